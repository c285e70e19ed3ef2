//! The page as a person meets it: by roles and names.

use crate::command::{get, post};
use crate::engines::{chromium, firefox};
use crate::{Ability, Browser, Engine, Site, limit};
use anyhow::{Result, bail};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use fantoccini::elements::Element;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// How long anything may take before a journey gives up.
const PATIENCE: Duration = Duration::from_secs(60);
/// How often a condition is looked at.
const PAUSE: Duration = Duration::from_millis(20);

/// A tab with the site in it.
pub struct Page {
    /// The browser's session, for what this page has no words for.
    pub client: Client,
    engine: Engine,
    output: PathBuf,
    address: String,
}

impl Page {
    /// The current tab of a browser, to visit this site.
    pub fn new(browser: &Browser, site: &Site) -> Self {
        Self {
            client: browser.client.clone(),
            engine: browser.engine,
            output: browser.output.clone(),
            address: site.address(),
        }
    }

    /// Whether the browser can do this.
    pub fn can(&self, ability: Ability) -> bool {
        limit(self.engine, ability).is_none()
    }

    /// The address of the site's first page.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Opens the page with this fragment (with its `#`) and waits for the app.
    pub async fn open(&self, fragment: &str) -> Result<()> {
        self.go(fragment).await?;
        self.ready().await
    }

    /// Opens a path or fragment below the site's address and waits for nothing but the document. From the
    /// page itself a fragment alone would load nothing, so this leaves first.
    pub async fn go(&self, path: &str) -> Result<()> {
        self.client.goto("about:blank").await?;
        self.client.goto(&format!("{}{path}", self.address)).await?;
        Ok(())
    }

    /// Opens a new tab and goes there.
    pub async fn new_tab(&self) -> Result<()> {
        let tab = self.client.new_window(true).await?;
        Ok(self.client.switch_to_window(tab.handle).await?)
    }

    /// Loads the page again, as a person does, and waits for the app. The page does it, not the driver:
    /// geckodriver reloads past the service worker.
    pub async fn reload(&self) -> Result<()> {
        self.script("window.isOld = true; location.reload()", &[]).await?;
        self.until("the page is loaded again", async || {
            Ok(self.script("return !window.isOld", &[]).await? == json!(true))
        })
        .await?;
        self.ready().await
    }

    /// Waits until the app has taken the page over.
    pub async fn ready(&self) -> Result<()> {
        self.until("the app is ready", async || {
            Ok(self
                .script("return document.documentElement.dataset.app === 'ready'", &[])
                .await?
                == json!(true))
        })
        .await
    }

    /// Runs a script in the page.
    pub async fn script(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        Ok(self.client.execute(script, arguments.to_vec()).await?)
    }

    /// Waits for a condition.
    pub async fn until(&self, what: &str, mut condition: impl AsyncFnMut() -> Result<bool>) -> Result<()> {
        let start = Instant::now();
        loop {
            // The page may change between two commands of a condition: then it is looked at again.
            let outcome = condition().await;
            if matches!(outcome, Ok(true)) {
                return Ok(());
            }
            if start.elapsed() > PATIENCE {
                let seen = self.text().await.unwrap_or_default();
                bail!("waited in vain until {what} ({outcome:?}). The page says:\n{seen}");
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// All text that is shown. The page is asked, not the driver: WebKit's believes that what a closed answer
    /// holds is shown.
    pub async fn text(&self) -> Result<String> {
        let text = self.script("return document.body.innerText", &[]).await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until the page shows this text.
    pub async fn shows(&self, text: &str) -> Result<()> {
        self.until(&format!("the page shows “{text}”"), async || {
            Ok(self.text().await?.contains(text))
        })
        .await
    }

    /// Waits until the page no longer shows this text.
    pub async fn hides(&self, text: &str) -> Result<()> {
        self.until(&format!("the page hides “{text}”"), async || {
            Ok(!self.text().await?.contains(text))
        })
        .await
    }

    /// The shown element of this role with this name. Roles and names are the browser's own computation.
    pub async fn find(&self, role: &str, name: &str) -> Result<Element> {
        let mut found = None;
        self.until(&format!("there is a {role} named “{name}”"), async || {
            found = self.look_for(role, name).await?;
            Ok(found.is_some())
        })
        .await?;
        found.ok_or_else(|| anyhow::anyhow!("no {role} named “{name}”"))
    }

    /// Like [`Page::find`], without waiting.
    pub async fn look_for(&self, role: &str, name: &str) -> Result<Option<Element>> {
        let candidates = match role {
            "button" => "button",
            "link" => "a[href]",
            "heading" => "h1, h2, h3, h4",
            "searchbox" => "input[type=search]",
            "navigation" => "nav",
            "textbox" => "input[type=text]",
            "group" => "[role=group]",
            // What a picture is called differs between browsers' roles; its element does not.
            "picture" => "svg[role=img]",
            "file" => "input[type=file]",
            // A summary's role differs between browsers; its element does not.
            "summary" => "summary",
            other => bail!("this test has no candidates for the role {other}"),
        };
        for element in self.displayed(candidates).await? {
            // What a file field is called differs between browsers; its label does not.
            let called = match role {
                "file" => self.label(&element).await?,
                _ => self.name(&element).await?,
            };
            if called == name {
                let computed = get(
                    &self.client,
                    format!("element/{}/computedrole", element.element_id().as_ref()),
                )
                .await?;
                if !["summary", "picture", "file"].contains(&role) && computed != json!(role) {
                    bail!("“{name}” has the role {computed}, not {role}");
                }
                return Ok(Some(element));
            }
        }
        Ok(None)
    }

    /// The elements that are shown. The page is asked, for the same reason as in [`Page::text`].
    async fn displayed(&self, selector: &str) -> Result<Vec<Element>> {
        let script = "const shown = element => element.checkVisibility({ visibilityProperty: true }); \
            return [...document.querySelectorAll(arguments[0])].filter(shown)";
        let found = self.script(script, &[json!(selector)]).await?;
        let found: Vec<HashMap<String, String>> = serde_json::from_value(found)?;
        let elements = found
            .into_iter()
            .filter_map(|element| element.into_values().next());
        Ok(elements
            .map(|id| Element::from_element_id(self.client.clone(), id.into()))
            .collect())
    }

    async fn label(&self, element: &Element) -> Result<String> {
        let label = "return arguments[0].labels[0]?.textContent";
        let label = self.script(label, &[serde_json::to_value(element)?]).await?;
        Ok(label.as_str().unwrap_or_default().to_owned())
    }

    /// An element's accessible name.
    pub async fn name(&self, element: &Element) -> Result<String> {
        let name = get(
            &self.client,
            format!("element/{}/computedlabel", element.element_id().as_ref()),
        )
        .await?;
        Ok(name.as_str().unwrap_or_default().trim().to_owned())
    }

    /// Presses a button.
    pub async fn press(&self, name: &str) -> Result<()> {
        self.click("button", name).await
    }

    /// Follows a link.
    pub async fn follow(&self, name: &str) -> Result<()> {
        self.click("link", name).await
    }

    /// Clicks something, scrolled to where nothing sticks over it. Where the page is still moving something
    /// else may be under the pointer: then it is tried again.
    async fn click(&self, role: &str, name: &str) -> Result<()> {
        self.until(
            &format!("the {role} named “{name}” can be clicked"),
            async || {
                let Some(element) = self.look_for(role, name).await? else {
                    return Ok(false);
                };
                let scroll = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
                self.script(scroll, &[serde_json::to_value(&element)?]).await?;
                element.click().await?;
                Ok(true)
            },
        )
        .await
    }

    /// Scrolls an element to where nothing sticks over it.
    pub async fn centre(&self, element: &Element) -> Result<()> {
        let script = "arguments[0].scrollIntoView({ block: 'center' })";
        self.script(script, &[serde_json::to_value(element)?]).await?;
        Ok(())
    }

    /// Whether a toggle button is pressed.
    pub async fn is_pressed(&self, name: &str) -> Result<bool> {
        Ok(self
            .find("button", name)
            .await?
            .attr("aria-pressed")
            .await?
            .as_deref()
            == Some("true"))
    }

    /// The search box.
    pub async fn search_box(&self) -> Result<Element> {
        self.find("searchbox", "What would you like to know?").await
    }

    /// Types into the search box, after what stands there.
    pub async fn type_search(&self, text: &str) -> Result<()> {
        Ok(self.search_box().await?.send_keys(text).await?)
    }

    /// The listed questions, in order.
    pub async fn questions(&self) -> Result<Vec<String>> {
        let mut questions = Vec::new();
        for heading in self.displayed("details :is(h3, h4)").await? {
            questions.push(heading.text().await?);
        }
        Ok(questions)
    }

    /// Waits until just these questions are listed, each named by its beginning.
    pub async fn lists(&self, beginnings: &[&str]) -> Result<()> {
        self.until(&format!("the list is {beginnings:?}"), async || {
            let questions = self.questions().await?;
            Ok(questions.len() == beginnings.len()
                && questions
                    .iter()
                    .zip(beginnings)
                    .all(|(question, beginning)| question.starts_with(beginning)))
        })
        .await
    }

    /// Opens or closes a question by pressing it.
    pub async fn press_question(&self, question: &str) -> Result<()> {
        self.click("summary", question).await
    }

    /// Whether a question's answer is open.
    pub async fn is_open(&self, question: &str) -> Result<bool> {
        let summary = self.find("summary", question).await?;
        let open = self
            .script(
                "return arguments[0].parentElement.open",
                &[serde_json::to_value(&summary)?],
            )
            .await?;
        Ok(open == json!(true))
    }

    /// The name of what has the focus.
    pub async fn focused(&self) -> Result<String> {
        let element = self.client.active_element().await?;
        self.name(&element).await
    }

    /// Waits until what has the focus has this name.
    pub async fn focuses(&self, name: &str) -> Result<()> {
        self.until(&format!("the focus is on “{name}”"), async || {
            Ok(self.focused().await? == name)
        })
        .await
    }

    /// Waits until a live region says this.
    pub async fn announces(&self, text: &str) -> Result<()> {
        self.until(&format!("“{text}” is announced"), async || {
            for region in self.client.find_all(Locator::Css("[role=status]")).await? {
                if region.prop("textContent").await?.as_deref().map(str::trim) == Some(text) {
                    return Ok(true);
                }
            }
            Ok(false)
        })
        .await
    }

    /// The fragment of the address, with its `#`; empty when there is none.
    pub async fn fragment(&self) -> Result<String> {
        Ok(self
            .script("return location.hash", &[])
            .await?
            .as_str()
            .unwrap_or_default()
            .to_owned())
    }

    /// Waits until the fragment is this: a search comes into the address when it is painted.
    pub async fn has_fragment(&self, fragment: &str) -> Result<()> {
        self.until(&format!("the address ends in “{fragment}”"), async || {
            Ok(self.fragment().await? == fragment)
        })
        .await
    }

    /// What stands in the browser's console as an error since this was last asked.
    pub async fn console_errors(&self) -> Result<Vec<String>> {
        match self.engine {
            Engine::Chromium => chromium::console_errors(&self.client).await,
            Engine::Firefox => firefox::console_errors(&self.client, &self.output).await,
            // Nothing can be read of it: Ability::Console.
            Engine::WebKit => Ok(Vec::new()),
        }
    }

    /// Requests of the current document to other origins, and cookies: there must be none.
    pub async fn foreign_traces(&self) -> Result<Vec<String>> {
        let script = "return [...performance.getEntriesByType('resource').map(entry => entry.name), document.cookie] \
            .filter(name => name && !name.startsWith(location.origin))";
        Ok(serde_json::from_value(self.script(script, &[]).await?)?)
    }

    /// The text of the page on paper without white space, which a file for printers has not as it was.
    pub async fn printed(&self) -> Result<String> {
        let pdf = post(&self.client, "print", json!({})).await?;
        let pdf = BASE64_STANDARD.decode(pdf.as_str().unwrap_or_default())?;
        let text = pdf_extract::extract_text_from_mem(&pdf)?;
        Ok(text.split_whitespace().collect())
    }

    /// Has every page that is opened from now on run a script before its own. Engines with [`crate::Ability::Looks`]
    /// can be asked for this too: the protocol is the same.
    pub async fn run_before(&self, script: &str) -> Result<Value> {
        let command = "Page.addScriptToEvaluateOnNewDocument";
        self.devtools(command, json!({ "source": script })).await
    }

    /// A command of the DevTools protocol.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Result<Value> {
        post(
            &self.client,
            "goog/cdp/execute",
            json!({ "cmd": command, "params": parameters }),
        )
        .await
    }
}

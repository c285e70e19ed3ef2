//! A tab with the site in it: navigation, waiting, and the text that is shown.

use crate::browser::Browser;
use crate::fixture::UPDATE;
use crate::limits::{Ability, limit};
use crate::retry::is_transient;
use crate::site::Site;
use anyhow::{Context, Result, bail};
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::time::{Duration, Instant};
use xtask::engine::Engine;

/// How long a condition may take before the test fails.
const TIMEOUT: Duration = Duration::from_secs(60);
/// Time between two checks of a condition.
const POLL_INTERVAL: Duration = Duration::from_millis(20);

/// A tab with the site in it.
pub struct Page {
    /// The browser's session, for commands that this type does not wrap.
    pub client: Client,
    pub(crate) engine: Engine,
    pub(crate) output: PathBuf,
    address: String,
}

impl Page {
    /// Wraps the current tab of a browser, to visit this site.
    pub fn new(browser: &Browser, site: &Site) -> Self {
        Self {
            client: browser.client.clone(),
            engine: browser.engine,
            output: browser.output.clone(),
            address: site.address(),
        }
    }

    /// Returns whether the engine has this ability.
    pub fn can(&self, ability: Ability) -> bool {
        limit(self.engine, ability).is_none()
    }

    /// Returns the address of the site's first page.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Opens the page with this fragment (with its `#`) and waits for the app.
    pub async fn open(&self, fragment: &str) -> Result<()> {
        self.go(fragment).await?;
        self.ready().await
    }

    /// Opens a path or fragment below the site's address and waits for the document only. It leaves the page first:
    /// a fragment alone would load nothing.
    pub async fn go(&self, path: &str) -> Result<()> {
        self.client.goto("about:blank").await?;
        self.client.goto(&format!("{}{path}", self.address)).await?;
        Ok(())
    }

    /// Opens a new tab and switches to it.
    pub async fn new_tab(&self) -> Result<()> {
        let tab = self.client.new_window(true).await?;
        Ok(self.client.switch_to_window(tab.handle).await?)
    }

    /// Opens a path in a new tab, as [`Self::open`] does: the version of the site in the first tab stays active.
    pub async fn open_beside(&self, path: &str) -> Result<()> {
        self.new_tab().await?;
        self.open(path).await
    }

    /// Makes the browser look for a new service worker, without waiting: the kill switch may unregister itself before
    /// the update ends.
    pub async fn update_worker(&self) -> Result<()> {
        let update = "navigator.serviceWorker.ready.then(ready => ready.update()).catch(() => {})";
        self.script(update, &[]).await?;
        Ok(())
    }

    /// Reloads the page as a reader does and waits for the app. The page reloads itself, because geckodriver's own
    /// command bypasses the service worker.
    pub async fn reload(&self) -> Result<()> {
        self.script("window.isOld = true; location.reload()", &[]).await?;
        self.until("the page has reloaded", async || {
            Ok(self.script("return !window.isOld", &[]).await? == json!(true))
        })
        .await?;
        self.ready().await
    }

    /// Waits until the app has hydrated the page.
    pub async fn ready(&self) -> Result<()> {
        self.until("the app is ready", async || {
            let state = self
                .script("return document.documentElement?.dataset.app", &[])
                .await?;
            Ok(state == json!("ready"))
        })
        .await
    }

    /// Runs a script in the page.
    pub async fn script(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        Ok(self.client.execute(script, arguments.to_vec()).await?)
    }

    /// Waits for a condition.
    ///
    /// # Errors
    /// The condition stays false for a minute, or ends in an error that no waiting can change.
    pub async fn until(&self, what: &str, mut condition: impl AsyncFnMut() -> Result<bool>) -> Result<()> {
        let start = Instant::now();
        loop {
            let outcome = condition().await;
            match &outcome {
                Ok(true) => return Ok(()),
                Err(error) if !is_transient(error) => {
                    return outcome
                        .map(|_| ())
                        .with_context(|| format!("waiting until {what}"));
                }
                _ => {}
            }
            if start.elapsed() > TIMEOUT {
                let shown = self.text().await.unwrap_or_default();
                bail!("timed out waiting until {what} (last: {outcome:?}). The page shows:\n{shown}");
            }
            tokio::time::sleep(POLL_INTERVAL).await;
        }
    }

    /// Returns all text that is shown. A script reads it, because WebKit's driver takes the text of closed answers
    /// for shown.
    pub async fn text(&self) -> Result<String> {
        let text = self.script("return document.body?.innerText", &[]).await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Returns whether the page shows this text. Firefox leaves out the isolates around names in a text, which are
    /// invisible.
    async fn has_text(&self, text: &str) -> Result<bool> {
        let visible = |text: &str| text.replace(['\u{2068}', '\u{2069}'], "");
        Ok(visible(&self.text().await?).contains(&visible(text)))
    }

    /// Waits until the page shows this text.
    pub async fn shows(&self, text: &str) -> Result<()> {
        self.until(&format!("the page shows “{text}”"), async || {
            self.has_text(text).await
        })
        .await
    }

    /// Waits until the page does not show this text.
    pub async fn hides(&self, text: &str) -> Result<()> {
        self.until(&format!("the page hides “{text}”"), async || {
            Ok(!self.has_text(text).await?)
        })
        .await
    }

    /// Tells the page that the reader looks elsewhere, and back: then it may move what was in sight.
    pub async fn look_elsewhere(&self) -> Result<()> {
        let hide = "Object.defineProperty(document, 'hidden', { configurable: true, value: true }); \
            dispatchEvent(new Event('visibilitychange')); \
            delete document.hidden";
        self.script(hide, &[]).await?;
        Ok(())
    }

    /// Waits until the page offers a new version.
    pub async fn offers_update(&self) -> Result<()> {
        self.offers_update_as(UPDATE).await
    }

    /// Waits like [`Self::offers_update`] for the offer in these words.
    pub async fn offers_update_as(&self, offer: &str) -> Result<()> {
        self.until("a new version is offered", async || {
            self.look_elsewhere().await?;
            self.has_text(offer).await
        })
        .await
    }

    /// Returns the texts of the live regions, empty ones included.
    pub async fn announcements(&self) -> Result<Vec<String>> {
        let mut texts = Vec::new();
        for region in self.client.find_all(Locator::Css("[role=status]")).await? {
            let text = region.prop("textContent").await?.unwrap_or_default();
            texts.push(text.trim().to_owned());
        }
        Ok(texts)
    }

    /// Waits until a live region announces this text.
    pub async fn announces(&self, text: &str) -> Result<()> {
        self.until(&format!("“{text}” is announced"), async || {
            Ok(self
                .announcements()
                .await?
                .iter()
                .any(|announced| announced == text))
        })
        .await
    }

    /// Returns the visible words that the search has marked, in document order.
    pub async fn marked(&self) -> Result<Vec<String>> {
        let script = "return [...(CSS.highlights.get('faq_search') ?? [])] \
            .filter(({ startContainer }) => startContainer.parentElement?.checkVisibility()) \
            .map(({ startContainer, startOffset, endOffset }) => startContainer.data.slice(startOffset, endOffset))";
        Ok(serde_json::from_value(self.script(script, &[]).await?)?)
    }

    /// Returns the fragment of the address, with its `#`; empty without one.
    pub async fn fragment(&self) -> Result<String> {
        let fragment = self.script("return location.hash", &[]).await?;
        Ok(fragment.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until the address has this fragment: a search is put there after it is painted.
    pub async fn has_fragment(&self, fragment: &str) -> Result<()> {
        self.until(&format!("the address ends in “{fragment}”"), async || {
            Ok(self.fragment().await? == fragment)
        })
        .await
    }

    /// Crashes the app: as on a device without memory, there is none for the text that is typed.
    pub async fn crash(&self) -> Result<()> {
        let fail = "const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
            const get = () => {
              Object.defineProperty(HTMLInputElement.prototype, 'value', native);
              return { length: 4e9 };
            };
            Object.defineProperty(HTMLInputElement.prototype, 'value', { ...native, get });
            const box = document.querySelector('input[type=search]');
            box.dispatchEvent(new Event('input', { bubbles: true }))";
        self.script(fail, &[]).await?;
        self.shows("Sorry, something went wrong").await
    }
}

//! The page's elements as assistive technology presents them: by the roles and names that the browser computes.

use crate::command::get;
use crate::page::Page;
use anyhow::{Context, Result, bail};
use fantoccini::Locator;
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, PointerAction, TouchActions};
use fantoccini::elements::Element;
use serde_json::{Value, json};
use std::collections::HashMap;

/// The roles that a browser computes for an element that is hidden just then.
const HIDDEN: [&str; 5] = ["", "none", "presentation", "generic", "Ignored"];

impl Page {
    /// Waits for the visible element with this role and name and returns it.
    pub async fn find(&self, role: &str, name: &str) -> Result<Element> {
        let mut found = None;
        self.until(&format!("there is a {role} named “{name}”"), async || {
            found = self.look_for(role, name).await?;
            Ok(found.is_some())
        })
        .await?;
        found.with_context(|| format!("no {role} named “{name}”"))
    }

    /// Returns the visible element with this role and name, without waiting.
    ///
    /// # Errors
    /// The role is not one of those below, or an element with this name has another role: the test is wrong.
    pub async fn look_for(&self, role: &str, name: &str) -> Result<Option<Element>> {
        let selector = match role {
            "button" => "button",
            "link" => "a[href]",
            "heading" => "h1, h2, h3, h4, h5",
            "searchbox" => "input[type=search]",
            "navigation" => "nav",
            "textbox" => "input[type=text], textarea",
            "radio" => "input[type=radio]",
            "group" => "[role=group]",
            "region" => "[role=region]",
            // Browsers differ in the role of these three.
            "picture" => ":is(svg, canvas)[role=img]",
            "file" => "input[type=file]",
            "summary" => "summary",
            other => {
                bail!("no selector for the role “{other}”: add it to Page::look_for, or correct the test")
            }
        };
        for element in self.displayed(selector).await? {
            // Browsers differ in the name of a file field.
            let found = match role {
                "file" => self.label(&element).await?,
                _ => self.name(&element).await?,
            };
            if found != name {
                continue;
            }
            if !["summary", "picture", "file"].contains(&role) {
                let path = format!("element/{}/computedrole", element.element_id().as_ref());
                let computed = get(&self.client, path).await?;
                let computed = computed.as_str().unwrap_or_default();
                if HIDDEN.contains(&computed) {
                    continue;
                }
                if computed != role {
                    bail!("“{name}” has the role “{computed}”, not “{role}”");
                }
            }
            return Ok(Some(element));
        }
        Ok(None)
    }

    /// Returns the visible elements. A script decides, for the same reason as in [`Page::text`].
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
        let label = self.script_on(element, label).await?;
        Ok(label.as_str().unwrap_or_default().to_owned())
    }

    /// Runs a script with this element as its only argument.
    pub async fn script_on(&self, element: &Element, script: &str) -> Result<Value> {
        self.script(script, &[serde_json::to_value(element)?]).await
    }

    /// Returns an element's accessible name.
    pub async fn name(&self, element: &Element) -> Result<String> {
        let path = format!("element/{}/computedlabel", element.element_id().as_ref());
        let name = get(&self.client, path).await?;
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

    /// Clicks an element in the middle of the window, clear of what is sticky. While the page still moves, the click
    /// may be intercepted: then it is repeated.
    async fn click(&self, role: &str, name: &str) -> Result<()> {
        self.until(
            &format!("the {role} named “{name}” can be clicked"),
            async || {
                let Some(element) = self.look_for(role, name).await? else {
                    return Ok(false);
                };
                self.centre(&element).await?;
                element.click().await?;
                Ok(true)
            },
        )
        .await
    }

    /// Scrolls an element to the middle of the window.
    pub async fn centre(&self, element: &Element) -> Result<()> {
        let script = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        self.script_on(element, script).await?;
        Ok(())
    }

    /// Taps an element where it is, with a finger.
    pub async fn tap(&self, element: &Element) -> Result<()> {
        let button = MOUSE_BUTTON_LEFT;
        let finger = TouchActions::new("finger".to_owned())
            .then(PointerAction::MoveToElement {
                element: element.clone(),
                duration: None,
                x: 0.0,
                y: 0.0,
            })
            .then(PointerAction::Down { button })
            .then(PointerAction::Up { button });
        Ok(self.client.perform_actions(finger).await?)
    }

    /// Selects a radio button by its label.
    pub async fn choose(&self, name: &str) -> Result<()> {
        let radio = self.find("radio", name).await?;
        let label = radio.find(Locator::XPath("ancestor::label")).await?;
        Ok(label.click().await?)
    }

    /// Returns whether a radio button is selected.
    pub async fn is_chosen(&self, name: &str) -> Result<bool> {
        let radio = self.find("radio", name).await?;
        Ok(self.script_on(&radio, "return arguments[0].checked").await? == json!(true))
    }

    /// Returns the search box.
    pub async fn search_box(&self) -> Result<Element> {
        self.find("searchbox", "What would you like to know?").await
    }

    /// Types into the search box, after its present text.
    pub async fn type_search(&self, text: &str) -> Result<()> {
        Ok(self.search_box().await?.send_keys(text).await?)
    }

    /// Returns the text of the search box.
    pub async fn search_text(&self) -> Result<String> {
        Ok(self.search_box().await?.prop("value").await?.unwrap_or_default())
    }

    /// Returns the listed questions, in order.
    pub async fn questions(&self) -> Result<Vec<String>> {
        let mut questions = Vec::new();
        for heading in self.displayed("details :is(h3, h4)").await? {
            questions.push(heading.text().await?);
        }
        Ok(questions)
    }

    /// Waits until exactly these questions are listed, each given by its beginning.
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

    /// Opens or closes a `<details>` by pressing its summary.
    pub async fn toggle(&self, summary: &str) -> Result<()> {
        self.click("summary", summary).await
    }

    /// Returns whether a question's answer is open.
    pub async fn is_open(&self, question: &str) -> Result<bool> {
        let summary = self.find("summary", question).await?;
        let open = "return arguments[0].parentElement.open";
        Ok(self.script_on(&summary, open).await? == json!(true))
    }

    /// Returns the name of the focused element.
    pub async fn focused(&self) -> Result<String> {
        let element = self.client.active_element().await?;
        self.name(&element).await
    }

    /// Waits until the element with this name has the focus.
    pub async fn focuses(&self, name: &str) -> Result<()> {
        self.until(&format!("the focus is on “{name}”"), async || {
            Ok(self.focused().await? == name)
        })
        .await
    }
}

//! What a reader does not see of a page: its console, its traffic, its print output, and the DevTools protocol.

use crate::command::post;
use crate::engines::{chromium, firefox};
use crate::page::Page;
use anyhow::Result;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};
use xtask::engine::Engine;

impl Page {
    /// Returns the errors that the console received since the last call.
    pub async fn console_errors(&self) -> Result<Vec<String>> {
        match self.engine {
            Engine::Chromium => chromium::console_errors(&self.client).await,
            Engine::Firefox => firefox::console_errors(&self.client, &self.output).await,
            // It cannot be read: Ability::Console.
            Engine::WebKit => Ok(Vec::new()),
        }
    }

    /// Returns the requests of the current document to other origins, and its cookies: there must be none.
    pub async fn foreign_traces(&self) -> Result<Vec<String>> {
        let script = "return [...performance.getEntriesByType('resource').map(entry => entry.name), document.cookie] \
            .filter(name => name && !name.startsWith(location.origin))";
        Ok(serde_json::from_value(self.script(script, &[]).await?)?)
    }

    /// Prints the page to a PDF and returns its text without white space, which a PDF does not preserve.
    pub async fn printed_text(&self) -> Result<String> {
        let pdf = post(&self.client, "print", json!({})).await?;
        let pdf = BASE64_STANDARD.decode(pdf.as_str().unwrap_or_default())?;
        let text = pdf_extract::extract_text_from_mem(&pdf)?;
        Ok(text.split_whitespace().collect())
    }

    /// Runs a script before those of every page that is opened from now on. It needs
    /// [`crate::limits::Ability::Emulation`]: both are commands of the DevTools protocol.
    pub async fn run_before(&self, script: &str) -> Result<Value> {
        let command = "Page.addScriptToEvaluateOnNewDocument";
        self.devtools(command, json!({ "source": script })).await
    }

    /// Sends a command of the DevTools protocol.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Result<Value> {
        let command = json!({ "cmd": command, "params": parameters });
        post(&self.client, "goog/cdp/execute", command).await
    }
}

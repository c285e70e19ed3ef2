//! Chromium, through ChromeDriver.

use crate::command::post;
use crate::environment::env_path;
use crate::options::Options;
use anyhow::Result;
use fantoccini::Client;
use serde_json::{Value, json};
use std::path::Path;
use tokio::process::Command;

pub(crate) fn driver() -> Result<Command> {
    Ok(Command::new(env_path("CHROMEDRIVER")?))
}

pub(crate) fn capabilities(options: &Options, profile: &Path) -> Result<Value> {
    let setting = |denied: bool| if denied { 2 } else { 1 };
    Ok(json!({
        "goog:loggingPrefs": { "browser": "ALL" },
        "goog:chromeOptions": {
            "binary": env_path("CHROME")?,
            "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--no-first-run", "--lang=en-GB",
                format!("--user-data-dir={}", profile.display()),
            ],
            "prefs": {
                "webkit.webprefs.default_font_size": options.text_size.unwrap_or(16),
                "profile.default_content_setting_values.cookies": setting(options.storage_denied),
                "profile.default_content_setting_values.javascript": setting(options.scripts_denied),
            },
        },
    }))
}

pub(crate) async fn console_errors(client: &Client) -> Result<Vec<String>> {
    let entries = post(client, "se/log", json!({ "type": "browser" })).await?;
    let entries = entries.as_array().cloned().unwrap_or_default();
    let errors = entries
        .into_iter()
        .filter(|entry| entry["level"] == "SEVERE" || entry["level"] == "WARNING");
    Ok(errors
        .map(|entry| entry["message"].as_str().unwrap_or_default().to_owned())
        .collect())
}

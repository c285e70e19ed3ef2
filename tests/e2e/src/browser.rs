//! A Chromium of its own for each journey, driven through ChromeDriver.

use crate::handed;
use anyhow::{Context, Result};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

/// How the browser is set up.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The folder of a profile that outlives the browser; none for a fresh one.
    pub profile: Option<PathBuf>,
    /// Whether sites may keep anything on the device.
    pub storage_denied: bool,
    /// Whether sites may run scripts.
    pub scripts_denied: bool,
}

/// A running browser with one session.
pub struct Browser {
    /// The session.
    pub client: Client,
    driver: Child,
    // Lives as long as the browser that writes into it.
    _fresh_profile: TempDir,
}

impl Browser {
    /// Starts a browser.
    ///
    /// # Errors
    /// The driver or the browser does not start.
    pub async fn start(options: Options) -> Result<Self> {
        let mut driver = Command::new(handed("CHROMEDRIVER")?)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .context("ChromeDriver does not start")?;
        let port = port_of(&mut driver).await?;
        let fresh_profile = tempfile::tempdir()?;
        let profile = options.profile.as_deref().unwrap_or(fresh_profile.path());
        let capabilities = capabilities(&options, profile)?;
        let mut builder = ClientBuilder::new(HttpConnector::new());
        if let Value::Object(capabilities) = capabilities {
            builder.capabilities(capabilities);
        }
        let client = builder.connect(&format!("http://127.0.0.1:{port}")).await?;
        Ok(Self {
            client,
            driver,
            _fresh_profile: fresh_profile,
        })
    }

    /// Ends the session, and with it the browser and its driver.
    pub async fn close(mut self) {
        // A browser that is gone already is closed.
        let _ = self.client.close().await;
        let _ = self.driver.kill().await;
    }
}

/// Reads the port from what the driver says when it starts.
async fn port_of(driver: &mut Child) -> Result<u16> {
    let output = driver.stdout.take().context("ChromeDriver has no output")?;
    let mut lines = BufReader::new(output).lines();
    while let Some(line) = lines.next_line().await? {
        if let Some((_, port)) = line.split_once("started successfully on port ") {
            return Ok(port.trim_end_matches('.').parse()?);
        }
    }
    anyhow::bail!("ChromeDriver ended before it was ready")
}

fn capabilities(options: &Options, profile: &Path) -> Result<Value> {
    let block = |denied: bool| if denied { 2 } else { 1 };
    Ok(json!({
        "goog:loggingPrefs": { "browser": "ALL" },
        "goog:chromeOptions": {
            "binary": handed("CHROME")?,
            "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--no-first-run", "--lang=en-GB",
                "--window-size=1000,900", format!("--user-data-dir={}", profile.display()),
            ],
            "prefs": {
                "profile.default_content_setting_values.cookies": block(options.storage_denied),
                "profile.default_content_setting_values.javascript": block(options.scripts_denied),
            },
        },
    }))
}

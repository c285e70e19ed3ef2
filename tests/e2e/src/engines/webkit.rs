//! WebKitGTK's MiniBrowser, through WebKitWebDriver, on a virtual display.

use crate::environment::env_path;
use crate::options::Options;
use crate::process::Process;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Stdio;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::Command;

/// Returns the driver's command and the display of its browser: one for each browser, because a clipboard belongs to
/// a display.
pub(crate) async fn driver(profile: &Path) -> Result<(Command, Process)> {
    let mut display = Command::new(env_path("XVFB")?);
    // Xvfb takes the first free number and prints it.
    let options = [
        "-displayfd",
        "1",
        "-screen",
        "0",
        "1280x1024x24",
        "-nolisten",
        "tcp",
    ];
    let mut display = Process::start(display.args(options).stdout(Stdio::piped()), "Xvfb")?;
    let output = display.child().stdout.take().context("Xvfb has no output")?;
    let number = BufReader::new(output).lines().next_line().await?;
    let number = number.context("Xvfb ended before it was ready")?;
    let mut driver = Command::new(env_path("WEBKITDRIVER")?);
    driver.env("DISPLAY", format!(":{number}"));
    // Without a graphics card, Mesa draws for WebKit's compositor, and sometimes crashes in it.
    driver.env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
    for folder in ["XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"] {
        driver.env(folder, profile);
    }
    Ok((driver, display))
}

pub(crate) fn capabilities(options: &Options) -> Result<Value> {
    Ok(json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": {
            "binary": env_path("MINIBROWSER")?,
            "args": [
                "--automation",
                format!("--enable-html5-local-storage={}", !options.storage_denied),
                format!("--enable-javascript={}", !options.scripts_denied),
            ],
        },
    }))
}

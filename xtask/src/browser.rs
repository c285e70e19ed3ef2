//! The browser that the journeys drive: named in the environment, found on the PATH, or installed.

use crate::command::{output, program, run};
use anyhow::{Result, bail};
use std::path::PathBuf;

/// A browser and the driver that speaks to it.
pub struct Browser {
    /// Chromium or Chrome.
    pub chrome: PathBuf,
    /// ChromeDriver of the same version.
    pub driver: PathBuf,
}

/// Finds the browser, or installs it with apt-get where that is allowed.
///
/// # Errors
/// There is none and none can be installed; the sentence says how to.
pub fn ensure() -> Result<Browser> {
    if let Some(browser) = find() {
        return Ok(browser);
    }
    println!("Installing Chromium and ChromeDriver with apt-get (about a minute) …");
    let may_install = output(&mut program("id", ["-u"])).as_deref() == Some("0");
    if may_install {
        let apt = |arguments: &[&str]| program("apt-get", arguments.iter().copied());
        let failed = "apt-get could not install Chromium. Check the network, or install Chromium and ChromeDriver yourself and run this again.";
        run(
            apt(&["update", "-qq"]).env("DEBIAN_FRONTEND", "noninteractive"),
            failed,
        )?;
        let install = [
            "install",
            "-y",
            "-qq",
            "--no-install-recommends",
            "chromium",
            "chromium-driver",
        ];
        run(apt(&install).env("DEBIAN_FRONTEND", "noninteractive"), failed)?;
    }
    match find() {
        Some(browser) => Ok(browser),
        None => bail!(
            "No browser was found for the journeys. Install Chromium and ChromeDriver (Debian: apt-get install chromium chromium-driver), or name yours in CHROME and CHROMEDRIVER."
        ),
    }
}

fn find() -> Option<Browser> {
    Some(Browser {
        chrome: named("CHROME")
            .or_else(|| on_path(&["chromium", "chromium-browser", "google-chrome", "chrome"]))?,
        driver: named("CHROMEDRIVER").or_else(|| on_path(&["chromedriver"]))?,
    })
}

fn named(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable)
        .map(PathBuf::from)
        .filter(|path| path.is_file())
}

fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    names.iter().find_map(|name| {
        std::env::split_paths(&path)
            .map(|folder| folder.join(name))
            .find(|file| file.is_file())
    })
}

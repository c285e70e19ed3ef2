//! The programs that the browser tests need: browsers, their drivers, a web server, node, and npm to fetch what node
//! runs. They are named in the environment, found on the PATH, or installed with apt-get where that is allowed.

use crate::command::{output, program, run};
use crate::engine::Engine;
use crate::tools;
use anyhow::{Result, bail};
use std::path::PathBuf;

/// A program that the browser tests need.
struct Wanted {
    /// The engine whose tests need it; none when all do.
    engine: Option<Engine>,
    /// The environment variable that names it.
    variable: &'static str,
    /// Its possible names.
    names: &'static [&'static str],
    /// Debian's packages that contain it.
    packages: &'static [&'static str],
}

const WANTED: [Wanted; 9] = [
    Wanted {
        engine: None,
        variable: "NGINX",
        names: &["nginx"],
        packages: &["nginx-light", "libnginx-mod-http-brotli-static"],
    },
    Wanted {
        engine: None,
        variable: "NODE",
        names: &["node", "nodejs"],
        packages: &["nodejs"],
    },
    Wanted {
        engine: None,
        variable: "NPM",
        names: &["npm"],
        packages: &["npm"],
    },
    Wanted {
        engine: Some(Engine::Chromium),
        variable: "CHROME",
        names: &["chromium", "chromium-browser", "google-chrome", "chrome"],
        packages: &["chromium"],
    },
    Wanted {
        engine: Some(Engine::Chromium),
        variable: "CHROMEDRIVER",
        names: &["chromedriver"],
        packages: &["chromium-driver"],
    },
    Wanted {
        engine: Some(Engine::Firefox),
        variable: "FIREFOX",
        names: &["firefox-esr", "firefox"],
        packages: &["firefox-esr"],
    },
    Wanted {
        engine: Some(Engine::WebKit),
        variable: "MINIBROWSER",
        names: &["MiniBrowser"],
        packages: &["libwebkit2gtk-4.1-0"],
    },
    Wanted {
        engine: Some(Engine::WebKit),
        variable: "WEBKITDRIVER",
        names: &["WebKitWebDriver"],
        packages: &["webkit2gtk-driver"],
    },
    Wanted {
        engine: Some(Engine::WebKit),
        variable: "XVFB",
        names: &["Xvfb"],
        packages: &["xvfb"],
    },
];

/// Finds or installs the programs that tests in these engines need, and returns each with the variable that names it.
///
/// # Errors
/// One is missing and cannot be installed; the sentence says how to.
pub fn ensure(engines: &[Engine]) -> Result<Vec<(&'static str, PathBuf)>> {
    let wanted = || {
        WANTED
            .iter()
            .filter(|wanted| wanted.engine.is_none_or(|engine| engines.contains(&engine)))
    };
    let missing: Vec<&str> = wanted()
        .filter(|wanted| find(wanted).is_none())
        .flat_map(|wanted| wanted.packages)
        .copied()
        .collect();
    if !missing.is_empty() && output(&mut program("id", ["-u"])).as_deref() == Some("0") {
        println!(
            "Installing {} with apt-get (about a minute) …",
            missing.join(", ")
        );
        let failed = format!(
            "apt-get could not install {}. Check the network, or install them yourself and run this again.",
            missing.join(", ")
        );
        let apt = |arguments: &[&str]| {
            let mut apt = program("apt-get", arguments.iter().chain(&["-qq"]));
            apt.env("DEBIAN_FRONTEND", "noninteractive");
            apt
        };
        run(&mut apt(&["update"]), &failed)?;
        run(
            apt(&["install", "-y", "--no-install-recommends"]).args(&missing),
            &failed,
        )?;
    }
    let mut programs = Vec::new();
    for wanted in wanted() {
        programs.push((wanted.variable, found(wanted)?));
    }
    programs.push(("AXE", tools::ensure_axe()?));
    programs.push(("READABILITY", tools::ensure_readability()?));
    if engines.contains(&Engine::Firefox) {
        programs.push(("GECKODRIVER", tools::ensure_geckodriver()?));
    }
    Ok(programs)
}

fn found(wanted: &Wanted) -> Result<PathBuf> {
    match find(wanted) {
        Some(path) => Ok(path),
        None => bail!(
            "The browser tests need {} and it was not found. Install it (Debian: apt-get install {}), or name yours in {}.",
            wanted.names[0],
            wanted.packages.join(" "),
            wanted.variable
        ),
    }
}

fn find(wanted: &Wanted) -> Option<PathBuf> {
    let named = std::env::var_os(wanted.variable)
        .map(PathBuf::from)
        .filter(|path| path.is_file());
    named.or_else(|| {
        // Servers are often on the PATH of root alone, and WebKitGTK's test browser is beside its library.
        let path = std::env::var_os("PATH")?;
        let beside = format!("/usr/lib/{}-linux-gnu/webkit2gtk-4.1", std::env::consts::ARCH);
        let folders: Vec<PathBuf> = std::env::split_paths(&path)
            .chain(["/usr/sbin".into(), beside.into()])
            .collect();
        let mut candidates = wanted
            .names
            .iter()
            .flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
        candidates.find(|file| file.is_file())
    })
}

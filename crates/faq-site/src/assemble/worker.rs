//! The service worker's list: what this version of the site is made of.

use super::large;
use super::scripts::minify;
use super::{Staged, files, short_digest};
use anyhow::{Context, Result};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::json;
use sha2::{Digest, Sha256};
use std::fs;

/// It keeps its name: a browser looks for a new one under the old address. It is finished last, when all it lists is.
const WORKER: &str = "sw.js";

/// Fills the list and the version into `sw.js`. Only what the app needs without a network is on it: not the
/// pictures for stores and link previews, nor what tells hosts and robots what to do.
pub fn finish(site: &Staged, key: &str) -> Result<()> {
    let mut list = Vec::new();
    for path in files(&site.folder)? {
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .context("a file's name is not text")?;
        // What must be in the type that the host sends, for a browser to take the file: hosts have several names for
        // scripts, and many know none for the others, which a browser takes under any.
        let kept = match name {
            "index.html" => Some(("./", "text/html")),
            "icon.svg" => Some((name, "image/svg+xml")),
            "icon-192.png" | "manifest.webmanifest" => Some((name, "")),
            WORKER => None,
            _ if large::is_content(name) || name.ends_with(".wasm") => Some((name, "")),
            _ if name.ends_with(".js") => Some((name, "javascript")),
            _ => None,
        };
        if let Some((path_in_site, kind)) = kept {
            list.push(
                json!({ "path": path_in_site, "type": kind, "integrity": integrity(fs::read(&path)?) }),
            );
        }
    }
    let list = serde_json::to_string(&list)?;
    let worker = site.read(WORKER)?;
    let filled = worker
        .replace("\"{{ version }}\"", &json!(short_digest(&list)).to_string())
        .replace("[\"{{ files }}\"]", &list)
        .replace("{{ site }}", key);
    anyhow::ensure!(
        !filled.contains("{{"),
        "sw.js has lost a place to fill. Put it back."
    );
    site.write(WORKER, minify(&filled)?)
}

/// What a browser checks a file by (<https://www.w3.org/TR/SRI/>).
pub fn integrity(content: impl AsRef<[u8]>) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(content)))
}

//! The manifest that makes the site installable (<https://www.w3.org/TR/appmanifest/>).

use super::asset::{Asset, Role};
use crate::site_config::{Colours, SiteConfig};
use crate::sources::Sources;
use anyhow::{Context, Result};
use faq_core::wording::PageWords;
use resvg::tiny_skia::Pixmap;
use serde_json::{Value, json};
use std::fs;

/// Makes the manifest of a site, and the screenshots that it names.
///
/// # Errors
/// A screenshot is gone or is not a PNG.
pub fn manifest(site: &SiteConfig, words: PageWords, sources: &Sources) -> Result<Vec<Asset>> {
    let mut assets = Vec::new();
    let mut screenshots = Vec::new();
    for (number, (path, _)) in (1..).zip(&site.screenshots) {
        let bytes = fs::read(sources.beside_site(path)).with_context(|| format!("{path} is gone"))?;
        let picture = Pixmap::decode_png(&bytes).with_context(|| format!("{path} is not a PNG"))?;
        let (width, height) = (picture.width(), picture.height());
        let name = format!("screenshot-{number}.png");
        screenshots.push(json!({
            "src": name,
            "sizes": format!("{width}x{height}"),
            "type": "image/png",
            "form_factor": if width > height { "wide" } else { "narrow" },
            "label": site.name,
        }));
        assets.push(Asset::new(name, bytes, Role::Picture));
    }
    let icon = |name: &str, sizes: &str, kind: &str, purpose: &str| json!({ "src": name, "sizes": sizes, "type": kind, "purpose": purpose });
    let shortcut = |name: &str, url: &str| {
        let icons = [json!({ "src": "icon-192.png", "sizes": "192x192" })];
        json!({ "name": name, "url": url, "icons": icons })
    };
    let mut manifest = json!({
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "name": site.name,
        "short_name": site.short_name,
        "description": site.description,
        "lang": site.language,
        "dir": site.direction.as_str(),
        "theme_color": site.colours.light.accent,
        "background_color": Colours::BACKGROUNDS[0],
        "icons": [
            icon("icon-192.png", "192x192", "image/png", "any"),
            icon("icon-512.png", "512x512", "image/png", "any"),
            icon("icon-512.png", "512x512", "image/png", "maskable"),
            icon("icon.svg", "any", "image/svg+xml", "any"),
        ],
        "shortcuts": [shortcut(words.search(), "./#q="), shortcut(words.app().saved_answers(), "./#saved")],
    });
    if !screenshots.is_empty() {
        manifest["screenshots"] = Value::Array(screenshots);
    }
    assets.push(Asset::new(
        "manifest.webmanifest",
        manifest.to_string(),
        Role::Manifest,
    ));
    Ok(assets)
}

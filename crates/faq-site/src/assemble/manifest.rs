//! The manifest that makes the site an app (<https://www.w3.org/TR/appmanifest/>): what `public/` has of it,
//! and what the site file says.

use super::Staged;
use crate::site_config::{Colours, Site};
use crate::sources::Sources;
use anyhow::{Context, Result};
use resvg::tiny_skia::Pixmap;
use serde_json::{Map, Value, json};
use std::fs;

const NAME: &str = "manifest.webmanifest";

/// Fills in the manifest, and puts the pictures it names beside it.
pub fn finish(staged: &Staged, site: &Site, sources: &Sources) -> Result<()> {
    let mut manifest: Map<String, Value> =
        serde_json::from_str(&staged.read(NAME)?).with_context(|| format!("{NAME} is not JSON"))?;
    let mut put = |key: &str, value: Value| manifest.insert(key.to_owned(), value);
    put("name", json!(site.name));
    put("short_name", json!(site.short_name));
    put("description", json!(site.description));
    put("lang", json!(site.language));
    put("dir", json!(site.direction.as_str()));
    put("theme_color", json!(site.colours.light.accent));
    put("background_color", json!(Colours::GROUNDS[0]));
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
        staged.write(&name, bytes)?;
    }
    if !screenshots.is_empty() {
        put("screenshots", Value::Array(screenshots));
    }
    staged.write(NAME, serde_json::to_string(&manifest)?)
}

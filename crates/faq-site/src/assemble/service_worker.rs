//! The service worker's list, and the worker that takes it away again.

use super::asset::{Asset, Role, short_digest};
use super::scripts::minify;
use crate::integrity::integrity;
use anyhow::Result;
use serde_json::json;

/// The worker's file. It keeps its name: browsers look for a new version under the old address.
pub const NAME: &str = "sw.js";

/// Makes the service worker of a site: its source after constants with the list of files to keep, each with its
/// digest and its type, and the version, which is the list's digest.
///
/// # Errors
/// The source is not JavaScript.
pub fn service_worker(source: &str, assets: &[Asset], storage_prefix: &str) -> Result<Asset> {
    let files = assets.iter().filter_map(|asset| {
        let kind = asset.role.precached_type()?;
        let path = if asset.role == Role::Page {
            "./"
        } else {
            &asset.name
        };
        Some(json!({ "path": path, "type": kind, "integrity": integrity(&asset.bytes) }))
    });
    let files = serde_json::Value::from_iter(files).to_string();
    let version = json!(short_digest(&files));
    let site = json!(storage_prefix);
    let script =
        format!("const SITE = {site};\nconst VERSION = {version};\nconst FILES = {files};\n{source}");
    Ok(Asset::new(NAME, minify(&script)?, Role::ServiceWorker))
}

/// Makes the worker that removes a site's service worker and caches from every device, to be deployed as [`NAME`].
pub fn kill_switch(source: &str, storage_prefix: &str) -> String {
    let site = json!(storage_prefix);
    format!("const SITE = {site};\n{source}")
}

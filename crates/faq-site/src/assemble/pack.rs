//! Prepares what Trunk has staged for release, once, so that building a site does not have to: smaller programs, with
//! their compressed copies.

use super::app_files;
use super::app_source::{AppSource, INDEX};
use super::copies::Copies;
use super::scripts::minify;
use super::slim;
use anyhow::{Context, Result};
use scraper::Html;
use std::fs;
use std::path::Path;

/// The brotli level of the programs.
const BEST: u32 = 11;

/// Makes the programs in a folder that Trunk has staged smaller, and writes compressed copies beside them.
///
/// # Errors
/// A file is missing or cannot be written, or is not what `index.html` says.
pub fn pack(folder: &Path) -> Result<()> {
    let staged = AppSource::Folder(folder);
    let index = Html::parse_document(&staged.text(INDEX)?);
    let put = |address: &str, bytes: &[u8]| {
        let name = address.rsplit('/').next().unwrap_or(address);
        let Copies { brotli, gzip } = Copies::of(bytes, BEST);
        for (suffix, bytes) in [("", bytes), (".br", &brotli), (".gz", &gzip)] {
            let path = folder.join(format!("{name}{suffix}"));
            fs::write(&path, bytes).with_context(|| format!("{} cannot be written", path.display()))?;
        }
        anyhow::Ok(())
    };
    for [js, wasm] in app_files::programs(&index)? {
        let (small, script) = slim::program(&staged.bytes(&wasm)?, &staged.text(&js)?)?;
        let script = minify(&script).context("the script of wasm-bindgen cannot be read")?;
        put(&js, script.as_bytes())?;
        put(&wasm, &small)?;
    }
    Ok(())
}

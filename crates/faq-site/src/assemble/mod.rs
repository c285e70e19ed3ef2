//! What Trunk's one hook does with the files it has staged, in this order: the icons, the manifest, the app, the
//! program that hands answers on, the printed page and its scripts, the service worker's list, the headers, the
//! compressed copies. Then it measures.

mod app;
mod former;
mod hand_on;
mod headers;
mod icons;
mod large;
mod manifest;
mod page;
mod program;
mod scripts;
mod slim;
mod structured;
mod tags;
mod worker;

pub use hand_on::NAME as HAND_ON;
pub use worker::integrity;

use crate::check::{self, Purpose, Sound};
use crate::root;
use crate::sizes;
use crate::sources::Sources;
use anyhow::{Context, Result};
use faq_core::pages;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// The page's file.
const PAGE: &str = "index.html";
/// Where the build keeps what Trunk has staged, before it is finished.
const STAGED: &str = "target/staged";

/// A staged site that is being finished.
struct Staged {
    /// The folder.
    folder: PathBuf,
    /// The path it will be served below, with a slash at both ends.
    base: String,
}

impl Staged {
    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    fn read(&self, name: &str) -> Result<String> {
        fs::read_to_string(self.path(name)).with_context(|| format!("{name} was not staged"))
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) -> Result<()> {
        fs::write(self.path(name), content).with_context(|| format!("{name} could not be written"))
    }
}

/// Finishes the folder that Trunk names in its environment.
///
/// # Errors
/// A mistake in the content, or files that Trunk should have staged and did not.
pub fn run() -> Result<()> {
    let folder = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let folder = folder.context("This command is run by Trunk. To build the site: cargo xtask build")?;
    let base = std::env::var("TRUNK_PUBLIC_URL").unwrap_or_else(|_| "/".to_owned());
    let kept = root().join(STAGED);
    if kept.exists() {
        fs::remove_dir_all(&kept)?;
    }
    copy(&folder, &kept)?;
    finish(Staged { folder, base }, &Sources::handed()?)
}

/// Makes the site of other files, to be served at the root, of what the last build has staged: the questions are no
/// part of the WebAssembly.
///
/// # Errors
/// Nothing was built yet, or a mistake in the content.
pub fn again(sources: &Sources, out: &Path) -> Result<()> {
    if out.exists() {
        fs::remove_dir_all(out)?;
    }
    copy(&root().join(STAGED), out)?;
    let folder = out.to_owned();
    let base = "/".to_owned();
    finish(Staged { folder, base }, sources)
}

fn finish(staged: Staged, sources: &Sources) -> Result<()> {
    // Whether it may be published was asked before anything was staged.
    let Sound { site, questions, .. } = check::sound(sources, Purpose::Look)?;
    let many = pages::are_many(&questions);
    let icon = icons::draw(&staged, &site, sources)?;
    manifest::finish(&staged, &site, sources)?;
    app::finish(&staged, many)?;
    hand_on::build(&staged)?;
    let styles = page::finish(&staged, &site, icon, questions, many)?;
    worker::finish(&staged, &site.key())?;
    headers::write(&staged, &styles)?;
    compress(&staged.folder)?;
    println!("{}", sizes::measure(&staged.folder)?);
    Ok(())
}

/// Copies a flat folder.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for path in files(from)? {
        let name = path.file_name().context("a file without a name")?;
        fs::copy(&path, to.join(name))?;
    }
    Ok(())
}

/// Puts a compressed copy beside every text file, for hosts that serve those.
fn compress(folder: &Path) -> Result<()> {
    for path in files(folder)? {
        let extension = path
            .extension()
            .and_then(|extension| extension.to_str())
            .unwrap_or_default();
        if !matches!(
            extension,
            "html" | "js" | "json" | "svg" | "txt" | "wasm" | "webmanifest"
        ) {
            continue;
        }
        let bytes = fs::read(&path)?;
        fs::write(
            path.with_extension(format!("{extension}.br")),
            sizes::brotli(&bytes, level(&path, bytes.len())),
        )?;
        fs::write(
            path.with_extension(format!("{extension}.gz")),
            sizes::gzip(&bytes)?,
        )?;
    }
    Ok(())
}

/// How hard a file is worth compressing: what every visitor fetches more than what few do.
fn level(path: &Path, bytes: usize) -> u32 {
    const LARGE: usize = 2_000_000;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    if name.starts_with("questions-") || bytes > LARGE {
        9
    } else {
        11
    }
}

/// The files of a folder, by name.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    files.retain(|path| path.is_file());
    files.sort();
    Ok(files)
}

/// The beginning of a content's digest, to name it by.
fn short_digest(content: impl AsRef<[u8]>) -> String {
    Sha256::digest(content)
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

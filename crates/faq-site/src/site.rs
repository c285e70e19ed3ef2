//! Builds a site into a folder.

use crate::assemble::{AppFiles, Assembled, Compressed, assemble};
use crate::check::{self, Purpose};
use crate::sizes::Sizes;
use crate::sources::Sources;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;

/// What was built.
#[derive(Clone, Debug)]
pub struct Built {
    /// The bytes of a first visit.
    pub sizes: Sizes,
    /// How many warnings the check has about the content.
    pub warnings: usize,
    /// What the host may need, names and texts: server configurations and the kill switch.
    pub deploy: Vec<(String, String)>,
}

/// Checks a FAQ, assembles its site to be served below the path `base`, and writes it to `out` in place of the site
/// that was there.
///
/// # Errors
/// A mistake in the FAQ, or a folder that cannot be written; `out` is then as it was.
pub fn build(app: &AppFiles, sources: &Sources, purpose: Purpose, out: &Path, base: &str) -> Result<Built> {
    let faq = check::load(sources, purpose)?;
    let warnings = faq.warnings;
    let Assembled { files, deploy } = assemble(app, faq, sources, base)?;
    write(&files, out)?;
    Ok(Built {
        sizes: Sizes::of(&files),
        warnings,
        deploy,
    })
}

/// Writes a site beside the folder and swaps both, so that a build that fails leaves the old site alone.
fn write(files: &[Compressed], out: &Path) -> Result<()> {
    refuse_foreign(out)?;
    let name = out.file_name().context("the site needs a folder of its own")?;
    let new = out.with_file_name(format!(".{}.new", name.to_string_lossy()));
    remove(&new)?;
    fs::create_dir_all(&new).with_context(|| format!("{} cannot be made", new.display()))?;
    for Compressed { asset, copies } in files {
        let put = |suffix: &str, bytes: &[u8]| {
            let path = new.join(format!("{}{suffix}", asset.name));
            fs::write(&path, bytes).with_context(|| format!("{} cannot be written", path.display()))
        };
        put("", &asset.bytes)?;
        if let Some(copies) = copies {
            put(".br", &copies.brotli)?;
            put(".gz", &copies.gzip)?;
        }
    }
    remove(out)?;
    fs::rename(&new, out).with_context(|| format!("{} cannot be replaced", out.display()))
}

/// Refuses a folder with files that are not a site: they would be deleted.
fn refuse_foreign(out: &Path) -> Result<()> {
    let mut entries = match fs::read_dir(out) {
        Ok(entries) => entries,
        Err(_) => return Ok(()),
    };
    if entries.next().is_some() && !out.join("_headers").is_file() {
        bail!(
            "{} holds files that are not a site. Choose another folder, or empty it.",
            out.display()
        );
    }
    Ok(())
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("{} cannot be removed", folder.display()))?;
    }
    Ok(())
}

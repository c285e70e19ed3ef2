//! Builds a site into a folder.

use crate::assemble::{AppFiles, Assembled, Asset, Hosting, assemble, compress};
use crate::check::{self, Purpose};
use crate::out_folder::OutFolder;
use crate::progress::step;
use crate::sizes::Sizes;
use crate::sources::Sources;
use anyhow::{Context, Result};
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

/// Parses the path that a site is served below; slashes at its ends may be left out.
///
/// # Errors
/// The text is not a path that every host and browser understands.
pub fn parse_base(text: &str) -> Result<String, String> {
    let is_part = |part: &str| {
        let is_safe = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
        !["", ".", ".."].contains(&part) && part.bytes().all(is_safe)
    };
    match text.trim_matches('/') {
        "" => Ok("/".to_owned()),
        path if path.split('/').all(is_part) => Ok(format!("/{path}/")),
        _ => Err("write a path of letters, digits and hyphens, like /faq/".to_owned()),
    }
}

/// Checks a FAQ, assembles its site to be served below the path `base`, and writes it to `out` in place of the site
/// that was there.
///
/// # Errors
/// A mistake in the FAQ, or a folder that cannot be written; `out` is then as it was.
pub fn build(app: &AppFiles, sources: &Sources, purpose: Purpose, out: &Path, base: &str) -> Result<Built> {
    let out = OutFolder::open(out)?;
    let faq = step("Checking the questions", || check::load(sources, purpose))?;
    let warnings = faq.warnings;
    let hosting = Hosting {
        base,
        service_worker: app.is_release(),
    };
    let Assembled { mut files, deploy } = step("Making the pages", || assemble(app, faq, sources, hosting))?;
    if app.is_release() {
        step("Compressing the files", || compress(&mut files, out.path()));
    }
    out.replace(&with_copies(&files))?;
    Ok(Built {
        sizes: Sizes::of(&files),
        warnings,
        deploy,
    })
}

/// Writes what the host of a site may need into a folder.
///
/// # Errors
/// The folder cannot be written.
pub fn write_deploy(built: &Built, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    for (name, text) in &built.deploy {
        let path = folder.join(name);
        fs::write(&path, text).with_context(|| format!("{} cannot be written", path.display()))?;
    }
    Ok(())
}

/// Returns the name and the bytes of every file, compressed copies included.
fn with_copies(files: &[Asset]) -> Vec<(String, &[u8])> {
    let mut all = Vec::new();
    for Asset {
        name, bytes, copies, ..
    } in files
    {
        all.push((name.clone(), bytes.as_slice()));
        if let Some(copies) = copies {
            all.push((format!("{name}.br"), &copies.brotli));
            all.push((format!("{name}.gz"), &copies.gzip));
        }
    }
    all
}

//! The sites that the browser tests run against. Each has a folder below `target/e2e` with the site and what its
//! server needs.

use crate::project::root;
use anyhow::{Context, Result};
use faq_core::faq::Question;
use faq_site::assemble::AppFiles;
use faq_site::check::Purpose;
use faq_site::content;
use faq_site::site::{self, Built};
use faq_site::sources::Sources;
use std::fs;
use std::path::{Path, PathBuf};

/// The site file of sites with made-up questions.
const MADE_UP: &str = "\
name = \"A large FAQ\"
short_name = \"Large FAQ\"
description = \"Questions and answers, made up or borrowed, to measure with.\"
language = \"en-GB\"
accent = \"#0b5a55\"
publisher = \"Nobody\"
";

/// Builds a site for the browser tests into a folder of this name, to be served below `base`, and returns the folder.
/// Its site is in `site` followed by the path of `base`.
///
/// # Errors
/// A mistake in the content, or a folder that cannot be written.
pub fn build(app: &AppFiles, name: &str, sources: &Sources, base: &str) -> Result<PathBuf> {
    let folder = root().join("target/e2e").join(name);
    let out = folder.join("site").join(base.trim_matches('/'));
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    let built = site::build(app, sources, Purpose::Preview, &out, base)?;
    write_deploy(&built, &folder)?;
    Ok(folder)
}

/// Builds the site of these questions, like [`build`].
///
/// # Errors
/// A mistake in the questions, or a folder that cannot be written.
pub fn build_questions(app: &AppFiles, name: &str, questions: &[Question]) -> Result<PathBuf> {
    let content = root().join("target/e2e").join(name).join("content");
    fs::create_dir_all(&content).with_context(|| format!("{} cannot be made", content.display()))?;
    fs::write(content.join("faq.md"), content::write(questions))?;
    fs::write(content.join("site.toml"), MADE_UP)?;
    build(app, name, &Sources::new(content.join("faq.md"), None), "/")
}

/// Writes what the host of a site needs, and the bytes of a first visit, for the tests of budgets.
///
/// # Errors
/// The folder cannot be written.
pub fn write_deploy(built: &Built, folder: &Path) -> Result<()> {
    site::write_deploy(built, folder)?;
    fs::write(folder.join("sizes.json"), serde_json::to_string(&built.sizes)?)?;
    Ok(())
}

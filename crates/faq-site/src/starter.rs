//! The starter: a content file and a site file with comments, for a new FAQ.

use crate::sources::{CONTENT_FILE, SITE_FILE};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;

const CONTENT: (&str, &str) = (CONTENT_FILE, include_str!("../starter/faq.md"));
const SITE: (&str, &str) = (SITE_FILE, include_str!("../starter/site.toml"));

/// Writes the starter into a folder, which is created if it is missing, and prints the next steps. A folder that has
/// questions already, imported ones for example, gets the site file alone.
///
/// # Errors
/// The site file exists already, and nothing is written; or the folder cannot be written to.
pub fn write(folder: &Path) -> Result<()> {
    let site = folder.join(SITE_FILE);
    if site.exists() {
        bail!(
            "{} is there already. Choose another folder, or move it away.",
            site.display()
        );
    }
    let has_questions = folder.join(CONTENT_FILE).exists();
    let files = if has_questions {
        &[SITE][..]
    } else {
        &[CONTENT, SITE]
    };
    fs::create_dir_all(folder)
        .with_context(|| format!("The folder {} cannot be created", folder.display()))?;
    for (name, text) in files {
        let path = folder.join(name);
        fs::write(&path, text).with_context(|| format!("{} cannot be written", path.display()))?;
    }
    let content = folder.join(CONTENT_FILE);
    let written = if has_questions {
        format!("Written: {} (the name and the colours).", site.display())
    } else {
        format!(
            "Written: {} (the questions) and {} (the name and the colours).",
            content.display(),
            site.display()
        )
    };
    let folder = folder.display();
    println!(
        "{written} Change them in a text editor. Then:\n\n\
         see the site while you write   faq serve {folder}\n\
         find mistakes                  faq check {folder}\n\
         record its ids                 faq check {folder} --record\n\
         make the files for your host   faq build {folder} --out site"
    );
    Ok(())
}

//! The starter: a content file and a site file with comments, for a new FAQ.

use crate::sources::SITE_FILE;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;

const FILES: [(&str, &str); 2] = [
    ("faq.md", include_str!("../starter/faq.md")),
    (SITE_FILE, include_str!("../starter/site.toml")),
];

/// Writes the starter into a folder, which is created if it is missing, and prints the next steps.
///
/// # Errors
/// One of the files exists already, and nothing is written; or the folder cannot be written to.
pub fn write(folder: &Path) -> Result<()> {
    for (name, _) in FILES {
        let path = folder.join(name);
        if path.exists() {
            bail!(
                "{} is there already. Choose another folder, or move it away.",
                path.display()
            );
        }
    }
    fs::create_dir_all(folder)
        .with_context(|| format!("The folder {} cannot be created", folder.display()))?;
    for (name, text) in FILES {
        let path = folder.join(name);
        fs::write(&path, text).with_context(|| format!("{} cannot be written", path.display()))?;
    }
    let content = folder.join(FILES[0].0);
    let content = content.display();
    println!(
        "Written: {content} (the questions) and {} (the name and the colours). Change them, then:\n\n\
         find mistakes    faq check {content}\n\
         see the site     faq serve --content {content}\n\
         record its ids   faq check {content} --record\n\
         make its files   faq build --content {content} --out site",
        folder.join(SITE_FILE).display()
    );
    Ok(())
}

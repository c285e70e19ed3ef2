//! The starter pair: a content file and a site file with comments, for a FAQ of one's own.

use crate::sources::SITE;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;

const FILES: [(&str, &str); 2] = [
    ("faq.md", include_str!("../starter/faq.md")),
    (SITE, include_str!("../starter/site.toml")),
];

/// Writes the pair into a folder, which is made if it is not there.
///
/// # Errors
/// One of the files is there already, and nothing is written; or the folder cannot be written to.
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
    fs::create_dir_all(folder).with_context(|| format!("The folder {} cannot be made", folder.display()))?;
    for (name, text) in FILES {
        let path = folder.join(name);
        fs::write(&path, text).with_context(|| format!("{} cannot be written", path.display()))?;
    }
    let content = folder.join(FILES[0].0);
    let content = content.display();
    println!(
        "Written: {content} (the questions) and {} (the name and the colours). Change them, then:\n\n\
         find mistakes    cargo xtask check {content}\n\
         see the site     cargo xtask serve --content {content}\n\
         record its ids   cargo xtask check {content} --record\n\
         make its files   cargo xtask build --content {content} --out site",
        folder.join(SITE).display()
    );
    Ok(())
}

//! The files of one FAQ.

use anyhow::{Result, bail};
use std::path::{Path, PathBuf};

/// Name of the content file in a project folder.
pub const CONTENT_FILE: &str = "faq.md";
/// Name of the site file beside a content file.
pub const SITE_FILE: &str = "site.toml";

/// Paths of the files of one FAQ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sources {
    /// The content file: the questions and answers.
    pub content: PathBuf,
    /// The site file: name, language and colours of the site.
    pub site: PathBuf,
}

impl Sources {
    /// Returns the files of a content file: the site file is `site`, or else `site.toml` beside the content.
    pub fn new(content: impl Into<PathBuf>, site: Option<&Path>) -> Self {
        let content = content.into();
        let site = site.map_or_else(|| content.with_file_name(SITE_FILE), Path::to_owned);
        Self { content, site }
    }

    /// Returns the files of a project folder.
    ///
    /// # Errors
    /// The folder has no content file.
    pub fn in_folder(folder: &Path) -> Result<Self> {
        let content = folder.join(CONTENT_FILE);
        if !content.is_file() {
            bail!(
                "{} is missing: it holds the questions. To write one to begin with: faq new {}",
                content.display(),
                folder.display()
            );
        }
        Ok(Self::new(content, None))
    }

    /// Returns the path of the file beside the content that records every published id.
    pub fn ids(&self) -> PathBuf {
        self.content.with_extension("ids.txt")
    }

    /// Returns the files of the translation into a language: `faq.cy.md`, and `site.cy.toml`, which need not exist.
    pub fn translation(&self, tag: &str) -> Self {
        Self {
            content: self.content.with_extension(format!("{tag}.md")),
            site: self.site.with_extension(format!("{tag}.toml")),
        }
    }

    /// Returns the path of the file beside a translation that records what each question was translated from.
    pub fn translated(&self) -> PathBuf {
        self.content.with_extension("translated.txt")
    }

    /// Returns the path of a file that the site file names.
    pub fn beside_site(&self, path: &str) -> PathBuf {
        beside(&self.site, path)
    }
}

/// Returns the path of a file that a site file names. Windows' separators work on every system.
pub fn beside(site: &Path, path: &str) -> PathBuf {
    site.with_file_name(path.replace('\\', "/"))
}

//! Which files a site is made of.

use anyhow::{Context, Result};
use std::path::{Path, PathBuf, absolute};

/// What a content file is called in its folder.
pub const CONTENT: &str = "faq.md";
/// What a site file is called, beside its content file, unless another is named.
pub const SITE: &str = "site.toml";

/// The files of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sources {
    /// The questions and answers.
    pub content: PathBuf,
    /// The site file: name, language, colours.
    pub site: PathBuf,
}

impl Sources {
    /// Returns the files of a folder under their usual names.
    pub fn in_folder(folder: &Path) -> Self {
        Self {
            content: folder.join(CONTENT),
            site: folder.join(SITE),
        }
    }

    /// Returns a content file with the named site file, or else the one beside it.
    ///
    /// # Errors
    /// A path cannot be made absolute: there is no current folder.
    pub fn new(content: &Path, site: Option<&Path>) -> Result<Self> {
        let whole = |path: &Path| absolute(path).with_context(|| format!("{} is not a path", path.display()));
        let content = whole(content)?;
        let site = site.map_or_else(|| Ok(content.with_file_name(SITE)), whole)?;
        Ok(Self { content, site })
    }

    /// Returns the file beside the content that records every id ever published.
    pub fn ids(&self) -> PathBuf {
        self.content.with_extension("ids.txt")
    }

    /// Returns the path of a file that the site file names.
    pub fn beside_site(&self, path: &str) -> PathBuf {
        self.site.with_file_name(path)
    }
}

//! Which files a site is made of.

use crate::root;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf, absolute};

/// The content file of our own FAQ, in the project.
const OURS: &str = "content/faq.md";
/// What a site file is called, beside its content file, unless another is named.
pub const SITE: &str = "site.toml";
/// How the hook that Trunk runs is told of the files.
const VARIABLES: [&str; 2] = ["FAQ_CONTENT", "FAQ_SITE"];

/// The files of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sources {
    /// The questions and answers.
    pub content: PathBuf,
    /// Who the site is.
    pub site: PathBuf,
}

impl Sources {
    /// The files that are named, or else our own FAQ, or else the site file beside the content file.
    ///
    /// # Errors
    /// There is no current folder.
    pub fn new(content: Option<&Path>, site: Option<&Path>) -> Result<Self> {
        let whole = |path: &Path| absolute(path).with_context(|| format!("{} is not a path", path.display()));
        let content = content.map_or_else(|| Ok(root().join(OURS)), whole)?;
        let site = site.map_or_else(|| Ok(content.with_file_name(SITE)), whole)?;
        Ok(Self { content, site })
    }

    /// The files that the build hands to its hook.
    ///
    /// # Errors
    /// There is no current folder.
    pub fn handed() -> Result<Self> {
        let [content, site] = VARIABLES.map(|name| std::env::var_os(name).map(PathBuf::from));
        Self::new(content.as_deref(), site.as_deref())
    }

    /// The variables that hand them over.
    pub fn variables(&self) -> [(&'static str, &Path); 2] {
        [(VARIABLES[0], &self.content), (VARIABLES[1], &self.site)]
    }

    /// The file beside the content that keeps every id ever published.
    pub fn ids(&self) -> PathBuf {
        self.content.with_extension("ids.txt")
    }

    /// A file that the site file names.
    pub fn beside_site(&self, path: &str) -> PathBuf {
        self.site.with_file_name(path)
    }
}

//! A later version of a site, as a real deploy brings it: other words, other names for all hashed files, and
//! the old ones gone.

use crate::site::copy;
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A version of the site that waits to be deployed.
pub struct Release {
    folder: TempDir,
}

impl Release {
    /// Makes the next version of a site: `from` in its answers becomes `to`.
    ///
    /// # Errors
    /// The site does not hold the words, or is not as the build leaves it.
    pub fn next(site: &Path, from: &str, to: &str) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        copy(site, folder.path())?;
        let release = Self { folder };
        let old_page = fs::read_to_string(release.path("index.html"))?;
        let mut page = old_page.replace(from, to);
        let mut holds = old_page.contains(from);
        let mut worker = fs::read_to_string(release.path("sw.js"))?;
        for old in release.files()? {
            let is_content = old.starts_with("content-") && old.ends_with(".txt");
            if is_content {
                let lines = fs::read_to_string(release.path(&old))?;
                holds |= lines.contains(from);
                let next = lines.replace(from, to);
                let integrity = faq_site::integrity;
                worker = worker.replace(&integrity(&lines), &integrity(&next));
                fs::write(release.path(&old), next)?;
            }
            if is_content || old.ends_with(".wasm") || old.starts_with("app-") && old.ends_with(".js") {
                let new = old.replacen('-', "-00", 1);
                fs::rename(release.path(&old), release.path(&new))?;
                page = page.replace(&old, &new);
                worker = worker.replace(&old, &new);
            }
        }
        anyhow::ensure!(holds, "the site does not hold “{from}”");
        let worker = worker.replace(&faq_site::integrity(&old_page), &faq_site::integrity(&page));
        let is_version = |part: &&str| part.len() == 16 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
        let version = worker
            .split('`')
            .find(is_version)
            .context("sw.js names no version")?
            .to_owned();
        fs::write(release.path("sw.js"), worker.replace(&version, "next"))?;
        fs::write(release.path("index.html"), page)?;
        // Compressed copies would still hold the old words.
        for file in release.files()? {
            if file.ends_with(".br") || file.ends_with(".gz") {
                fs::remove_file(release.path(&file))?;
            }
        }
        Ok(release)
    }

    /// Deploys it whole: what was there before is gone.
    ///
    /// # Errors
    /// Files cannot be written.
    pub fn deploy(&self, site: &Path) -> Result<()> {
        for entry in fs::read_dir(site)? {
            fs::remove_file(entry?.path())?;
        }
        copy(self.folder.path(), site)
    }

    /// Deploys it and is cut off: the script of the app is missing and the WebAssembly is half there.
    ///
    /// # Errors
    /// Files cannot be written.
    pub fn deploy_half(&self, site: &Path) -> Result<()> {
        self.deploy(site)?;
        for file in self.files()? {
            if file.starts_with("app-") {
                fs::remove_file(site.join(&file))?;
            } else if file.ends_with(".wasm") {
                let whole = fs::read(site.join(&file))?;
                fs::write(site.join(&file), &whole[..whole.len() / 2])?;
            }
        }
        Ok(())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn files(&self) -> Result<Vec<String>> {
        let entries = fs::read_dir(self.folder.path())?;
        entries
            .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
            .collect()
    }
}

//! A later version of a site, as a real deploy leaves it: changed words, new names for all hashed files, and the old
//! files deleted.

use crate::site::copy;
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A version of a site that is not deployed yet.
pub struct Release {
    folder: TempDir,
}

impl Release {
    /// Makes the next version of a site, with `to` in place of `from` in its answers.
    ///
    /// # Errors
    /// The site does not contain `from`, or lacks a file of the build.
    pub fn next(site: &Path, from: &str, to: &str) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        copy(site, folder.path())?;
        let release = Self { folder };
        let old_page = fs::read_to_string(release.path("index.html"))?;
        let mut page = old_page.replace(from, to);
        let mut contains_from = old_page.contains(from);
        let mut worker = fs::read_to_string(release.path("sw.js"))?;
        for old in release.files()? {
            let is_content = old.starts_with("content-") && old.ends_with(".txt");
            if is_content {
                let lines = fs::read_to_string(release.path(&old))?;
                contains_from |= lines.contains(from);
                let next = lines.replace(from, to);
                let [before, after] = [&lines, &next].map(faq_site::integrity);
                page = page.replace(&before, &after);
                worker = worker.replace(&before, &after);
                fs::write(release.path(&old), next)?;
            }
            if is_content || old.ends_with(".wasm") || old.starts_with("app-") && old.ends_with(".js") {
                let new = old.replacen('-', "-00", 1);
                fs::rename(release.path(&old), release.path(&new))?;
                page = page.replace(&old, &new);
                worker = worker.replace(&old, &new);
            }
        }
        anyhow::ensure!(contains_from, "the site does not contain “{from}”");
        let worker = worker.replace(&faq_site::integrity(&old_page), &faq_site::integrity(&page));
        let is_version = |part: &&str| part.len() == 16 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
        let version = worker
            .split(['`', '"'])
            .find(is_version)
            .context("sw.js names no version")?
            .to_owned();
        fs::write(release.path("sw.js"), worker.replace(&version, "next"))?;
        fs::write(release.path("index.html"), page)?;
        // Compressed copies still have the old words.
        for file in release.files()? {
            if file.ends_with(".br") || file.ends_with(".gz") {
                fs::remove_file(release.path(&file))?;
            }
        }
        Ok(release)
    }

    /// Deploys it and deletes the version before.
    ///
    /// # Errors
    /// Files cannot be written.
    pub fn deploy(&self, site: &Path) -> Result<()> {
        for entry in fs::read_dir(site)? {
            fs::remove_file(entry?.path())?;
        }
        copy(self.folder.path(), site)
    }

    /// Deploys it incompletely: without the app's script, and with half of the WebAssembly.
    ///
    /// # Errors
    /// Files cannot be written.
    pub fn deploy_incomplete(&self, site: &Path) -> Result<()> {
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

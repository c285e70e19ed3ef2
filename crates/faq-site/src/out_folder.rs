//! The folder of a built site, which is replaced as a whole: a build that fails or is killed leaves the old site.

use crate::site_config::is_language;
use anyhow::{Context, Result, bail};
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Files that every site has.
const FIXED: [&str; 13] = [
    "404.html",
    "404.js",
    "_headers",
    "apple-touch-icon.png",
    "icon-192.png",
    "icon-512.png",
    "icon.svg",
    "index.html",
    "manifest.webmanifest",
    "preview.png",
    "robots.txt",
    "sitemap.xml",
    "sw.js",
];

/// Files with a number or a digest in their names.
const NUMBERED: [(&str, &str); 7] = [
    ("app", "js wasm"),
    ("content", "txt"),
    ("page", "js"),
    ("questions", "html"),
    ("picture", "png jpg jpeg webp gif"),
    ("screenshot", "png"),
    ("share", "js wasm"),
];

/// A folder that a site may be built into.
#[derive(Clone, Debug)]
pub struct OutFolder {
    path: PathBuf,
}

impl OutFolder {
    /// Chooses the folder for a site. Restores the old site if a build was killed while it replaced it.
    ///
    /// # Errors
    /// The path is not that of a folder, or the folder holds files that are not part of a site: they would be lost.
    pub fn open(path: &Path) -> Result<Self> {
        let path = if path.is_symlink() {
            fs::canonicalize(path).with_context(|| format!("{} leads nowhere", path.display()))?
        } else {
            path.to_owned()
        };
        if path.file_name().is_none() {
            bail!("The site needs a folder of its own. Name one with --out, for example: --out site");
        }
        let out = Self { path };
        let old = out.beside("old");
        if old.is_dir() && !out.path.exists() {
            fs::rename(&old, &out.path).with_context(|| format!("{} cannot be renamed", old.display()))?;
        }
        out.refuse_other_files()?;
        Ok(out)
    }

    /// Returns the folder's path.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes files, names and bytes, in place of the site that is in the folder.
    ///
    /// # Errors
    /// A file cannot be written. The old site is then as it was.
    pub fn replace(&self, files: &[(String, &[u8])]) -> Result<()> {
        let new = self.beside("new");
        let written = write(&new, files).and_then(|()| {
            self.swap(&new)
                .with_context(|| format!("{} cannot be replaced", self.path.display()))
        });
        if written.is_err() {
            // The error is already on its way to the reader; the next build removes what is left.
            let _ = fs::remove_dir_all(&new);
        }
        written
    }

    /// Puts a new site in the place of the old one, and removes that.
    fn swap(&self, new: &Path) -> io::Result<()> {
        if !self.path.exists() {
            return fs::rename(new, &self.path);
        }
        if exchange(new, &self.path).is_ok() {
            return fs::remove_dir_all(new);
        }
        // Where two folders cannot be exchanged at once. `open` restores the old one after a kill in between.
        let old = self.beside("old");
        remove(&old)?;
        fs::rename(&self.path, &old)?;
        if let Err(error) = fs::rename(new, &self.path) {
            fs::rename(&old, &self.path)?;
            return Err(error);
        }
        fs::remove_dir_all(&old)
    }

    fn refuse_other_files(&self) -> Result<()> {
        let folder = self.path.display();
        if self.path.exists() && !self.path.is_dir() {
            bail!("{folder} is a file. Choose a folder for the site with --out.");
        }
        let Ok(entries) = fs::read_dir(&self.path) else {
            return Ok(());
        };
        let mut names = Vec::new();
        for entry in entries {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            // The page in another language is a folder.
            match entry.file_type()?.is_dir() && is_language(&name) {
                true => names.extend(names_in(&entry.path(), &name)?),
                false => names.push(name),
            }
        }
        let is_site = names.is_empty() || names.iter().any(|name| name == "_headers");
        let other = names
            .iter()
            .filter(|name| !is_site || !is_site_file(file_name(name)))
            .min();
        match other {
            Some(other) => bail!(
                "{folder} holds {other}, which is not part of a site and would be deleted. Choose another folder with --out, or move {other} away."
            ),
            None => Ok(()),
        }
    }

    /// Returns a hidden path beside the folder.
    fn beside(&self, suffix: &str) -> PathBuf {
        let mut name = OsString::from(".");
        name.push(self.path.file_name().unwrap_or_default());
        name.push(format!(".{suffix}"));
        self.path.with_file_name(name)
    }
}

/// Returns the names of the files in a folder of this name.
fn names_in(path: &Path, name: &str) -> io::Result<Vec<String>> {
    fs::read_dir(path)?
        .map(|entry| Ok(format!("{name}/{}", entry?.file_name().to_string_lossy())))
        .collect()
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

/// Returns whether a build makes files of this name.
pub fn is_site_file(name: &str) -> bool {
    let name = name
        .strip_suffix(".br")
        .or(name.strip_suffix(".gz"))
        .unwrap_or(name);
    let is_numbered = || {
        let (stem, rest) = name.rsplit_once('-')?;
        let (number, extension) = rest.split_once('.')?;
        let (_, extensions) = NUMBERED.iter().find(|(known, _)| *known == stem)?;
        let known = extensions.split(' ').any(|known| known == extension);
        Some(known && !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_hexdigit()))
    };
    FIXED.contains(&name) || is_numbered().unwrap_or(false)
}

fn write(folder: &Path, files: &[(String, &[u8])]) -> Result<()> {
    remove(folder).with_context(|| format!("{} cannot be removed", folder.display()))?;
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    for (name, bytes) in files {
        let path = folder.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).with_context(|| format!("{} cannot be made", parent.display()))?;
        }
        fs::write(&path, bytes).with_context(|| format!("{} cannot be written", path.display()))?;
    }
    Ok(())
}

fn remove(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Exchanges two folders in one step.
#[cfg(any(target_os = "linux", target_vendor = "apple"))]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

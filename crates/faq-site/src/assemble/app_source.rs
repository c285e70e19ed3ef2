//! Where the app's files are read from.

use anyhow::{Context, Result, bail};
use rust_embed::RustEmbed;
use std::borrow::Cow;
use std::fs;
use std::path::Path;

/// The page that Trunk stages. It is never served: it says which files the app consists of.
pub const INDEX: &str = "index.html";

/// The app as `cargo xtask build` leaves it: part of a release of the command; read from disk in a debug build.
#[derive(RustEmbed)]
#[folder = "../../target/app"]
#[allow_missing = true]
struct Embedded;

/// A flat folder with the app's files.
#[derive(Clone, Copy, Debug)]
pub enum AppSource<'a> {
    /// A folder on disk.
    Folder(&'a Path),
    /// The files that are part of the command.
    Embedded,
}

impl AppSource<'_> {
    /// Reads the file of an address: sites are flat, so its last part is the name. Returns none if it is missing.
    pub fn find(self, address: &str) -> Option<Cow<'static, [u8]>> {
        let name = address.rsplit('/').next().unwrap_or(address);
        match self {
            Self::Folder(folder) => fs::read(folder.join(name)).ok().map(Cow::Owned),
            Self::Embedded => Some(Embedded::get(name)?.data),
        }
    }

    /// Reads the file of an address.
    ///
    /// # Errors
    /// The file is missing.
    pub fn bytes(self, address: &str) -> Result<Vec<u8>> {
        match self.find(address) {
            Some(bytes) => Ok(bytes.into_owned()),
            None if self.find(INDEX).is_none() => {
                bail!("The app is not built yet. Build it first: cargo xtask build")
            }
            None => bail!("Trunk did not stage {address}. Check index.html."),
        }
    }

    /// Reads the text of an address.
    ///
    /// # Errors
    /// The file is missing or is not text.
    pub fn text(self, address: &str) -> Result<String> {
        String::from_utf8(self.bytes(address)?).with_context(|| format!("{address} is not text"))
    }
}

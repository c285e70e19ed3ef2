//! Where the app's files are read from.

use anyhow::{Context, Result, bail};
use std::borrow::Cow;
use std::fs;
use std::path::Path;

/// The page that Trunk stages. It is never served: it says which files the app consists of.
pub const INDEX: &str = "index.html";

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
            Self::Embedded => embedded(name),
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

/// Reads a file of the app as `cargo xtask build` leaves it.
#[cfg(not(debug_assertions))]
fn embedded(name: &str) -> Option<Cow<'static, [u8]>> {
    #[derive(rust_embed::RustEmbed)]
    #[folder = "../../target/app"]
    struct App;
    Some(<App as rust_embed::RustEmbed>::get(name)?.data)
}

/// Reads a file of the app as `cargo xtask build` leaves it. A debug build is compiled before the app is there, so it
/// reads from disk.
#[cfg(debug_assertions)]
fn embedded(name: &str) -> Option<Cow<'static, [u8]>> {
    let app = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/app"));
    fs::read(app.join(name)).ok().map(Cow::Owned)
}

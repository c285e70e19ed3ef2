//! The files in a zip.

use super::options::MAX_BYTES;
use anyhow::{Context, Result, bail};
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// An opened zip.
pub type Zip<'b> = ZipArchive<Cursor<&'b [u8]>>;

/// Opens a zip.
///
/// # Errors
/// A sentence, when it cannot be read.
pub fn open(bytes: &[u8]) -> Result<Zip<'_>> {
    ZipArchive::new(Cursor::new(bytes))
        .context("This is a zip. It cannot be read; open it, and import the .html file that is in it")
}

/// Returns the bytes of a file in a zip.
///
/// # Errors
/// A sentence, when it is not there, is too large, or cannot be read.
pub fn file(zip: &mut Zip<'_>, name: &str) -> Result<Vec<u8>> {
    let file = zip
        .by_name(name)
        .with_context(|| format!("The file has no {name} in it"))?;
    let mut bytes = Vec::new();
    file.take(MAX_BYTES as u64 + 1)
        .read_to_end(&mut bytes)
        .with_context(|| format!("{name} in it cannot be read"))?;
    if bytes.len() > MAX_BYTES {
        bail!("{name} in it is larger than {} MB.", MAX_BYTES / 1_000_000);
    }
    Ok(bytes)
}

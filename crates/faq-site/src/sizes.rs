//! What a built site weighs, as a first visit pays for it: after brotli at its highest level.

use anyhow::Result;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fmt;
use std::fs;
use std::io::{Read, Write};
use std::path::Path;

/// Bytes after brotli 11, by kind of file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sizes {
    /// The page with its styles: all that blocks the first paint.
    pub html: usize,
    /// Scripts, the service worker's included.
    pub js: usize,
    /// WebAssembly.
    pub wasm: usize,
    /// The program that hands answers on, which the page fetches when somebody opens its panels.
    pub hand_on: usize,
    /// The questions, where the page holds but the first of them.
    pub content: usize,
}

impl Sizes {
    /// All of a first visit; the program that hands answers on is none of it.
    pub fn total(&self) -> usize {
        self.html + self.js + self.wasm + self.content
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            html,
            js,
            wasm,
            hand_on,
            content,
        } = self;
        write!(
            f,
            "A first visit in bytes (brotli): page {html}, scripts {js}, WebAssembly {wasm}, "
        )?;
        if *content > 0 {
            write!(f, "the questions {content}, ")?;
        }
        write!(
            f,
            "together {}; when asked for: handing on {hand_on}",
            self.total()
        )
    }
}

/// Measures the compressed files of a built site.
///
/// # Errors
/// A file cannot be read.
pub fn measure(folder: &Path) -> Result<Sizes> {
    let mut sizes = Sizes::default();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let kind = match name.to_str().and_then(|name| name.strip_suffix(".br")) {
            Some("index.html") => &mut sizes.html,
            Some(name) if name.starts_with("share-") => &mut sizes.hand_on,
            Some(name) if name.ends_with(".js") => &mut sizes.js,
            Some(name) if name.ends_with(".wasm") => &mut sizes.wasm,
            Some(name) if name.starts_with("content-") => &mut sizes.content,
            _ => continue,
        };
        *kind += usize::try_from(entry.metadata()?.len())?;
    }
    Ok(sizes)
}

/// Compresses with brotli at a level up to 11, which takes four seconds for a megabyte; 9 takes a twentieth of that,
/// and a tenth more bytes.
pub fn brotli(bytes: &[u8], level: u32) -> Vec<u8> {
    let mut out = Vec::new();
    // Reading from memory into memory does not fail.
    brotli::CompressorReader::new(bytes, 4096, level, 22)
        .read_to_end(&mut out)
        .unwrap_or_default();
    out
}

/// Compresses with gzip 9.
///
/// # Errors
/// None that memory can cause; the signature is the writer's.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

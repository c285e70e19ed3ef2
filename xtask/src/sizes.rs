//! What a built site weighs, as a first visit pays for it: after brotli at its highest level.

use anyhow::Result;
use std::fmt;
use std::fs;
use std::path::Path;

/// Bytes after brotli 11, by kind of file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sizes {
    /// The page with its styles.
    pub html: usize,
    /// Scripts.
    pub js: usize,
    /// WebAssembly.
    pub wasm: usize,
}

impl Sizes {
    /// All of a first visit.
    pub fn total(&self) -> usize {
        self.html + self.js + self.wasm
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { html, js, wasm } = self;
        write!(
            f,
            "A first visit in bytes (brotli 11): page {html}, scripts {js}, WebAssembly {wasm}, together {}",
            self.total()
        )
    }
}

/// Measures the files of a built site.
///
/// # Errors
/// A file cannot be read.
pub fn measure(folder: &Path) -> Result<Sizes> {
    let mut sizes = Sizes::default();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let kind = match path.extension().and_then(|extension| extension.to_str()) {
            Some("html") if path.ends_with("index.html") => &mut sizes.html,
            Some("js") => &mut sizes.js,
            Some("wasm") => &mut sizes.wasm,
            _ => continue,
        };
        *kind += compress(&fs::read(&path)?).len();
    }
    Ok(sizes)
}

/// Compresses with brotli 11.
pub fn compress(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut reader = brotli::CompressorReader::new(bytes, 4096, 11, 22);
    // Reading from memory into memory does not fail.
    std::io::Read::read_to_end(&mut reader, &mut out).unwrap_or_default();
    out
}

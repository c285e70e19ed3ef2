//! Compressed copies of files, for hosts that serve those.

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use std::fs;
use std::io::{Read, Write};
use std::path::Path;

/// The compressed copies of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copies {
    /// Brotli (RFC 7932).
    pub brotli: Vec<u8>,
    /// Gzip (RFC 1952).
    pub gzip: Vec<u8>,
}

impl Copies {
    /// Compresses a file with this level of brotli.
    pub fn of(bytes: &[u8], level: u32) -> Self {
        let (brotli, gzip) = rayon::join(|| brotli(bytes, level), || gzip(bytes));
        Self { brotli, gzip }
    }

    /// Returns the copies of a file that an earlier build left in `folder`, if they hold these bytes.
    pub fn left_in(folder: &Path, name: &str, bytes: &[u8]) -> Option<Self> {
        let read = |suffix| fs::read(folder.join(format!("{name}{suffix}"))).ok();
        let copies = Self {
            brotli: read(".br")?,
            gzip: read(".gz")?,
        };
        let same = holds(brotli::Decompressor::new(&*copies.brotli, 4096), bytes)
            && holds(GzDecoder::new(&*copies.gzip), bytes);
        same.then_some(copies)
    }
}

/// Returns whether a stream yields these bytes and no more.
fn holds(mut stream: impl Read, mut bytes: &[u8]) -> bool {
    let mut buffer = vec![0; 64 * 1024];
    loop {
        match stream.read(&mut buffer) {
            Ok(0) => return bytes.is_empty(),
            Ok(count) => match bytes.strip_prefix(&buffer[..count]) {
                Some(rest) => bytes = rest,
                None => return false,
            },
            Err(_) => return false,
        }
    }
}

fn brotli(bytes: &[u8], level: u32) -> Vec<u8> {
    // Below level 10 a smaller window is faster, and on large files better too.
    let window = if level < 10 { 20 } else { 22 };
    let mut out = Vec::new();
    // Reading from memory into memory does not fail.
    brotli::CompressorReader::new(bytes, 4096, level, window)
        .read_to_end(&mut out)
        .unwrap_or_default();
    out
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    // Writing into memory does not fail.
    encoder.write_all(bytes).unwrap_or_default();
    encoder.finish().unwrap_or_default()
}

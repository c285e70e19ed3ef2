//! Compressed copies of files, for hosts that serve those.

use super::asset::Asset;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::{Read, Write};

/// A file with its compressed copies.
#[derive(Clone, Debug)]
pub struct Compressed {
    /// The file.
    pub asset: Asset,
    /// Its brotli and its gzip copy; none where compressing gains nothing.
    pub copies: Option<Copies>,
}

/// The compressed copies of a file.
#[derive(Clone, Debug)]
pub struct Copies {
    /// Brotli (RFC 7932).
    pub brotli: Vec<u8>,
    /// Gzip (RFC 1952).
    pub gzip: Vec<u8>,
}

/// Compresses a file as its role says.
pub fn compress(asset: Asset) -> Compressed {
    let level = asset.role.brotli_level(asset.bytes.len());
    let copies = level.map(|level| Copies {
        brotli: brotli(&asset.bytes, level),
        gzip: gzip(&asset.bytes),
    });
    Compressed { asset, copies }
}

fn brotli(bytes: &[u8], level: u32) -> Vec<u8> {
    let mut out = Vec::new();
    // Reading from memory into memory does not fail.
    brotli::CompressorReader::new(bytes, 4096, level, 22)
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

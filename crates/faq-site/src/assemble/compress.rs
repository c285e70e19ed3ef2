//! Compressed copies of files, for hosts that serve those.

use super::asset::Asset;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use rayon::prelude::*;
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
    fn left_in(folder: &Path, name: &str, bytes: &[u8]) -> Option<Self> {
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

/// Gives files their compressed copies, as their roles say. Copies that an earlier build left in `old` are taken where
/// they hold the same bytes.
pub fn compress(files: &mut [Asset], old: &Path) {
    let mut work: Vec<(&mut Asset, u32)> = files
        .iter_mut()
        .filter(|asset| asset.copies.is_none())
        .filter_map(|asset| {
            let level = asset.role.brotli_level(asset.bytes.len())?;
            Some((asset, level))
        })
        .collect();
    // The largest first: the last one to finish decides how long all take.
    work.sort_by_key(|(asset, _)| std::cmp::Reverse(asset.bytes.len()));
    work.into_par_iter().with_max_len(1).for_each(|(asset, level)| {
        let left = Copies::left_in(old, &asset.name, &asset.bytes);
        asset.copies = left.or_else(|| Some(Copies::of(&asset.bytes, level)));
    });
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

#[cfg(test)]
mod tests {
    use super::{Copies, compress};
    use crate::assemble::{Asset, Role};
    use std::fs;
    use std::io;

    /// Compresses a page of these words, with what an earlier build left.
    fn copies(words: &str, left: Option<&Copies>) -> io::Result<Option<Copies>> {
        let old = tempfile::tempdir()?;
        if let Some(left) = left {
            fs::write(old.path().join("index.html.br"), &left.brotli)?;
            fs::write(old.path().join("index.html.gz"), &left.gzip)?;
        }
        let mut files = [Asset::new("index.html", words, Role::Page)];
        compress(&mut files, old.path());
        Ok(files[0].copies.clone())
    }

    #[test]
    fn takes_copies_of_the_same_bytes_from_the_old_site() -> io::Result<()> {
        let other_level = Copies::of(b"The same words, the same words.", 1);
        let taken = copies("The same words, the same words.", Some(&other_level))?;
        assert_eq!(taken, Some(other_level));
        Ok(())
    }

    #[test]
    fn compresses_again_what_differs_or_is_damaged() -> io::Result<()> {
        let words = "New words, new words.";
        let fresh = copies(words, None)?;
        let good = Copies::of(words.as_bytes(), 1);
        let damaged = [
            Copies::of(b"Old words, old words.", 1),
            Copies::of(b"New words, new words. And more.", 1),
            Copies {
                brotli: good.brotli[..good.brotli.len() - 1].to_vec(),
                ..good.clone()
            },
            Copies {
                gzip: good.gzip[..good.gzip.len() - 1].to_vec(),
                ..good.clone()
            },
            Copies {
                brotli: Vec::new(),
                gzip: Vec::new(),
            },
        ];
        for left in &damaged {
            assert_eq!(copies(words, Some(left))?, fresh);
        }
        Ok(())
    }
}

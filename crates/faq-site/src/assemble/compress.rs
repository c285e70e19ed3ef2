//! Compresses the files of a site.

use super::asset::Asset;
use super::copies::Copies;
use rayon::prelude::*;
use std::path::Path;

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

#[cfg(test)]
mod tests {
    use super::compress;
    use crate::assemble::asset::{Asset, Role};
    use crate::assemble::copies::Copies;
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

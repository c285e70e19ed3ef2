//! The bytes of a first visit, after brotli.

use crate::assemble::{Asset, Budget};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Compressed bytes by part of a first visit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sizes {
    /// The page with its styles: all that blocks the first paint.
    pub page: usize,
    /// Scripts, the service worker's included.
    pub scripts: usize,
    /// WebAssembly.
    pub wasm: usize,
    /// The questions that come beside the page.
    pub content: usize,
    /// The share program, which is loaded on demand.
    pub share: usize,
}

impl Sizes {
    /// Adds up the files of a site in its first language: those of the others are in folders.
    pub fn of(files: &[Asset]) -> Self {
        let mut sizes = Self::default();
        for asset in files.iter().filter(|asset| !asset.name.contains('/')) {
            let part = match asset.role.budget() {
                Some(Budget::Page) => &mut sizes.page,
                Some(Budget::Scripts) => &mut sizes.scripts,
                Some(Budget::Wasm) => &mut sizes.wasm,
                Some(Budget::Content) => &mut sizes.content,
                Some(Budget::Share) => &mut sizes.share,
                None => continue,
            };
            let copies = asset.copies.as_ref();
            *part += copies.map_or(asset.bytes.len(), |copies| copies.brotli.len());
        }
        sizes
    }

    /// Returns the bytes of a first visit, which the share program is not part of.
    pub fn first_visit(&self) -> usize {
        self.page + self.scripts + self.wasm + self.content
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            page,
            scripts,
            wasm,
            content,
            share,
        } = self;
        write!(
            f,
            "First visit in bytes (brotli): page {page}, scripts {scripts}, WebAssembly {wasm}, "
        )?;
        if *content > 0 {
            write!(f, "questions {content}, ")?;
        }
        write!(f, "total {}; on demand: share {share}", self.first_visit())
    }
}

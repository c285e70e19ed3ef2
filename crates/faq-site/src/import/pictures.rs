//! The pictures that a file refers to: in its zip, or in files beside it.

use super::draft::Found;
use super::imported::Picture;
use super::options::MAX_BYTES;
use super::zip_file;
use crate::content::PICTURE_EXTENSIONS;
use anyhow::Result;
use faq_core::faq::{Block, BlockKind};
use imagesize::ImageType;
use percent_encoding::percent_decode_str;
use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::io::Read;
use std::path::{Component, Path, PathBuf};

/// The place of the pictures of a file.
pub enum Pictures<'b> {
    /// They are not known.
    Nowhere,
    /// In files below this folder.
    Beside(PathBuf),
    /// In a zip, below a folder of it.
    Within {
        zip: &'b [u8],
        folder: String,
        names: BTreeSet<String>,
    },
}

impl<'b> Pictures<'b> {
    /// Returns the pictures of a document in a zip, whose addresses are as from a folder of it.
    ///
    /// # Errors
    /// A sentence, when the zip cannot be read.
    pub fn within(zip: &'b [u8], folder: &str) -> Result<Self> {
        let names = zip_file::open(zip)?
            .file_names()
            .flatten()
            .map(|name| name.into_owned())
            .collect();
        Ok(Self::Within {
            zip,
            folder: folder.to_owned(),
            names,
        })
    }

    /// Returns whether an address is that of a file that may be a picture.
    pub fn holds(&self, address: &str) -> bool {
        self.find(address).is_some_and(|file| {
            let extension = file.extension().unwrap_or_default().to_string_lossy();
            PICTURE_EXTENSIONS
                .iter()
                .any(|known| extension.eq_ignore_ascii_case(known))
        })
    }

    /// Returns the file of an address, as it is written or without the escapes of addresses.
    fn find(&self, address: &str) -> Option<PathBuf> {
        let decoded = percent_decode_str(address).decode_utf8().ok()?;
        [address, &*decoded].into_iter().find_map(|address| {
            let path = inside(address)?;
            match self {
                Self::Nowhere => None,
                Self::Beside(folder) => Some(folder.join(path)).filter(|path| path.is_file()),
                Self::Within { folder, names, .. } => {
                    let parts = std::iter::once(folder.as_str()).filter(|folder| !folder.is_empty());
                    let own = path.iter().filter_map(|part| part.to_str());
                    let name = parts.chain(own).collect::<Vec<_>>().join("/");
                    names.contains(&name).then(|| PathBuf::from(name))
                }
            }
        })
    }

    fn read(&self, address: &str) -> Option<Vec<u8>> {
        let path = self.find(address)?;
        let mut bytes = Vec::new();
        match self {
            Self::Nowhere => return None,
            Self::Beside(_) => {
                let file = fs::File::open(path).ok()?;
                file.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes).ok()?;
            }
            Self::Within { zip, .. } => {
                bytes = zip_file::file(&mut zip_file::open(zip).ok()?, path.to_str()?).ok()?;
            }
        }
        (bytes.len() <= MAX_BYTES).then_some(bytes)
    }

    /// Reads the pictures of all answers, which get the names of their files. Together they are as large as a file may
    /// be at most.
    pub fn collect(&self, found: &mut Found) {
        let mut collector = Collector {
            pictures: self,
            names: HashMap::new(),
            files: Vec::new(),
            left: MAX_BYTES,
        };
        for draft in &mut found.drafts {
            collector.blocks(&mut draft.answer);
        }
        found.pictures = collector.files;
    }
}

struct Collector<'p, 'b> {
    pictures: &'p Pictures<'b>,
    /// The names of the pictures that were read, by their addresses; none if they cannot be.
    names: HashMap<String, Option<String>>,
    files: Vec<Picture>,
    left: usize,
}

impl Collector<'_, '_> {
    fn blocks(&mut self, blocks: &mut [Block]) {
        for block in blocks {
            if matches!(block.kind, BlockKind::Picture { .. }) {
                for address in block.line.iter_mut().filter_map(|run| run.href.as_mut()) {
                    if let Some(name) = self.name(address) {
                        *address = name;
                    }
                }
            }
            self.blocks(&mut block.blocks);
        }
    }

    fn name(&mut self, address: &str) -> Option<String> {
        if let Some(name) = self.names.get(address) {
            return name.clone();
        }
        let name = self.add(address);
        self.names.insert(address.to_owned(), name.clone());
        name
    }

    fn add(&mut self, address: &str) -> Option<String> {
        let bytes = self.pictures.read(address)?;
        let extension = match imagesize::image_type(&bytes).ok()? {
            ImageType::Png => "png",
            ImageType::Jpeg => "jpg",
            ImageType::Webp => "webp",
            ImageType::Gif => "gif",
            _ => return None,
        };
        self.left = self.left.checked_sub(bytes.len())?;
        if let Some(same) = self.files.iter().find(|file| file.bytes == bytes) {
            return Some(same.name.clone());
        }
        let decoded = percent_decode_str(address).decode_utf8().ok()?;
        let stem = Path::new(&*decoded).file_stem().unwrap_or_default();
        let stem = slug::slugify(stem.to_string_lossy());
        let stem = if stem.is_empty() { "picture" } else { &stem };
        let name = free(stem, extension, |name| {
            self.files.iter().any(|file| file.name == name)
        });
        self.files.push(Picture {
            name: name.clone(),
            bytes,
        });
        Some(name)
    }
}

/// Returns a name for a file that is not taken: with a number if need be.
pub fn free(stem: &str, extension: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let mut name = format!("{stem}.{extension}");
    let mut number = 1;
    while is_taken(&name) {
        number += 1;
        name = format!("{stem}-{number}.{extension}");
    }
    name
}

/// Returns the path of an address, unless it leads out of the folder that it is read from.
fn inside(address: &str) -> Option<PathBuf> {
    let path = address.split(['?', '#']).next()?;
    let mut inside = PathBuf::new();
    for part in Path::new(path).components() {
        match part {
            Component::Normal(part) if !part.to_string_lossy().contains([':', '\\']) => inside.push(part),
            Component::CurDir => {}
            _ => return None,
        }
    }
    (inside.components().count() > 0).then_some(inside)
}

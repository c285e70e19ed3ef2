//! The pictures of answers, under names that change with their content.

use super::asset::{Asset, Role};
use crate::pictures::{KeptBytes, read};
use anyhow::{Result, anyhow};
use faq_core::faq::{Block, BlockKind, Question};
use std::collections::HashMap;
use std::path::Path;

/// Makes an asset of each picture, and gives its block the size and the name of it.
///
/// # Errors
/// A picture is gone.
pub fn embed(questions: &mut [Question], content_file: &Path) -> Result<Vec<Asset>> {
    let mut pictures = Pictures {
        content_file,
        known: HashMap::new(),
        assets: Vec::new(),
        kept: KeptBytes::default(),
    };
    for question in questions {
        pictures.blocks(&mut question.answer)?;
    }
    Ok(pictures.assets)
}

struct Pictures<'a> {
    content_file: &'a Path,
    /// The name of the asset and the kind of the block, by the name in the content file.
    known: HashMap<String, (String, BlockKind)>,
    assets: Vec<Asset>,
    kept: KeptBytes,
}

impl Pictures<'_> {
    fn blocks(&mut self, blocks: &mut [Block]) -> Result<()> {
        for block in blocks {
            self.blocks(&mut block.blocks)?;
            if !matches!(block.kind, BlockKind::Picture { .. }) {
                continue;
            }
            for run in &mut block.line {
                let name = run.href.take().unwrap_or_default();
                let (address, kind) = self.picture(&name)?;
                run.href = Some(address);
                block.kind = kind;
            }
        }
        Ok(())
    }

    fn picture(&mut self, name: &str) -> Result<(String, BlockKind)> {
        if let Some(known) = self.known.get(name) {
            return Ok(known.clone());
        }
        let picture = read(self.content_file, name).map_err(|sentence| anyhow!(sentence))?;
        let is_kept = self.kept.add(picture.bytes.len()).is_ok();
        let extension = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
        let kind = BlockKind::Picture {
            width: picture.width,
            height: picture.height,
        };
        let role = if is_kept {
            Role::AnswerPicture
        } else {
            Role::HeavyPicture
        };
        let asset = Asset::hashed("picture", &extension, picture.bytes, role);
        let known = (asset.name.clone(), kind);
        self.assets.push(asset);
        self.known.insert(name.to_owned(), known.clone());
        Ok(known)
    }
}

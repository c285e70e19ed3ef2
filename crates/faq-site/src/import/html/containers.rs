//! Opens and closes the blocks that hold others.

use super::blocks::Walker;
use super::container::{Container, item};
use faq_core::answer::MAX_DEPTH;
use faq_core::faq::{Block, BlockKind};

impl Walker<'_, '_> {
    /// Opens a container, unless lists and quotations are too deep by then: its lines become paragraphs.
    pub(super) fn open_container(&mut self, at: usize, kind: BlockKind) {
        self.flush();
        let is_deep = |kind| {
            matches!(
                kind,
                BlockKind::Bullets | BlockKind::Numbers(_) | BlockKind::Quote
            )
        };
        let depth = self.containers.iter().filter(|one| is_deep(one.kind)).count();
        if is_deep(kind) && depth == MAX_DEPTH {
            let sentence =
                format!("Lists and quotations go {MAX_DEPTH} levels deep: deeper lines became paragraphs.");
            return self.skip(at, sentence);
        }
        self.containers.push(Container {
            at,
            kind,
            blocks: Vec::new(),
        });
    }

    /// Closes the container of an element, and those within it.
    pub(super) fn close_container(&mut self, at: usize) {
        self.flush();
        if let Some(place) = self.containers.iter().rposition(|one| one.at == at) {
            self.end_containers(place);
        }
    }

    /// Ends containers until this many are open.
    pub(super) fn end_containers(&mut self, open: usize) {
        while self.containers.len() > open {
            let Some(one) = self.containers.pop() else { return };
            if one.kind == BlockKind::Cell
                && one.blocks.iter().any(|block| block.kind != BlockKind::Paragraph)
            {
                self.skip(one.at, "A list in a table: its items became words of the cell.");
            }
            if let Some(block) = one.end() {
                self.add(block);
            }
        }
    }

    /// Adds a block to the innermost container that can hold it.
    pub(super) fn add(&mut self, block: Block) {
        let is_part = matches!(block.kind, BlockKind::Row | BlockKind::Cell | BlockKind::Item);
        // The caption of a table comes before it.
        let holds = |one: &&mut Container| is_part || !matches!(one.kind, BlockKind::Table | BlockKind::Row);
        match self.containers.iter_mut().rev().find(holds) {
            Some(list) if matches!(list.kind, BlockKind::Bullets | BlockKind::Numbers(_)) && !is_part => {
                list.blocks.extend(item(vec![block]));
            }
            Some(container) => container.blocks.push(block),
            None => self.blocks.push(block),
        }
    }

    /// Returns whether the innermost container is that of an element.
    pub(super) fn is_innermost(&self, at: usize) -> bool {
        self.containers.last().is_some_and(|one| one.at == at)
    }

    /// Returns whether the innermost container is of a kind.
    pub(super) fn is_within(&self, kind: BlockKind) -> bool {
        self.containers.last().is_some_and(|one| one.kind == kind)
    }
}

//! Blocks that hold others while they are collected: lists, items, quotations, tables.

use super::blocks::Walker;
use crate::import::text::{find_lists, tidy};
use faq_core::answer::{MAX_DEPTH, lines};
use faq_core::faq::{Block, BlockKind, Run, Style};

/// A container that is open.
pub struct Container {
    /// The token of its element.
    at: usize,
    kind: BlockKind,
    blocks: Vec<Block>,
}

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

impl Container {
    /// Returns the block; none where it holds nothing.
    fn end(self) -> Option<Block> {
        match self.kind {
            BlockKind::Item => item(find_lists(self.blocks)),
            BlockKind::Cell => Some(Block::of_runs(BlockKind::Cell, joined(&self.blocks))),
            _ if self.blocks.is_empty() => None,
            BlockKind::Quote => Some(Block::of_blocks(self.kind, find_lists(self.blocks))),
            BlockKind::Table => Some(even(self.blocks)),
            kind => Some(Block::of_blocks(kind, self.blocks)),
        }
    }
}

/// Returns an item of these blocks, of which the first may be its line.
fn item(mut blocks: Vec<Block>) -> Option<Block> {
    let has_line = blocks.first()?.kind == BlockKind::Paragraph;
    let line = if has_line {
        blocks.remove(0).line
    } else {
        Vec::new()
    };
    Some(Block {
        kind: BlockKind::Item,
        line,
        blocks,
    })
}

/// Returns the lines of blocks as one.
fn joined(blocks: &[Block]) -> Vec<Run> {
    let mut line: Vec<Run> = Vec::new();
    for other in lines(blocks) {
        if let Some(last) = line.last() {
            let ends = last
                .text
                .trim_end()
                .ends_with(|last: char| last.is_ascii_punctuation());
            line.push(Run {
                text: if ends { " " } else { "; " }.to_owned(),
                ..Run::default()
            });
        }
        line.extend(other.iter().filter(|run| run.style != Style::Break).cloned());
    }
    tidy(line)
}

/// Returns a table with as many cells in each row as in the first.
fn even(mut rows: Vec<Block>) -> Block {
    let columns = rows.first().map_or(0, |row| row.blocks.len());
    for row in &mut rows {
        let empty = Block::of_runs(BlockKind::Cell, Vec::new());
        row.blocks.resize(columns.max(row.blocks.len()), empty);
    }
    // Names of columns are bold as they are.
    for cell in rows.iter_mut().take(1).flat_map(|row| &mut row.blocks) {
        let plain = |run: Run| Run {
            style: if run.style == Style::Strong {
                Style::Plain
            } else {
                run.style
            },
            ..run
        };
        cell.line = tidy(std::mem::take(&mut cell.line).into_iter().map(plain).collect());
    }
    Block::of_blocks(BlockKind::Table, rows)
}

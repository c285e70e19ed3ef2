//! A block that holds others while it is collected: a list, an item, a quotation, a table.

use crate::import::text::tidy;
use crate::import::text_lists::find_lists;
use faq_core::answer::lines;
use faq_core::faq::{Block, BlockKind, Run, Style};

/// A container that is open.
pub struct Container {
    /// The token of its element.
    pub at: usize,
    pub kind: BlockKind,
    pub blocks: Vec<Block>,
}

impl Container {
    /// Returns the block; none where it holds nothing.
    pub fn end(self) -> Option<Block> {
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
pub fn item(mut blocks: Vec<Block>) -> Option<Block> {
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

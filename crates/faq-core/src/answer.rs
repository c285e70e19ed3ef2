//! Answers: a tree of typed blocks, never HTML.

use serde::{Deserialize, Serialize};

/// How deep lists and quotations may be within each other.
pub const MAX_DEPTH: usize = 6;

/// A block of an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// The kind of the block.
    pub kind: BlockKind,
    /// The words of the block itself. Lists, quotations, tables and rows have none.
    pub line: Vec<Run>,
    /// The blocks within it: the items of a list, the rows of a table, the cells of a row, what follows the first line
    /// of an item, the blocks of a quotation.
    pub blocks: Vec<Block>,
}

impl Block {
    /// Returns a block with words and nothing within it.
    pub fn of_runs(kind: BlockKind, line: Vec<Run>) -> Self {
        Self {
            kind,
            line,
            blocks: Vec::new(),
        }
    }

    /// Returns a block of other blocks.
    pub fn of_blocks(kind: BlockKind, blocks: Vec<Block>) -> Self {
        Self {
            kind,
            line: Vec::new(),
            blocks,
        }
    }
}

/// The kind of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BlockKind {
    /// A paragraph.
    Paragraph,
    /// A list with bullets.
    Bullets,
    /// A list with numbers, and the first of them.
    Numbers(u32),
    /// An item of a list: its first line, and the blocks that follow it.
    Item,
    /// A quotation.
    Quote,
    /// A heading, with the number of its signs in the content file: 3 or 4.
    Heading(u8),
    /// A table. Its first row names the columns.
    Table,
    /// A row of a table.
    Row,
    /// A cell of a row.
    Cell,
    /// A picture, in pixels; 0 where its file has not been read. Its line is its description, with the address of the
    /// file.
    Picture {
        /// The width.
        width: u32,
        /// The height.
        height: u32,
    },
}

/// A run of text in one style.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// The text, never empty.
    pub text: String,
    /// The style of the text.
    pub style: Style,
    /// The target, if the run is a link: https, mailto, tel or `#id` of a question.
    pub href: Option<String>,
}

impl Run {
    /// Returns a line break. Its text is a space: a search reads the words on both sides of it, and an answer is the
    /// same one with or without it.
    pub fn line_break() -> Self {
        Self {
            text: " ".to_owned(),
            style: Style::Break,
            href: None,
        }
    }
}

/// The style of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Style {
    /// No emphasis.
    #[default]
    Plain,
    /// Stress emphasis.
    Emphasis,
    /// Strong importance.
    Strong,
    /// Raised, as the 3 of 10³.
    Superscript,
    /// A line break ([`Run::line_break`]).
    Break,
}

/// Returns whether an answer has more than paragraphs and lists without lists: a page needs more styles then.
pub fn is_rich(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| {
        let is_plain = match block.kind {
            BlockKind::Paragraph => true,
            BlockKind::Item => block.blocks.is_empty(),
            BlockKind::Bullets | BlockKind::Numbers(_) => !is_rich(&block.blocks),
            _ => false,
        };
        !is_plain || block.line.iter().any(|run| run.style == Style::Superscript)
    })
}

/// Returns the lines of an answer in reading order.
pub fn lines(blocks: &[Block]) -> Vec<&[Run]> {
    fn add<'a>(blocks: &'a [Block], lines: &mut Vec<&'a [Run]>) {
        for block in blocks {
            if !block.line.is_empty() {
                lines.push(&block.line);
            }
            add(&block.blocks, lines);
        }
    }
    let mut lines = Vec::new();
    add(blocks, &mut lines);
    lines
}

/// Calls `change` with each line of an answer in reading order.
pub fn change_lines(blocks: &mut [Block], change: &mut dyn FnMut(&mut Vec<Run>)) {
    for block in blocks {
        if !block.line.is_empty() {
            change(&mut block.line);
        }
        change_lines(&mut block.blocks, change);
    }
}

/// Returns an answer as plain text: runs joined, each line ended by a line feed. The spans of a search refer
/// to it.
pub fn answer_text(blocks: &[Block]) -> String {
    let mut text = String::new();
    for line in lines(blocks) {
        line.iter().for_each(|run| text.push_str(&run.text));
        text.push('\n');
    }
    text
}

/// Returns the runs of an answer, each with the byte of [`answer_text`] at which it begins.
pub fn answer_runs(blocks: &[Block]) -> Vec<(usize, &str)> {
    let mut runs = Vec::new();
    let mut start = 0;
    for line in lines(blocks) {
        for run in line {
            runs.push((start, run.text.as_str()));
            start += run.text.len();
        }
        start += 1;
    }
    runs
}

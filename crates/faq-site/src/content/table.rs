//! Tables: a row that names the columns, then rows with as many cells.

use super::inline::is_blank;
use super::markdown::Parser;
use crate::report::Report;
use faq_core::faq::{Block, BlockKind};
use pulldown_cmark::{Alignment, Event, Tag, TagEnd};
use std::ops::Range;

impl Parser<'_> {
    /// Parses a table up to its end.
    pub fn table(&mut self, alignments: &[Alignment], at: Range<usize>, report: &mut Report<'_>) -> Block {
        if alignments.iter().any(|alignment| *alignment != Alignment::None) {
            let sentence =
                "The columns of a table cannot be aligned. Write --- without colons below their names.";
            report.mistake(at, sentence);
        }
        let mut rows = Vec::new();
        while let Some((event, at)) = self.next() {
            match event {
                Event::End(TagEnd::Table) => break,
                Event::Start(tag @ (Tag::TableHead | Tag::TableRow)) => {
                    let row = Block::of_blocks(BlockKind::Row, self.cells(tag.to_end(), report));
                    if rows.is_empty() {
                        check_names(&row, at, report);
                    } else {
                        check_width(alignments.len(), at, report);
                    }
                    rows.push(row);
                }
                _ => {}
            }
        }
        Block::of_blocks(BlockKind::Table, rows)
    }

    fn cells(&mut self, end: TagEnd, report: &mut Report<'_>) -> Vec<Block> {
        let mut cells = Vec::new();
        while let Some((event, _)) = self.next() {
            match event {
                Event::End(tag) if tag == end => break,
                Event::Start(Tag::TableCell) => {
                    cells.push(Block::of_runs(BlockKind::Cell, self.line(report)));
                    self.skip_to(TagEnd::TableCell);
                }
                _ => {}
            }
        }
        cells
    }
}

/// Reports columns without a name, which screen readers could not say. The first may name the rows.
fn check_names(row: &Block, at: Range<usize>, report: &mut Report<'_>) {
    if row.blocks.iter().skip(1).any(|cell| is_blank(&cell.line)) {
        let sentence = "A column of this table has no name. Write one in the first row.";
        report.mistake(at, sentence);
    }
}

/// Reports a row with more cells than the table has columns: Markdown leaves the others out. Text right below a table
/// is a row too.
fn check_width(columns: usize, at: Range<usize>, report: &mut Report<'_>) {
    let source = report.text[at.clone()].trim();
    let mut bars = 0;
    let mut is_escaped = false;
    for letter in source.chars() {
        bars += usize::from(letter == '|' && !is_escaped);
        is_escaped = letter == '\\' && !is_escaped;
    }
    if bars == 0 && columns > 1 {
        let sentence = "This line would be a row of the table. Leave an empty line after the table.";
        return report.mistake(at, sentence);
    }
    let ends = usize::from(source.starts_with('|'))
        + usize::from(source.len() > 1 && source.ends_with('|') && !source.ends_with("\\|"));
    if bars + 1 - ends.min(bars) > columns {
        let sentence =
            "This row has more cells than the table has columns. Write \\| for a bar within a cell.";
        report.mistake(at, sentence);
    }
}

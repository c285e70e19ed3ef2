//! The blocks of answers: the subset of Markdown that becomes typed blocks. Everything else is a mistake.

use super::inline::is_blank;
use super::markdown::Parser;
use super::unsupported::not_allowed;
use crate::report::Report;
use faq_core::answer::MAX_DEPTH;
use faq_core::faq::{Block, BlockKind};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

impl<'a> Parser<'a> {
    /// Parses the block that `event` begins, or reports it and returns none. `depth` is the number of lists and
    /// quotations that it is in.
    pub fn block(
        &mut self,
        event: Event<'a>,
        at: Range<usize>,
        depth: usize,
        report: &mut Report<'_>,
    ) -> Option<Block> {
        let is_container = matches!(event, Event::Start(Tag::List(_) | Tag::BlockQuote(_)));
        if is_container && depth == MAX_DEPTH {
            let sentence =
                format!("Lists and quotations go {MAX_DEPTH} levels deep. End one of those around this.");
            report.mistake(at, sentence);
            self.skip_block(&event);
            return None;
        }
        match event {
            Event::Start(Tag::Paragraph) if self.is_at_picture() => self.picture(report),
            Event::Start(Tag::Paragraph) => {
                let line = self.line(report);
                self.skip_to(TagEnd::Paragraph);
                Some(Block::of_runs(BlockKind::Paragraph, line))
            }
            Event::Start(Tag::Heading { level, .. }) if depth == 0 => {
                let line = self.line(report);
                self.skip_to(TagEnd::Heading(level));
                if is_blank(&line) {
                    report.mistake(at, "This sub-heading is empty. Write its words, or take it out.");
                }
                Some(Block::of_runs(BlockKind::Heading(level as u8), line))
            }
            Event::Start(Tag::List(first)) => {
                let kind = match first {
                    Some(first) => BlockKind::Numbers(u32::try_from(first).unwrap_or(u32::MAX)),
                    None => BlockKind::Bullets,
                };
                Some(Block::of_blocks(kind, self.items(depth + 1, report)))
            }
            Event::Start(Tag::BlockQuote(_)) => {
                if self.is_at_end() {
                    report.mistake(at, "This quotation is empty. Write its words, or take it out.");
                }
                let blocks = self.blocks_to(TagEnd::BlockQuote(None), depth + 1, report);
                Some(Block::of_blocks(BlockKind::Quote, blocks))
            }
            Event::Start(Tag::Table(alignments)) => Some(self.table(&alignments, at, report)),
            event => {
                report.mistake(at, not_allowed(&event));
                self.skip_block(&event);
                None
            }
        }
    }

    /// Parses blocks up to this end.
    fn blocks_to(&mut self, end: TagEnd, depth: usize, report: &mut Report<'_>) -> Vec<Block> {
        let mut blocks = Vec::new();
        while let Some((event, at)) = self.next() {
            if event == Event::End(end) {
                break;
            }
            blocks.extend(self.block(event, at, depth, report));
        }
        blocks
    }

    fn items(&mut self, depth: usize, report: &mut Report<'_>) -> Vec<Block> {
        let mut items = Vec::new();
        while let Some((event, at)) = self.next() {
            match event {
                Event::End(TagEnd::List(_)) => break,
                Event::Start(Tag::Item) => items.push(self.item(at, depth, report)),
                _ => {}
            }
        }
        items
    }

    /// Parses an item. Markdown wraps the first line of a loose item in a paragraph, but not that of a tight one.
    fn item(&mut self, at: Range<usize>, depth: usize, report: &mut Report<'_>) -> Block {
        let line = self.line(report);
        let is_short = self.is_at_end();
        let mut blocks = self.blocks_to(TagEnd::Item, depth, report);
        let is_loose = line.is_empty()
            && blocks
                .first()
                .is_some_and(|block| block.kind == BlockKind::Paragraph);
        let line = if is_loose { blocks.remove(0).line } else { line };
        if is_blank(&line) && blocks.is_empty() && (is_short || is_loose) {
            report.mistake(at, "This list item is empty. Write its text, or take it out.");
        }
        Block {
            kind: BlockKind::Item,
            line,
            blocks,
        }
    }
}

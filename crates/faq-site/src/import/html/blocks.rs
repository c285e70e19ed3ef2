//! Turns elements into the blocks of an answer, and reports those that an answer cannot have.

use super::block_elements::is_block;
use super::container::Container;
use super::flat::{Flat, Position, Token};
use super::lists::List;
use crate::import::clean;
use crate::import::text::tidy;
use crate::import::text_lists::find_lists;
use faq_core::faq::{Block, BlockKind, Run, Style};
use url::Url;

/// Collects an answer.
pub struct Walker<'f, 'p> {
    pub(super) flat: &'f Flat<'p>,
    pub(super) base: Option<&'f Url>,
    pub(super) blocks: Vec<Block>,
    /// The containers that are open, the innermost last.
    pub(super) containers: Vec<Container>,
    pub(super) line: Vec<Run>,
    /// Whether a line break came before the line.
    continues: bool,
    /// The lists that are open, with their tokens.
    pub(super) lists: Vec<(usize, List)>,
    /// The level of the heading that is open.
    pub(super) heading: Option<u8>,
    pub(super) strong: usize,
    pub(super) emphasis: usize,
    pub(super) pre: usize,
    pub(super) href: Option<String>,
    /// Where in the line each superscript or subscript begins.
    pub(super) raised: Vec<usize>,
    /// The row of a table that becomes a line.
    pub(super) row: Option<usize>,
    skipped: Vec<(usize, String)>,
    pub(super) buttons: Vec<(usize, String)>,
}

/// An answer that was collected.
pub struct Answer {
    pub blocks: Vec<Block>,
    /// Sentences about parts of it that were left out, by line.
    pub skipped: Vec<(usize, String)>,
    /// The labels of the buttons in it, by line.
    pub buttons: Vec<(usize, String)>,
}

impl<'f, 'p> Walker<'f, 'p> {
    /// Returns a walker over a page; links are read as from `base`.
    pub fn new(flat: &'f Flat<'p>, base: Option<&'f Url>) -> Self {
        Self {
            flat,
            base,
            blocks: Vec::new(),
            containers: Vec::new(),
            line: Vec::new(),
            continues: false,
            lists: Vec::new(),
            heading: None,
            strong: 0,
            emphasis: 0,
            pre: 0,
            href: None,
            raised: Vec::new(),
            row: None,
            skipped: Vec::new(),
            buttons: Vec::new(),
        }
    }

    /// Reads the tokens between two positions, without the `holes`, which are in order.
    pub fn take(&mut self, from: Position, to: Position, holes: &[(usize, usize)]) {
        let mut at = from.token;
        while at < to.token || (at == to.token && to.byte > 0) {
            let hole = holes.partition_point(|hole| hole.1 <= at);
            if let Some(hole) = holes.get(hole).filter(|hole| hole.0 <= at) {
                self.flush();
                at = hole.1;
                continue;
            }
            match self.flat.tokens.get(at) {
                Some(Token::Text(text)) => {
                    let start = if at == from.token { from.byte } else { 0 };
                    let end = if at == to.token { to.byte } else { text.len() };
                    self.text(text.get(start..end).unwrap_or_default());
                }
                Some(Token::Open { element, .. }) => {
                    if !self.open(at, element) {
                        at = self.flat.end(at);
                    }
                }
                Some(Token::Close(open)) if *open as usize >= from.token => self.close(*open as usize),
                Some(Token::Close(open)) if is_block(self.flat.name(*open as usize)) => self.flush(),
                Some(Token::Close(_)) => {}
                None => break,
            }
            at += 1;
        }
        self.row = None;
        self.flush();
        self.end_containers(0);
        self.lists.clear();
        self.heading = None;
    }

    /// Ends the answer.
    pub fn finish(self) -> Answer {
        Answer {
            blocks: find_lists(self.blocks),
            skipped: self.skipped,
            buttons: self.buttons,
        }
    }

    /// Returns whether the line shows anything yet.
    pub(super) fn has_words(&self) -> bool {
        self.line.iter().any(|run| !run.text.trim().is_empty())
    }

    fn text(&mut self, text: &str) {
        if self.pre > 0 {
            for (at, line) in text.split('\n').enumerate() {
                if at > 0 {
                    self.flush();
                }
                self.push(line);
            }
        } else {
            self.push(text);
        }
    }

    pub(super) fn push(&mut self, text: &str) {
        let style = match (self.strong > 0, self.emphasis > 0) {
            _ if self.heading.is_some() => Style::Plain,
            (true, _) => Style::Strong,
            (false, true) => Style::Emphasis,
            (false, false) => Style::Plain,
        };
        self.line.push(Run {
            text: text.to_owned(),
            style,
            href: self.href.clone(),
        });
    }

    /// Begins a list, or keeps its numbers as words where a list of ours would count differently.
    pub(super) fn open_list(&mut self, at: usize) {
        self.flush();
        let list = List::read(self.flat, at);
        if let Some(kind) = list.kind() {
            self.open_container(at, kind);
        }
        self.lists.push((at, list));
    }

    pub(super) fn close_list(&mut self, at: usize) {
        self.close_container(at);
        self.lists.retain(|(list, _)| *list != at);
    }

    pub(super) fn open_item(&mut self, at: usize) {
        self.flush();
        let Some((list_at, list)) = self.lists.last_mut() else {
            return;
        };
        let (list_at, label) = (*list_at, list.next());
        let is_ordered = list.is_ordered;
        if self.is_innermost(list_at) {
            self.open_container(at, BlockKind::Item);
        } else if is_ordered {
            self.push(&format!("{label}. "));
        }
    }

    pub(super) fn open_heading(&mut self, level: u8) {
        self.flush();
        if self.containers.is_empty() {
            self.heading = Some(level);
        } else {
            self.strong += 1;
        }
    }

    pub(super) fn close_heading(&mut self) {
        let Some(level) = self.heading.take() else {
            self.flush();
            self.strong = self.strong.saturating_sub(1);
            return;
        };
        let line = tidy(std::mem::take(&mut self.line));
        self.raised.clear();
        if line.iter().any(|run| clean::shows(&run.text)) {
            self.add(Block::of_runs(BlockKind::Heading(level), line));
        }
    }

    /// Ends a line where the page breaks it.
    pub(super) fn line_break(&mut self) {
        let had_words = self.has_words();
        self.flush();
        // Two line breaks are between paragraphs.
        self.continues = had_words && self.heading.is_none();
    }

    /// Ends a line.
    pub(super) fn flush(&mut self) {
        if self.heading.is_some() || self.row.is_some() {
            return self.push(" ");
        }
        let mut line = tidy(std::mem::take(&mut self.line));
        self.raised.clear();
        let continues = std::mem::take(&mut self.continues);
        if !line.iter().any(|run| clean::shows(&run.text)) {
            return;
        }
        if continues {
            line.insert(0, Run::line_break());
        }
        self.add(Block::of_runs(BlockKind::Paragraph, line));
    }

    pub(super) fn skip(&mut self, at: usize, sentence: impl Into<String>) {
        self.skipped.push((self.flat.line(at), sentence.into()));
    }
}

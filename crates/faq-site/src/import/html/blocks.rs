//! Turns elements into the blocks of an answer, and reports those that an answer cannot have.

use super::block_elements::is_block;
use super::flat::{Flat, Position, Token};
use super::lists::List;
use crate::import::text::{add_line, find_lists};
use crate::import::white_space::collapse;
use faq_core::faq::{Block, BlockKind, Run, Style};
use url::Url;

/// Collects an answer.
pub struct Walker<'f, 'p> {
    pub(super) flat: &'f Flat<'p>,
    pub(super) base: Option<&'f Url>,
    blocks: Vec<Block>,
    pub(super) line: Vec<Run>,
    pub(super) lists: Vec<List>,
    /// Whether the next item goes on with the last block.
    pub(super) goes_on: bool,
    pub(super) strong: usize,
    pub(super) emphasis: usize,
    pub(super) pre: usize,
    pub(super) href: Option<String>,
    /// Where in the line each superscript or subscript begins.
    pub(super) raised: Vec<usize>,
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
            line: Vec::new(),
            lists: Vec::new(),
            goes_on: false,
            strong: 0,
            emphasis: 0,
            pre: 0,
            href: None,
            raised: Vec::new(),
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
        self.flush();
        self.end_item();
    }

    /// Ends the answer.
    pub fn finish(mut self) -> Answer {
        self.end_item();
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
        if self.pre > 0 && self.lists.is_empty() {
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

    pub(super) fn open_list(&mut self, at: usize) {
        self.flush();
        if self.lists.is_empty() {
            self.end_item();
            self.goes_on = false;
        } else if self.is_numbered() {
            self.skip(
                at,
                "A list within a numbered list: its items were joined to the item that they belong to.",
            );
        } else {
            self.end_item();
            self.skip(
                at,
                "A list within a list: its items were taken into the outer list.",
            );
        }
        self.lists.push(List::read(self.flat, at));
    }

    pub(super) fn open_item(&mut self) {
        let is_joined = self.is_joined();
        if !is_joined {
            self.end_item();
        }
        let Some(list) = self.lists.last_mut() else { return };
        let label = list.next();
        if is_joined {
            trim_end(&mut self.line);
            let text = collapse(&self.line.iter().map(|run| run.text.as_str()).collect::<String>());
            let gap = match (list.is_first(), text.ends_with([':', '.', '?', '!', ';'])) {
                (_, true) => " ",
                (true, false) => ": ",
                (false, false) => "; ",
            };
            let label = if list.is_ordered {
                format!("{gap}({label}) ")
            } else {
                gap.to_owned()
            };
            self.push(&label);
        } else if list.is_labelled() {
            self.push(&format!("{label}. "));
        }
    }

    /// Returns whether the outermost list is numbered, so that another item would change its numbers.
    fn is_numbered(&self) -> bool {
        self.lists.first().is_some_and(|list| list.is_ordered)
    }

    /// Returns whether items belong to an item of the outermost list.
    pub(super) fn is_joined(&self) -> bool {
        self.lists.len() > 1 && self.is_numbered()
    }

    /// Ends a line; within an item, the text goes on.
    pub(super) fn flush(&mut self) {
        if self.lists.is_empty() {
            self.end_item();
        } else if !self.line.is_empty() {
            self.push(" ");
        }
    }

    pub(super) fn end_item(&mut self) {
        let line = std::mem::take(&mut self.line);
        self.raised.clear();
        // Nested lists become one list, of the kind of the outermost.
        let kind = self.lists.first().map_or(BlockKind::Paragraph, List::kind);
        let before = self.blocks.len();
        add_line(&mut self.blocks, kind, line, self.goes_on);
        self.goes_on |= self.blocks.len() > before && kind != BlockKind::Paragraph;
    }

    pub(super) fn skip(&mut self, at: usize, sentence: impl Into<String>) {
        self.skipped.push((self.flat.line(at), sentence.into()));
    }
}

/// Removes white space from the end of a line.
fn trim_end(line: &mut Vec<Run>) {
    while line.last().is_some_and(|run| run.text.trim().is_empty()) {
        line.pop();
    }
    if let Some(run) = line.last_mut() {
        run.text.truncate(run.text.trim_end().len());
    }
}

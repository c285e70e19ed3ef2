//! The elements of an answer.

use super::block_elements::is_block;
use super::blocks::Walker;
use super::data_tables::{is_data_table, is_line};
use super::inline;
use super::word_styles::Look;
use crate::import::white_space::collapse;
use faq_core::faq::{BlockKind, Run};
use scraper::node::Element;

/// Elements that an answer cannot have, with their names in reports.
const LEFT_OUT: [(&str, &str); 12] = [
    ("canvas", "A picture"),
    ("math", "A formula"),
    ("video", "A film"),
    ("audio", "A recording"),
    ("iframe", "A page within the page"),
    ("object", "An embedded object"),
    ("embed", "An embedded object"),
    ("form", "A form"),
    ("input", "A field of a form"),
    ("select", "A field of a form"),
    ("textarea", "A field of a form"),
    ("map", "A picture map"),
];

impl Walker<'_, '_> {
    /// Opens an element. Returns false if its content is skipped.
    pub(super) fn open(&mut self, at: usize, element: &Element) -> bool {
        let name = element.name();
        if let Some((_, what)) = LEFT_OUT.iter().find(|(left_out, _)| *left_out == name) {
            self.skip(at, format!("{what} cannot be in an answer: it was left out."));
            return false;
        }
        let words = || collapse(&self.flat.text(at, self.flat.end(at)));
        if element.attr("aria-hidden") == Some("true") && !words().chars().any(char::is_alphanumeric) {
            return false;
        }
        if let Some(note) = self.flat.note(at) {
            let note = collapse(note);
            let ends = |run: &Run| run.text.trim_end().ends_with(['.', '!', '?', '。']);
            let words = if self.line.last().is_some_and(ends) {
                note.as_str()
            } else {
                note.trim_end_matches('.')
            };
            self.push(&format!(" ({words})"));
            let sentence = format!("A footnote was put into the text, in brackets (“{note}”).");
            self.skip(at, sentence);
            return false;
        }
        if self.flat.has_look(at, Look::Struck) {
            self.skip(at, format!("Struck-out words were left out: “{}”.", words()));
            return false;
        }
        if name == "button" {
            self.buttons.push((self.flat.line(at), words()));
            return false;
        }
        if name == "span" && inline::is_list_mark(element) {
            self.push(&inline::list_mark(&words()));
            return false;
        }
        self.strong += usize::from(self.flat.is_bold(at));
        self.emphasis += usize::from(self.flat.has_look(at, Look::Italic));
        if self.raises(at).is_some() {
            self.raised.push(self.line.len());
        }
        match name {
            "img" => self.picture(at, element),
            "q" => self.push("“"),
            "a" => {
                self.href = match inline::target(element.attr("href").unwrap_or_default(), self.base) {
                    Ok(href) => href,
                    Err(sentence) => {
                        self.skip(at, sentence);
                        None
                    }
                }
            }
            "pre" => {
                self.flush();
                self.pre += 1;
            }
            "br" => self.line_break(),
            "ul" | "ol" | "menu" => self.open_list(at),
            "li" => self.open_item(at),
            "blockquote" => self.open_container(at, BlockKind::Quote),
            "table" if is_data_table(self.flat, at) => self.open_container(at, BlockKind::Table),
            "table" => {
                self.flush();
                self.skip(
                    at,
                    "A table without a row of names for its columns, or with joined cells: each of its rows became a line of text.",
                );
            }
            "tr" if self.is_within(BlockKind::Table) => self.open_container(at, BlockKind::Row),
            "tr" => {
                self.flush();
                if is_line(self.flat, at) {
                    self.row = Some(at);
                }
            }
            "td" | "th" if self.is_within(BlockKind::Row) => self.open_container(at, BlockKind::Cell),
            "td" | "th" if self.has_words() => {
                while self.line.last().is_some_and(|run| run.text.trim().is_empty()) {
                    self.line.pop();
                }
                self.push(", ");
            }
            "td" | "th" => {}
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.open_heading(name.as_bytes()[1] - b'0');
            }
            "summary" => {
                self.flush();
                self.strong += 1;
            }
            _ if is_block(name) => self.flush(),
            _ => {}
        }
        true
    }

    pub(super) fn close(&mut self, at: usize) {
        self.strong = self.strong.saturating_sub(usize::from(self.flat.is_bold(at)));
        let is_italic = self.flat.has_look(at, Look::Italic);
        self.emphasis = self.emphasis.saturating_sub(usize::from(is_italic));
        if let Some(is_superscript) = self.raises(at)
            && let Some(from) = self.raised.pop().filter(|from| *from <= self.line.len())
        {
            inline::raise(&mut self.line, from, is_superscript);
        }
        if self.row == Some(at) {
            self.row = None;
        }
        match self.flat.name(at) {
            "q" => self.push("”"),
            "a" => self.href = None,
            "pre" => {
                self.flush();
                self.pre = self.pre.saturating_sub(1);
            }
            "li" | "blockquote" | "table" | "tr" => self.close_container(at),
            "ul" | "ol" | "menu" => self.close_list(at),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.close_heading(),
            "summary" => {
                self.flush();
                self.strong = self.strong.saturating_sub(1);
            }
            "td" | "th" if self.is_innermost(at) || self.is_within(BlockKind::Cell) => {
                self.close_container(at)
            }
            "td" | "th" => {}
            name if is_block(name) => self.flush(),
            _ => {}
        }
    }

    /// Returns whether an element raises its words, rather than lowering them; none if it does neither.
    fn raises(&self, at: usize) -> Option<bool> {
        let has = |look| self.flat.has_look(at, look);
        (has(Look::Superscript) || has(Look::Subscript)).then(|| has(Look::Superscript))
    }
}

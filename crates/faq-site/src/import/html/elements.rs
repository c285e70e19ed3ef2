//! The elements of an answer.

use super::block_elements::is_block;
use super::blocks::Walker;
use super::data_tables::is_data_table;
use super::inline;
use crate::import::white_space::collapse;
use faq_core::faq::BlockKind;
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
        self.strong += usize::from(self.flat.is_bold(at));
        match name {
            "img" => self.picture(at, element),
            "button" => {
                self.strong -= usize::from(self.flat.is_bold(at));
                let words = collapse(&self.flat.text(at, self.flat.end(at)));
                self.buttons.push((self.flat.line(at), words));
                return false;
            }
            "del" | "s" | "strike" => {
                let words = collapse(&self.flat.text(at, self.flat.end(at)));
                self.skip(at, format!("Struck-out words were left out: “{words}”."));
                return false;
            }
            "span" if inline::is_list_mark(element) => {
                let mark = collapse(&self.flat.text(at, self.flat.end(at)));
                self.push(&inline::list_mark(&mark));
                return false;
            }
            "i" | "em" => self.emphasis += 1,
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
            "sup" | "sub" => self.raised.push(self.line.len()),
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
            "td" | "th" if self.is_within(BlockKind::Row) => self.open_container(at, BlockKind::Cell),
            "td" | "th" if self.has_words() => self.push(", "),
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
        match self.flat.name(at) {
            "i" | "em" => self.emphasis = self.emphasis.saturating_sub(1),
            "q" => self.push("”"),
            "a" => self.href = None,
            name @ ("sup" | "sub") => {
                if let Some(from) = self.raised.pop().filter(|from| *from <= self.line.len()) {
                    inline::raise(&mut self.line, from, name == "sup");
                }
            }
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

    fn picture(&mut self, at: usize, element: &Element) {
        match element.attr("alt").map(str::trim) {
            Some("") => {}
            // Pages write emoji as pictures.
            Some(alt) if alt.chars().count() <= 4 && !alt.chars().any(char::is_alphanumeric) => {
                self.push(alt)
            }
            alt => {
                let alt = collapse(alt.unwrap_or_default());
                let sentence = format!(
                    "A picture was left out: put it into the folder of the content file, and write ![{}](its-name.png).",
                    if alt.is_empty() { "what it shows" } else { &alt }
                );
                self.skip(at, sentence);
            }
        }
    }
}

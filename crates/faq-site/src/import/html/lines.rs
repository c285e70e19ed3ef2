//! The lines of a page: pieces of text that a reader sees as one, with their looks.

use super::block_elements::is_block;
use super::flat::{Flat, Position, Token};
use super::question;
use crate::check::QUESTION_MARKS;
use crate::import::clean;
use scraper::node::Element;
use std::hash::{DefaultHasher, Hash, Hasher};

/// The kind of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A heading of a level.
    Heading(u8),
    /// All of it is bold.
    Bold,
    /// It begins with a number or with "Q:".
    Labelled,
    /// None of these.
    Plain,
}

/// A line.
#[derive(Clone, Debug)]
pub struct Line {
    pub start: Position,
    pub end: Position,
    pub kind: Kind,
    /// Its cleaned words; empty where it is too long to be a question.
    pub words: String,
    /// A digest that lines which look alike share.
    pub look: u64,
    /// Whether a class or an element sets it apart from running text.
    pub is_marked_out: bool,
    /// Whether a class name marks it as a question.
    pub is_named: bool,
    /// Whether it begins as a question of a list of questions and answers.
    pub is_labelled: bool,
    /// Whether all of it is a link.
    pub is_link: bool,
}

impl Line {
    /// How deep it is in the outline of the page: headings first.
    pub fn level(&self) -> u8 {
        match self.kind {
            Kind::Heading(level) => level,
            Kind::Bold => 7,
            Kind::Labelled => 8,
            Kind::Plain => 9,
        }
    }
}

/// Returns the level of a heading; none of other elements.
pub fn level(flat: &Flat<'_>, at: usize) -> Option<u8> {
    let element = flat.element(at)?;
    match element.name().as_bytes() {
        [b'h', level @ b'1'..=b'6'] => Some(level - b'0'),
        _ if element.attr("role") == Some("heading") => Some(
            element
                .attr("aria-level")
                .and_then(|level| level.parse().ok())
                .unwrap_or(2),
        ),
        _ => None,
    }
}

/// Reads the lines of a page outside these parts of it, which are in order.
pub fn read(flat: &Flat<'_>, parts: &[(usize, usize)]) -> Vec<Line> {
    let mut reader = Reader {
        flat,
        lines: Vec::new(),
        start: None,
        bold: 0,
        is_bold: true,
        last_text: 0,
    };
    let mut parts = parts.iter().peekable();
    let mut at = 0;
    while at < flat.tokens.len() {
        if let Some((_, end)) = parts.next_if(|part| part.0 <= at) {
            reader.flush(at);
            at = at.max(*end);
            continue;
        }
        match flat.tokens[at] {
            Token::Open { element, close, .. } => {
                let close = close as usize;
                if let Some(level) = level(flat, at) {
                    reader.flush(at);
                    reader.add(at.into(), close.into(), Kind::Heading(level), at + 1);
                    at = close + 1;
                    continue;
                }
                if is_block(element.name()) || element.name() == "br" {
                    reader.flush(at);
                }
                reader.bold += usize::from(flat.is_bold(at));
            }
            Token::Close(open) => {
                let open = open as usize;
                if is_block(flat.name(open)) {
                    reader.flush(at);
                }
                reader.bold -= usize::from(flat.is_bold(open));
            }
            Token::Text(text) if clean::shows(text) => reader.text(at),
            Token::Text(_) => {}
        }
        at += 1;
    }
    reader.flush(flat.tokens.len());
    reader.lines
}

struct Reader<'f, 'p> {
    flat: &'f Flat<'p>,
    lines: Vec<Line>,
    start: Option<usize>,
    bold: usize,
    is_bold: bool,
    last_text: usize,
}

impl Reader<'_, '_> {
    fn text(&mut self, at: usize) {
        if let Some(start) = self.start.filter(|_| self.is_bold && self.bold == 0) {
            // "**Is it free?** Yes." is a question and the beginning of its answer.
            let words = question::words(self.flat, start.into(), at.into());
            if clean::ends_asking(&words) {
                self.flush(at);
            }
        }
        if self.start.is_none() {
            self.start = Some(at);
            self.is_bold = true;
        }
        self.is_bold &= self.bold > 0;
        self.last_text = at;
    }

    fn flush(&mut self, end: usize) {
        let Some(start) = self.start.take() else { return };
        let kind = if self.is_bold { Kind::Bold } else { Kind::Plain };
        self.add(start.into(), end.into(), kind, self.last_text + 1);
    }

    fn add(&mut self, start: Position, end: Position, mut kind: Kind, text_end: usize) {
        let flat = self.flat;
        let is_heading = matches!(kind, Kind::Heading(_));
        let length: usize = flat.tokens[start.token..end.token]
            .iter()
            .map(|token| match token {
                Token::Text(text) => text.len(),
                _ => 0,
            })
            .sum();
        let is_short = length <= question::MAX_LEN;
        let (mut is_labelled, mut has_mark) = (false, true);
        if kind == Kind::Plain && is_short {
            let text = flat.text(start.token, end.token);
            let text = text.trim_start();
            has_mark = text.contains(QUESTION_MARKS);
            is_labelled = clean::is_labelled(text);
            if is_labelled || (clean::without_number(text).is_some() && clean::ends_asking(text)) {
                kind = Kind::Labelled;
            }
        }
        let mut look = DefaultHasher::new();
        kind.hash(&mut look);
        let mut host = if is_heading {
            Some(start.token)
        } else {
            flat.around(start.token)
        };
        let (mut is_link, mut is_named, mut is_marked_out) = (false, false, false);
        while let Some(at) = host {
            let name = flat.name(at);
            let is_block = is_block(name);
            // The look of a part of the line is not that of the line.
            if is_heading || is_block || flat.end(at) >= text_end {
                name.hash(&mut look);
                if let Some(class) = flat.element(at).and_then(|element| element.attr("class")) {
                    let class = class.to_ascii_lowercase();
                    class
                        .bytes()
                        .filter(|byte| !byte.is_ascii_digit())
                        .for_each(|byte| byte.hash(&mut look));
                    is_marked_out = true;
                    is_named |= class.contains("question") && !class.contains("questions");
                }
                is_link |= name == "a" && flat.element(at).is_some_and(leads);
                is_marked_out |= !is_block && !matches!(name, "span" | "font" | "a");
            }
            if is_heading || is_block {
                break;
            }
            host = flat.parent(at);
        }
        // Running text without a question mark is no question, whatever its words.
        let words = if is_heading || (is_short && (has_mark || is_marked_out || is_labelled)) {
            question::words(flat, start, end)
        } else {
            String::new()
        };
        self.lines.push(Line {
            start,
            end,
            kind,
            words,
            look: look.finish(),
            is_marked_out,
            is_named,
            is_labelled,
            is_link,
        });
    }
}

/// Returns whether a link has a target: links that only open a panel have none.
fn leads(element: &Element) -> bool {
    let href = element.attr("href").unwrap_or_default().trim();
    !matches!(href, "" | "#" | "#!") && !href.starts_with("javascript:")
}

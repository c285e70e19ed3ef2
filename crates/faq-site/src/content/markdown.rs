//! The reader of Markdown that the questions and the answers share.

use super::places::{Line, Link};
use crate::report::Report;
use pulldown_cmark::{Event, OffsetIter, Options, TagEnd};
use std::ops::Range;

/// What is said of raw HTML, wherever it stands.
pub const RAW_HTML: &str = "Raw HTML is not taken over. Write the text as Markdown.";
/// How many open elements are looked through for the one that ends.
const NESTED: usize = 50;
const FORMATTING: &str = "Questions and fields are plain words. Take the formatting out.";

/// The Markdown events of a file's body, with their places in the file.
pub struct Parser<'a> {
    text: &'a str,
    events: OffsetIter<'a>,
    last: Range<usize>,
    /// The lines of the answer that is being read, as far as it is.
    pub lines: Vec<Line>,
    /// Its links.
    pub links: Vec<Link>,
    /// The elements of raw HTML that were told of and are not closed yet.
    open_html: Vec<String>,
}

impl<'a> Parser<'a> {
    /// Reads a text.
    pub fn new(text: &'a str) -> Self {
        let events = pulldown_cmark::Parser::new_ext(text, Options::empty()).into_offset_iter();
        Self {
            text,
            events,
            last: 0..0,
            lines: Vec::new(),
            links: Vec::new(),
            open_html: Vec::new(),
        }
    }

    /// The next event and its bytes in the file.
    pub fn next(&mut self) -> Option<(Event<'a>, Range<usize>)> {
        let (event, range) = self.events.next()?;
        self.last = range.clone();
        Some((event, range))
    }

    /// The source of the block whose start was the last event.
    pub fn block_source(&self) -> &'a str {
        &self.text[self.last.clone()]
    }

    /// Leaves out everything up to this end.
    pub fn skip_to(&mut self, end: TagEnd) {
        let mut depth = 1;
        while depth > 0 {
            match self.next() {
                Some((Event::Start(tag), _)) if tag.to_end() == end => depth += 1,
                Some((Event::End(tag), _)) if tag == end => depth -= 1,
                Some(_) => {}
                None => return,
            }
        }
    }

    /// Leaves out the block that this event begins.
    pub fn skip_block(&mut self, event: &Event<'_>) {
        if let Event::Start(tag) = event {
            self.skip_to(tag.to_end());
        }
    }

    /// Text without formatting up to this end, as questions and fields are.
    pub fn plain_text(&mut self, end: TagEnd, report: &mut Report<'_>) -> String {
        let mut text = String::new();
        while let Some((event, at)) = self.next() {
            match event {
                Event::End(tag) if tag == end => break,
                Event::Text(run) => text.push_str(&run),
                Event::SoftBreak | Event::HardBreak => text.push(' '),
                Event::Html(tag) | Event::InlineHtml(tag) => self.raw_html(&tag, at, report),
                Event::Start(_) => report.add(at, FORMATTING),
                Event::Code(run) => {
                    report.add(at, FORMATTING);
                    text.push_str(&run);
                }
                _ => {}
            }
        }
        text
    }
    /// Tells of raw HTML: the end of an element that was told of is the same mistake.
    pub fn raw_html(&mut self, tag: &str, at: Range<usize>, report: &mut Report<'_>) {
        let name = |tag: &str| {
            tag.split(|end: char| !end.is_ascii_alphanumeric())
                .next()
                .unwrap_or_default()
                .to_ascii_lowercase()
        };
        if let Some(end) = tag.strip_prefix("</") {
            let end = name(end);
            let near = self.open_html.len().saturating_sub(NESTED);
            if let Some(place) = self.open_html[near..].iter().rposition(|open| *open == end) {
                self.open_html.remove(near + place);
                return;
            }
        } else {
            self.open_html.push(name(tag.trim_start_matches('<')));
        }
        report.add(at, RAW_HTML);
    }
}

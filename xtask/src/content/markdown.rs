//! The reader of Markdown that the questions and the answers share.

use super::Report;
use pulldown_cmark::{Event, OffsetIter, Options, TagEnd};
use std::ops::Range;

/// What is said of raw HTML, wherever it stands.
pub const RAW_HTML: &str = "Raw HTML is not taken over. Write the text as Markdown.";
const FORMATTING: &str = "Questions and fields are plain words. Take the formatting out.";

/// The Markdown events of a file's body, with their places in the file.
pub struct Parser<'a> {
    text: &'a str,
    body: usize,
    events: OffsetIter<'a>,
    last: Range<usize>,
    /// Links to `#id`s with their places, to be checked when all ids are known.
    pub inside_links: Vec<(String, usize)>,
}

impl<'a> Parser<'a> {
    /// Reads from byte `body` of the text on.
    pub fn new(text: &'a str, body: usize) -> Self {
        let events = pulldown_cmark::Parser::new_ext(&text[body..], Options::empty()).into_offset_iter();
        Self {
            text,
            body,
            events,
            last: 0..0,
            inside_links: Vec::new(),
        }
    }

    /// The next event and its byte in the file.
    pub fn next(&mut self) -> Option<(Event<'a>, usize)> {
        let (event, range) = self.events.next()?;
        self.last = range.start + self.body..range.end + self.body;
        Some((event, self.last.start))
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
                Event::Html(_) | Event::InlineHtml(_) => report.add(at, RAW_HTML),
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
}

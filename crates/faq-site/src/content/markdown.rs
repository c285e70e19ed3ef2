//! The Markdown parser that questions and answers share.

use super::parsed::{Link, SourceMap};
use crate::report::Report;
use pulldown_cmark::{Event, OffsetIter, Options, Tag, TagEnd};
use std::iter::Peekable;
use std::ops::Range;

/// The mistake for raw HTML, wherever it is.
pub const RAW_HTML: &str = "Raw HTML is not supported. Write the text as Markdown.";
/// The most open elements that are searched for the one an end tag closes.
const MAX_OPEN_HTML: usize = 50;
const FORMATTING: &str = "Questions and fields are plain words. Take the formatting out.";

/// The Markdown events of a file, with their bytes in the file.
pub struct Parser<'a> {
    text: &'a str,
    events: Peekable<OffsetIter<'a>>,
    last: Range<usize>,
    /// The lines of the current answer so far.
    pub lines: Vec<SourceMap>,
    /// The links of the current answer so far.
    pub links: Vec<Link>,
    /// The pictures of the current answer so far.
    pub pictures: Vec<(String, Range<usize>)>,
    /// Reported elements of raw HTML that are not closed yet.
    open_html: Vec<String>,
}

impl<'a> Parser<'a> {
    /// Returns a parser at the start of a text.
    pub fn new(text: &'a str) -> Self {
        // Footnotes, struck-out words and boxes to tick are known only to be reported.
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_TASKLISTS;
        let events = pulldown_cmark::Parser::new_ext(text, options)
            .into_offset_iter()
            .peekable();
        Self {
            text,
            events,
            last: 0..0,
            lines: Vec::new(),
            links: Vec::new(),
            pictures: Vec::new(),
            open_html: Vec::new(),
        }
    }

    /// Returns the next event and its bytes in the file.
    pub fn next(&mut self) -> Option<(Event<'a>, Range<usize>)> {
        let (event, range) = self.events.next()?;
        self.last = range.clone();
        Some((event, range))
    }

    /// Returns the next event if it belongs to a line rather than to a block.
    pub fn next_inline(&mut self) -> Option<(Event<'a>, Range<usize>)> {
        self.events.peek().filter(|(event, _)| is_inline(event))?;
        self.next()
    }

    /// Returns whether the next event ends a block.
    pub fn is_at_end(&mut self) -> bool {
        matches!(self.events.peek(), None | Some((Event::End(_), _)))
    }

    /// Returns whether the next event begins a picture.
    pub fn is_at_picture(&mut self) -> bool {
        matches!(self.events.peek(), Some((Event::Start(Tag::Image { .. }), _)))
    }

    /// Returns the source of the block that the last event began.
    pub fn block_source(&self) -> &'a str {
        &self.text[self.last.clone()]
    }

    /// Skips everything up to this end.
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

    /// Skips the block that this event begins.
    pub fn skip_block(&mut self, event: &Event<'_>) {
        if let Event::Start(tag) = event {
            self.skip_to(tag.to_end());
        }
    }

    /// Returns the plain text up to this end; formatting is a mistake in questions and fields.
    pub fn plain_text(&mut self, end: TagEnd, report: &mut Report<'_>) -> String {
        let mut text = String::new();
        while let Some((event, at)) = self.next() {
            match event {
                Event::End(tag) if tag == end => break,
                Event::Text(run) => text.push_str(&run),
                Event::SoftBreak | Event::HardBreak => text.push(' '),
                Event::Html(tag) | Event::InlineHtml(tag) => self.raw_html(&tag, at, report),
                Event::Start(_) => report.mistake(at, FORMATTING),
                Event::Code(run) => {
                    report.mistake(at, FORMATTING);
                    text.push_str(&run);
                }
                _ => {}
            }
        }
        text
    }

    /// Reports raw HTML, but not the end tag of a reported element: that is the same mistake.
    pub fn raw_html(&mut self, tag: &str, at: Range<usize>, report: &mut Report<'_>) {
        let name = |tag: &str| {
            tag.split(|end: char| !end.is_ascii_alphanumeric())
                .next()
                .unwrap_or_default()
                .to_ascii_lowercase()
        };
        if let Some(end) = tag.strip_prefix("</") {
            let end = name(end);
            let near = self.open_html.len().saturating_sub(MAX_OPEN_HTML);
            if let Some(place) = self.open_html[near..].iter().rposition(|open| *open == end) {
                self.open_html.remove(near + place);
                return;
            }
        } else {
            self.open_html.push(name(tag.trim_start_matches('<')));
        }
        report.mistake(at, RAW_HTML);
    }
}

/// Returns whether an event is part of a line.
fn is_inline(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => matches!(
            tag,
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
        ),
        Event::End(tag) => matches!(
            tag,
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image
        ),
        Event::Html(_) | Event::Rule => false,
        _ => true,
    }
}

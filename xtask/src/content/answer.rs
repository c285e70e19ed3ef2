//! Answers: the part of Markdown that becomes typed blocks; everything else is a mistake with a sentence.

use super::Report;
use link_worker_faq::domain::faq::{Block, BlockKind, Run, Style};
use pulldown_cmark::{Event, LinkType, OffsetIter, Options, Tag, TagEnd};
use std::ops::Range;

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

    /// Text without formatting up to this end, as a question is.
    pub fn plain_text(&mut self, end: TagEnd, report: &mut Report<'_>) -> String {
        let mut text = String::new();
        while let Some((event, at)) = self.next() {
            match event {
                Event::End(tag) if tag == end => break,
                Event::Text(run) => text.push_str(&run),
                Event::SoftBreak | Event::HardBreak => text.push(' '),
                Event::Html(_) | Event::InlineHtml(_) => report.add(at, RAW_HTML),
                Event::Start(_) | Event::Code(_) => {
                    report.add(at, "A question is plain words. Take the formatting out.");
                    self.skip_block(&event);
                }
                _ => {}
            }
        }
        text
    }

    /// Reads the block that `event` begins; none if it is a mistake.
    pub fn block(&mut self, event: Event<'a>, at: usize, report: &mut Report<'_>) -> Option<Block> {
        match event {
            Event::Start(Tag::Paragraph) => {
                let lines = vec![self.line(TagEnd::Paragraph, report)];
                Some(Block {
                    kind: BlockKind::Paragraph,
                    lines,
                })
            }
            Event::Start(Tag::List(first)) => {
                let kind = if first.is_some() {
                    BlockKind::Numbers
                } else {
                    BlockKind::Bullets
                };
                Some(Block {
                    kind,
                    lines: self.items(TagEnd::List(first.is_some()), report),
                })
            }
            event => {
                report.add(at, not_in_an_answer(&event));
                self.skip_block(&event);
                None
            }
        }
    }

    fn items(&mut self, end: TagEnd, report: &mut Report<'_>) -> Vec<Vec<Run>> {
        let mut items = Vec::new();
        while let Some((event, at)) = self.next() {
            match event {
                Event::End(tag) if tag == end => break,
                Event::Start(Tag::Item) => {
                    let item = self.line(TagEnd::Item, report);
                    if item.is_empty() {
                        report.add(at, "This list item is empty. Write its text, or take it out.");
                    }
                    items.push(item);
                }
                _ => {}
            }
        }
        items
    }

    /// Reads the text up to this end. A loose list item holds its text in a paragraph, a tight one bare.
    fn line(&mut self, end: TagEnd, report: &mut Report<'_>) -> Vec<Run> {
        let mut runs = Vec::new();
        while let Some((event, at)) = self.next() {
            match event {
                Event::End(tag) if tag == end => break,
                Event::End(_) => {}
                Event::Start(Tag::Paragraph) if runs.is_empty() => {}
                Event::Start(Tag::Paragraph) => {
                    report.add(
                        at,
                        "A list item is one paragraph. Make this its own item, or end the list first.",
                    );
                    self.skip_to(TagEnd::Paragraph);
                }
                event => self.inline(event, at, &Run::default(), &mut runs, report),
            }
        }
        runs
    }

    /// Reads one inline event into runs that look like `like`.
    fn inline(
        &mut self,
        event: Event<'a>,
        at: usize,
        like: &Run,
        into: &mut Vec<Run>,
        report: &mut Report<'_>,
    ) {
        match event {
            Event::Text(text) => push(&text, like, into),
            Event::SoftBreak | Event::HardBreak => push(" ", like, into),
            Event::Start(Tag::Emphasis) => {
                let style = if like.style == Style::Strong {
                    Style::Strong
                } else {
                    Style::Emphasis
                };
                self.inlines(
                    TagEnd::Emphasis,
                    &Run {
                        style,
                        ..like.clone()
                    },
                    into,
                    report,
                );
            }
            Event::Start(Tag::Strong) => {
                self.inlines(
                    TagEnd::Strong,
                    &Run {
                        style: Style::Strong,
                        ..like.clone()
                    },
                    into,
                    report,
                );
            }
            Event::Start(Tag::Link {
                link_type, dest_url, ..
            }) => {
                let href = if link_type == LinkType::Email {
                    format!("mailto:{dest_url}")
                } else {
                    dest_url.into()
                };
                let mut runs = Vec::new();
                self.inlines(
                    TagEnd::Link,
                    &Run {
                        href: Some(href.clone()),
                        ..like.clone()
                    },
                    &mut runs,
                    report,
                );
                self.check_link(&href, &runs, at, report);
                into.append(&mut runs);
            }
            event => {
                report.add(at, not_in_an_answer(&event));
                self.skip_block(&event);
            }
        }
    }

    fn inlines(&mut self, end: TagEnd, like: &Run, into: &mut Vec<Run>, report: &mut Report<'_>) {
        while let Some((event, at)) = self.next() {
            if event == Event::End(end) {
                break;
            }
            self.inline(event, at, like, into, report);
        }
    }

    fn check_link(&mut self, href: &str, runs: &[Run], at: usize, report: &mut Report<'_>) {
        match runs.len() {
            0 => report.add(
                at,
                "This link has no words. Write them between the square brackets.",
            ),
            1 => {}
            _ => report.add(
                at,
                "Only some words of this link are stressed. Stress all of them or none.",
            ),
        }
        let known = is_https(href)
            || ["mailto:", "tel:"]
                .iter()
                .any(|scheme| href.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty()));
        match href.strip_prefix('#') {
            Some(id) => self.inside_links.push((id.to_owned(), at)),
            None if known => {}
            None => report.add(
                at,
                format!("The link to “{href}” is not one that works here. Use https://, mailto:, tel: or #the-id-of-a-question."),
            ),
        }
    }
}

const RAW_HTML: &str = "Raw HTML is not taken over. Write the text as Markdown.";

fn not_in_an_answer(event: &Event<'_>) -> String {
    let what = match event {
        Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) => return RAW_HTML.to_owned(),
        Event::Code(_) | Event::Start(Tag::CodeBlock(_)) => "Code (also a line that begins with four spaces)",
        Event::Start(Tag::Image { .. }) => "An image",
        Event::Start(Tag::BlockQuote(_)) => "A quotation (a line that begins with >)",
        Event::Start(Tag::Heading { .. }) => "A heading inside a list",
        Event::Start(Tag::List(_)) => "A list within a list",
        Event::Rule => "A dividing line",
        _ => "This kind of Markdown",
    };
    format!(
        "{what} cannot stand in an answer. Use paragraphs, lists, *emphasis*, **strong** words and links."
    )
}

/// Whether a text is an https address with a host, and without white space.
pub fn is_https(href: &str) -> bool {
    href.strip_prefix("https://").is_some_and(|rest| {
        rest.starts_with(|first: char| first.is_alphanumeric()) && !rest.contains(char::is_whitespace)
    })
}

fn push(text: &str, like: &Run, into: &mut Vec<Run>) {
    match into.last_mut() {
        Some(last) if last.style == like.style && last.href == like.href => last.text.push_str(text),
        _ => into.push(Run {
            text: text.to_owned(),
            ..like.clone()
        }),
    }
}

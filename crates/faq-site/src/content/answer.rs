//! Answers: the part of Markdown that becomes typed blocks; everything else is a mistake with a sentence.

use super::markdown::{Parser, RAW_HTML};
use super::places::{Line, Link};
use crate::report::Report;
use faq_core::faq::{Block, BlockKind, Run, Style};
use pulldown_cmark::{Event, LinkType, Tag, TagEnd};
use std::ops::Range;

impl<'a> Parser<'a> {
    /// Reads the block that `event` begins; none if it is a mistake.
    pub fn block(&mut self, event: Event<'a>, at: Range<usize>, report: &mut Report<'_>) -> Option<Block> {
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
                    if is_blank(&item) {
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
        let mut like = Run::default();
        // Stress can stand within stress as deep as anybody writes it: a list of it, not recursion.
        let mut around = Vec::new();
        let mut link: Option<(Range<usize>, usize)> = None;
        let mut places = Line::default();
        let mut length = 0;
        while let Some((event, at)) = self.next() {
            match event {
                Event::End(tag) if tag == end => break,
                Event::Start(Tag::Paragraph) if runs.is_empty() => {}
                Event::Start(Tag::Paragraph) => {
                    report.add(
                        at,
                        "A list item is one paragraph. Make this its own item, or end the list first.",
                    );
                    self.skip_to(TagEnd::Paragraph);
                }
                Event::Text(text) => {
                    places.push(length, at);
                    length += text.len();
                    push(&text, &like, link.as_ref().map(|link| link.1), &mut runs);
                }
                Event::SoftBreak | Event::HardBreak => {
                    places.push(length, at);
                    length += 1;
                    push(" ", &like, link.as_ref().map(|link| link.1), &mut runs);
                }
                Event::Html(tag) | Event::InlineHtml(tag) => self.raw_html(&tag, at, report),
                Event::Start(Tag::Emphasis) => {
                    around.push(like.style);
                    if like.style == Style::Plain {
                        like.style = Style::Emphasis;
                    }
                }
                Event::Start(Tag::Strong) => {
                    around.push(like.style);
                    like.style = Style::Strong;
                }
                Event::End(TagEnd::Emphasis | TagEnd::Strong) => {
                    like.style = around.pop().unwrap_or_default()
                }
                Event::Start(Tag::Link {
                    link_type, dest_url, ..
                }) if link.is_none() => {
                    link = Some((at, runs.len()));
                    like.href = Some(match link_type {
                        LinkType::Email => format!("mailto:{dest_url}"),
                        _ => dest_url.into(),
                    });
                }
                Event::End(TagEnd::Link) => {
                    if let (Some((at, first)), Some(href)) = (link.take(), like.href.take()) {
                        self.check_link(href, &runs[first..], at, report);
                    }
                }
                Event::End(_) => {}
                event => {
                    report.add(at, not_in_an_answer(&event));
                    self.skip_block(&event);
                }
            }
        }
        self.lines.push(places);
        runs
    }

    fn check_link(&mut self, href: String, runs: &[Run], at: Range<usize>, report: &mut Report<'_>) {
        match runs.len() {
            _ if is_blank(runs) => report.add(
                at.clone(),
                "This link has no words. Write them between the square brackets.",
            ),
            1 => {}
            _ => report.add(
                at.clone(),
                "Only some words of this link are stressed. Stress all of them or none.",
            ),
        }
        if !href.starts_with('#') && !is_outside(&href) {
            report.add(
                at.clone(),
                format!("The link to “{href}” is not one that works here. Use https://, mailto:, tel: or #the-id-of-a-question."),
            );
        }
        let text = runs.iter().map(|run| run.text.as_str()).collect();
        self.links.push(Link { text, href, span: at });
    }
}

fn not_in_an_answer(event: &Event<'_>) -> String {
    let what = match event {
        Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) => return RAW_HTML.to_owned(),
        Event::Code(_) | Event::Start(Tag::CodeBlock(_)) => "Code (also a line that begins with four spaces)",
        Event::Start(Tag::Image { .. }) => "An image",
        Event::Start(Tag::BlockQuote(_)) => "A quotation (a line that begins with >)",
        Event::Start(Tag::Heading { .. }) => "A heading inside a list",
        Event::Start(Tag::List(_)) => "A list within a list",
        Event::Start(Tag::Link { .. }) => "A link within a link",
        Event::Rule => "A dividing line",
        _ => "This kind of Markdown",
    };
    format!(
        "{what} cannot stand in an answer. Use paragraphs, lists, *emphasis*, **strong** words and links."
    )
}

/// Whether a line shows nothing.
pub fn is_blank(line: &[Run]) -> bool {
    line.iter().all(|run| run.text.trim().is_empty())
}

/// Whether a text is an https address with a host, and without white space.
pub fn is_https(href: &str) -> bool {
    href.strip_prefix("https://").is_some_and(|rest| {
        rest.starts_with(|first: char| first.is_alphanumeric()) && !rest.contains(char::is_whitespace)
    })
}

/// Whether a link that leads out of the page works here.
pub fn is_outside(href: &str) -> bool {
    let written = |scheme| {
        href.strip_prefix(scheme)
            .is_some_and(|rest: &str| !rest.trim().is_empty())
    };
    is_https(href) || written("mailto:") || written("tel:")
}

/// Adds text in the style of `like`, to the last run if it has that style; `link` is the first run of the
/// link that is being read, for two links side by side stay two.
fn push(text: &str, like: &Run, link: Option<usize>, into: &mut Vec<Run>) {
    let begins = link == Some(into.len());
    match into.last_mut() {
        Some(last) if !begins && last.style == like.style && last.href == like.href => {
            last.text.push_str(text)
        }
        _ => into.push(Run {
            text: text.to_owned(),
            ..like.clone()
        }),
    }
}

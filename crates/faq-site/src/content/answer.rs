//! Answers: the subset of Markdown that becomes typed blocks. Everything else is a mistake.

use super::addresses::is_external;
use super::markdown::{Parser, RAW_HTML};
use super::parsed::{Link, SourceMap};
use crate::report::Report;
use faq_core::faq::{Block, BlockKind, Run, Style};
use pulldown_cmark::{Event, LinkType, Tag, TagEnd};
use std::ops::Range;

impl<'a> Parser<'a> {
    /// Parses the block that `event` begins, or reports it and returns none.
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
                report.mistake(at, not_allowed(&event));
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
                        report.mistake(at, "This list item is empty. Write its text, or take it out.");
                    }
                    items.push(item);
                }
                _ => {}
            }
        }
        items
    }

    /// Parses inline text up to this end. Markdown wraps the text of a loose list item in a paragraph, but
    /// not that of a tight one.
    fn line(&mut self, end: TagEnd, report: &mut Report<'_>) -> Vec<Run> {
        let mut runs = Vec::new();
        let mut style = Run::default();
        // Emphasis may nest deeper than the call stack allows, so the outer styles are a list.
        let mut outer_styles = Vec::new();
        let mut link: Option<(Range<usize>, usize)> = None;
        let mut source_map = SourceMap::default();
        let mut length = 0;
        while let Some((event, at)) = self.next() {
            match event {
                Event::End(tag) if tag == end => break,
                Event::Start(Tag::Paragraph) if runs.is_empty() => {}
                Event::Start(Tag::Paragraph) => {
                    report.mistake(
                        at,
                        "A list item is one paragraph. Make this its own item, or end the list first.",
                    );
                    self.skip_to(TagEnd::Paragraph);
                }
                Event::Text(text) => {
                    source_map.push(length, at);
                    length += text.len();
                    push(&text, &style, link.as_ref().map(|link| link.1), &mut runs);
                }
                Event::SoftBreak | Event::HardBreak => {
                    source_map.push(length, at);
                    length += 1;
                    push(" ", &style, link.as_ref().map(|link| link.1), &mut runs);
                }
                Event::Html(tag) | Event::InlineHtml(tag) => self.raw_html(&tag, at, report),
                Event::Start(Tag::Emphasis) => {
                    outer_styles.push(style.style);
                    if style.style == Style::Plain {
                        style.style = Style::Emphasis;
                    }
                }
                Event::Start(Tag::Strong) => {
                    outer_styles.push(style.style);
                    style.style = Style::Strong;
                }
                Event::End(TagEnd::Emphasis | TagEnd::Strong) => {
                    style.style = outer_styles.pop().unwrap_or_default()
                }
                Event::Start(Tag::Link {
                    link_type, dest_url, ..
                }) if link.is_none() => {
                    link = Some((at, runs.len()));
                    style.href = Some(match link_type {
                        LinkType::Email => format!("mailto:{dest_url}"),
                        _ => dest_url.into(),
                    });
                }
                Event::End(TagEnd::Link) => {
                    if let (Some((at, first)), Some(href)) = (link.take(), style.href.take()) {
                        self.check_link(href, &runs[first..], at, report);
                    }
                }
                Event::End(_) => {}
                event => {
                    report.mistake(at, not_allowed(&event));
                    self.skip_block(&event);
                }
            }
        }
        self.lines.push(source_map);
        runs
    }

    fn check_link(&mut self, href: String, runs: &[Run], at: Range<usize>, report: &mut Report<'_>) {
        match runs.len() {
            _ if is_blank(runs) => report.mistake(
                at.clone(),
                "This link has no words. Write them between the square brackets.",
            ),
            1 => {}
            _ => report.mistake(
                at.clone(),
                "Only part of this link is emphasised. Emphasise all of it or none.",
            ),
        }
        if !href.starts_with('#') && !is_external(&href) {
            report.mistake(
                at.clone(),
                format!("The link to “{href}” is not one that works here. Use https://, mailto:, tel: or #the-id-of-a-question."),
            );
        }
        let text = runs.iter().map(|run| run.text.as_str()).collect();
        self.links.push(Link { text, href, span: at });
    }
}

fn not_allowed(event: &Event<'_>) -> String {
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
        "{what} cannot be part of an answer. Use paragraphs, lists, *emphasis*, **strong** words and links."
    )
}

/// Returns whether a line shows nothing.
pub fn is_blank(line: &[Run]) -> bool {
    line.iter().all(|run| run.text.trim().is_empty())
}

/// Appends text in the style of `style`, to the last run if it has the same style. `link` is the index of the
/// first run of the current link, which keeps two adjacent links apart.
fn push(text: &str, style: &Run, link: Option<usize>, into: &mut Vec<Run>) {
    let begins_link = link == Some(into.len());
    match into.last_mut() {
        Some(last) if !begins_link && last.style == style.style && last.href == style.href => {
            last.text.push_str(text)
        }
        _ => into.push(Run {
            text: text.to_owned(),
            ..style.clone()
        }),
    }
}

//! The lines of answers: words with emphasis and links.

use super::addresses::is_external;
use super::markdown::Parser;
use super::parsed::{Link, SourceMap};
use super::unsupported::not_allowed;
use crate::report::Report;
use faq_core::faq::{Run, Style};
use pulldown_cmark::{Event, LinkType, Tag, TagEnd};
use std::ops::Range;

impl Parser<'_> {
    /// Parses the inline content that comes next, up to where a block begins or ends.
    pub fn line(&mut self, report: &mut Report<'_>) -> Vec<Run> {
        let mut runs = Vec::new();
        let mut style = Run::default();
        // Emphasis may nest deeper than the call stack allows, so the outer styles are a list.
        let mut outer_styles = Vec::new();
        let mut link: Option<(Range<usize>, usize)> = None;
        let mut source_map = SourceMap::default();
        let mut length = 0;
        while let Some((event, at)) = self.next_inline() {
            let first_of_link = link.as_ref().map(|link| link.1);
            match event {
                Event::Text(text) => {
                    source_map.push(length, at);
                    length += text.len();
                    push(&text, &style, first_of_link, &mut runs);
                }
                Event::SoftBreak => {
                    source_map.push(length, at);
                    length += 1;
                    push(" ", &style, first_of_link, &mut runs);
                }
                Event::HardBreak if link.is_some() => {
                    report.mistake(at, "A link has no line break. Take the break out, or make two links.");
                }
                Event::HardBreak => {
                    source_map.push(length, at);
                    length += 1;
                    runs.push(Run::line_break());
                }
                Event::InlineHtml(tag) => self.raw_html(&tag, at, report),
                Event::Start(
                    tag @ (Tag::Emphasis | Tag::Strong | Tag::Superscript | Tag::Subscript),
                ) => {
                    outer_styles.push(style.style);
                    style.style = within(style.style, &tag);
                }
                Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Superscript | TagEnd::Subscript) => {
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
                    if let Event::Code(words) = &event {
                        runs.push(Run {
                            text: words.to_string(),
                            ..Run::default()
                        });
                    }
                    self.skip_block(&event);
                }
            }
        }
        if !runs.is_empty() {
            self.lines.push(source_map);
        }
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

/// Returns the style of words that are in a style and in this element.
fn within(style: Style, tag: &Tag<'_>) -> Style {
    match (tag, style) {
        (Tag::Superscript, _) => Style::Superscript,
        (Tag::Subscript, _) => Style::Subscript,
        (Tag::Strong, Style::Plain | Style::Emphasis) => Style::Strong,
        (Tag::Emphasis, Style::Plain) => Style::Emphasis,
        (_, style) => style,
    }
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

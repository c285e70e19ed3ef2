//! The lines of answers: words with emphasis and links.

use super::addresses::is_external;
use super::markdown::Parser;
use super::parsed::{Link, SourceMap};
use super::unsupported::{PICTURE_ALONE, not_allowed};
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
                    for (part, is_raised) in raised(&text, is_escaped(report.text, &at)) {
                        let mut style = style.clone();
                        if is_raised {
                            style.style = Style::Superscript;
                        }
                        // An entity is spelt otherwise in the file.
                        let is_verbatim = at.len() == text.len();
                        let place = at.start + part.start..at.start + part.end;
                        source_map.push(length, if is_verbatim { place } else { at.clone() });
                        length += part.len();
                        push(&text[part], &style, first_of_link, &mut runs);
                    }
                }
                Event::SoftBreak => {
                    source_map.push(length, at);
                    length += 1;
                    push(" ", &style, first_of_link, &mut runs);
                }
                Event::HardBreak if link.is_some() => {
                    report.mistake(
                        at,
                        "A link has no line break. Take the break out, or make two links.",
                    );
                }
                Event::HardBreak => {
                    source_map.push(length, at);
                    length += 1;
                    runs.push(Run::line_break());
                }
                Event::InlineHtml(tag) => self.raw_html(&tag, at, report),
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
                // Its description is read as words.
                Event::Start(Tag::Image { .. }) => report.mistake(at, PICTURE_ALONE),
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

/// Returns whether the first letter of a text follows a backslash, which belongs to it.
fn is_escaped(file: &str, at: &Range<usize>) -> bool {
    file[..at.start].ends_with('\\')
}

/// Divides a text at its superscripts, such as `^3^`: they have no white space, and the parser would not find them
/// within words. An escaped first letter begins none.
fn raised(text: &str, is_escaped: bool) -> Vec<(Range<usize>, bool)> {
    let mut parts = Vec::new();
    let (mut start, mut from) = (0, usize::from(is_escaped));
    while let Some(open) = text.get(from..).and_then(|rest| rest.find('^')) {
        from += open + 1;
        let rest = &text[from..];
        let end = rest.find(|letter: char| letter == '^' || letter.is_whitespace());
        if let Some(end) = end.filter(|end| *end > 0 && rest[*end..].starts_with('^')) {
            parts.push((start..from - 1, false));
            parts.push((from..from + end, true));
            from += end + 1;
            start = from;
        }
    }
    parts.push((start..text.len(), false));
    parts.retain(|(part, _)| !part.is_empty());
    parts
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

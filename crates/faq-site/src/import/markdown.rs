//! Turns Markdown into a page with the same lines, so that it may have every shape that a page may have.

use super::draft::{Draft, Found};
use super::{clean, html};
use crate::content;
use crate::report::Report;
use anyhow::Result;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::collections::BTreeSet;
use std::fmt::Write;
use url::Url;

/// Reads Markdown.
///
/// # Errors
/// As for a page.
pub fn read(text: &str, base: Option<&Url>) -> Result<Found> {
    let text = text.trim_start_matches('\u{FEFF}');
    if let Some(found) = ours(text) {
        return Ok(found);
    }
    let (text, components) = without_code(&disclosures(text));
    let mut found = html::read(&to_html(&text), base)?;
    if !components.is_empty() {
        let names = components.into_iter().collect::<Vec<_>>().join(", ");
        found.skip(
            1,
            format!("Components of another program are not known here: their words were kept ({names})."),
        );
    }
    Ok(found)
}

/// Returns the questions of a content file of this project.
fn ours(text: &str) -> Option<Found> {
    let mut report = Report::new(text);
    let content = content::parse(&mut report);
    if content.questions.is_empty() || !report.into_findings().is_empty() {
        return None;
    }
    let drafts = content.questions.into_iter().map(Draft::from).collect();
    Some(Found {
        drafts,
        ..Found::default()
    })
}

/// Returns a text as HTML, with each of its lines on a line.
pub fn fragment(text: &str) -> String {
    let events = Parser::new_ext(text, Options::ENABLE_TABLES).map(|event| match event {
        Event::SoftBreak => Event::HardBreak,
        Event::Html(html) | Event::InlineHtml(html) => Event::Text(html),
        event => event,
    });
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, events);
    html
}

/// Returns HTML in which each block begins in the same line as in the file.
fn to_html(text: &str) -> String {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS;
    let mut out = String::with_capacity(text.len() * 2);
    let mut block: Vec<Event<'_>> = Vec::new();
    let mut html = String::new();
    let (mut depth, mut start) = (0usize, 0);
    // The lines of the file that were counted, and those that the page has.
    let (mut counted, mut file_line, mut page_line) = (0, 0, 0);
    let mut are_lines = false;
    for (event, at) in Parser::new_ext(text, options).into_offset_iter() {
        if depth == 0 {
            start = at.start;
        }
        match &event {
            Event::Start(Tag::Paragraph) => are_lines = clean::is_labelled(&text[at.clone()]),
            Event::End(TagEnd::Paragraph) => are_lines = false,
            _ => {}
        }
        match &event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        block.push(if event == Event::SoftBreak && are_lines {
            Event::HardBreak
        } else {
            event
        });
        if depth == 0 {
            file_line += text[counted..start].matches('\n').count();
            counted = start;
            for _ in page_line..file_line {
                out.push('\n');
            }
            page_line = file_line;
            // Lines matter in code only, where they are written so that they are no lines of the page.
            let is_code = block
                .iter()
                .any(|event| matches!(event, Event::Start(Tag::CodeBlock(_))));
            html.clear();
            pulldown_cmark::html::push_html(&mut html, block.drain(..));
            out.push_str(
                &html
                    .trim_end_matches('\n')
                    .replace('\n', if is_code { "&#10;" } else { " " }),
            );
        }
    }
    out
}

/// Turns collapsible admonitions of MkDocs (`??? question "Is it so?"`) into headings.
fn disclosures(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut is_inside = false;
    for line in text.split_inclusive('\n') {
        let title = line.strip_prefix("???").and_then(|rest| {
            let (_, title) = rest.trim_end().split_once('"')?;
            title.strip_suffix('"')
        });
        if let Some(title) = title {
            is_inside = true;
            let _ = writeln!(out, "#### {title}");
            continue;
        }
        is_inside &= line.trim().is_empty() || line.starts_with("    ") || line.starts_with('\t');
        let body = if is_inside {
            line.strip_prefix("    ")
                .or(line.strip_prefix('\t'))
                .unwrap_or(line)
        } else {
            line
        };
        out.push_str(body);
    }
    out
}

/// Removes the imports and exports of MDX, and returns the names of its components.
fn without_code(text: &str) -> (String, BTreeSet<String>) {
    let mut components = BTreeSet::new();
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let is_code =
            (line.starts_with("import ") && line.contains(" from ")) || line.starts_with("export const ");
        if is_code {
            out.push('\n');
            continue;
        }
        for (at, _) in line.match_indices('<') {
            let name: String = line[at + 1..]
                .chars()
                .take_while(|letter| letter.is_ascii_alphanumeric())
                .collect();
            if name.starts_with(|first: char| first.is_ascii_uppercase())
                && name.chars().any(|letter| letter.is_ascii_lowercase())
            {
                components.insert(format!("<{name}>"));
            }
        }
        out.push_str(line);
    }
    (out, components)
}

/// Reads plain text: each line is a paragraph.
///
/// # Errors
/// As for a page.
pub fn read_plain(text: &str, base: Option<&Url>) -> Result<Found> {
    let mut out = String::with_capacity(text.len() * 2);
    for line in text.trim_start_matches('\u{FEFF}').lines() {
        let _ = writeln!(out, "<p>{}</p>", html_escape::encode_text(line));
    }
    html::read(&out, base)
}

//! The questions: a second-level heading with an id, optional fields right below it, then the answer.

use super::draft::Draft;
use super::ids;
use super::markdown::Parser;
use super::parsed::Content;
use crate::report::Report;
use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

/// Returns whether a heading has an id, as that of a question has.
fn has_id(heading: &str) -> bool {
    let id = heading.trim_end_matches(['#', ' ', '\n', '\r']).strip_suffix('}');
    id.and_then(|text| text.rsplit_once("{#"))
        .is_some_and(|(before, _)| !before.ends_with('\\'))
}

/// Parses the text of a content file; its mistakes go into the report.
pub fn parse(report: &mut Report<'_>) -> Content {
    let mut parser = Parser::new(report.text);
    let mut drafts: Vec<Draft> = Vec::new();
    while let Some((event, at)) = parser.next() {
        match event {
            Event::Start(Tag::Heading {
                level: HeadingLevel::H2,
                ..
            }) => {
                if let Some(draft) = drafts.last_mut() {
                    draft.take_spans(&mut parser);
                }
                drafts.push(Draft::begin(&mut parser, at, report));
            }
            Event::Start(Tag::Heading {
                level: HeadingLevel::H5 | HeadingLevel::H6,
                ..
            }) if !drafts.is_empty() && !has_id(&report.text[at.clone()]) => {
                report.mistake(at, "A sub-heading within an answer has ### or ####.");
                parser.skip_block(&event);
            }
            Event::Start(Tag::Heading { level, .. })
                if level == HeadingLevel::H1 || drafts.is_empty() || has_id(&report.text[at.clone()]) =>
            {
                let marks = "#".repeat(level as usize);
                report.mistake(
                    at,
                    format!("This heading has the wrong level. Begin a question with ## instead of {marks}."),
                );
                parser.skip_to(TagEnd::Heading(level));
            }
            event => match drafts.last_mut() {
                Some(draft) => draft.add(event, at, &mut parser, report),
                None => {
                    report.mistake(
                        at,
                        "This text belongs to no question. Put a heading (## …) above it.",
                    );
                    parser.skip_block(&event);
                }
            },
        }
    }
    match drafts.last_mut() {
        Some(draft) => draft.take_spans(&mut parser),
        None => report.mistake(
            report.text.len()..report.text.len(),
            "The file has no questions. Begin one with: ## Your question? {#its-id}",
        ),
    }
    for draft in &drafts {
        draft.check_answered(report);
    }
    ids::check(&drafts, report);
    let (questions, spans) = drafts.into_iter().filter_map(Draft::finish).unzip();
    Content { questions, spans }
}

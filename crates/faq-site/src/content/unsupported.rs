//! What answers cannot have, and what to write instead.

use super::markdown::RAW_HTML;
use pulldown_cmark::{Event, Tag};

/// The mistake for a picture among words.
pub const PICTURE_ALONE: &str =
    "A picture has a line of its own. Leave an empty line before it and after it.";

/// Returns the mistake for a kind of Markdown that is not supported where it is.
pub fn not_allowed(event: &Event<'_>) -> String {
    let (what, instead) = match event {
        Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) => return RAW_HTML.to_owned(),
        Event::Start(Tag::Heading { .. }) => (
            "A heading inside a list or a quotation",
            "Put it between them, with an empty line before it.",
        ),
        Event::Start(Tag::Strikethrough) => (
            "Struck-out text",
            "Take it out, or write \\~ for the sign itself.",
        ),
        Event::FootnoteReference(_) | Event::Start(Tag::FootnoteDefinition(_)) => (
            "A footnote",
            "Write the note in brackets, or as a paragraph of its own.",
        ),
        Event::TaskListMarker(_) => ("A box to tick", "Write a list without [ ]."),
        Event::Code(_) | Event::Start(Tag::CodeBlock(_)) => (
            "Code (also a line that begins with four spaces)",
            "Write the words without the marks or the spaces.",
        ),
        Event::Start(Tag::Link { .. }) => ("A link within a link", "Make two links."),
        Event::Rule => (
            "A dividing line",
            "Take it out, or write a sub-heading (### …) instead.",
        ),
        _ => (
            "This kind of Markdown",
            "Use paragraphs, lists, tables, *emphasis*, **strong** words and links.",
        ),
    };
    format!("{what} cannot be part of an answer. {instead}")
}

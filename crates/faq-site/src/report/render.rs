//! A finding as rustc shows one: its sentence, its file, line and column, its line with carets below.

use super::{Checked, Finding, Level};
use annotate_snippets::{AnnotationKind, Level as Title, Renderer, Snippet};
use std::io::IsTerminal;

/// The most bytes that are shown on either side of a place: more, and the place is lost in its line.
const AROUND: usize = 200;

/// Renders one finding, in colour where a person reads it.
pub fn render(file: &Checked, finding: &Finding) -> String {
    let title = match finding.level {
        Level::Mistake => Title::ERROR.with_name("mistake"),
        Level::Warning => Title::WARNING,
    };
    let text = &file.text;
    let start = text[..finding.span.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[finding.span.end..]
        .find('\n')
        .map_or(text.len(), |at| finding.span.end + at);
    let from = text.ceil_char_boundary(start.max(finding.span.start.saturating_sub(AROUND)));
    let to = text
        .floor_char_boundary(end.min(finding.span.start + AROUND))
        .max(from);
    let at = finding.span.start - from..finding.span.end.min(to) - from;
    let line = text[from..to].trim_end_matches('\r');
    let at = at.start.min(line.len())..at.end.min(line.len());
    let path = file.path.display().to_string();
    let snippet = Snippet::source(line)
        .path(path.as_str())
        .line_start(finding.line)
        .annotation(AnnotationKind::Primary.span(at.clone()));
    let renderer = if std::io::stderr().is_terminal() {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let group = title.primary_title(finding.sentence.as_str()).element(snippet);
    // The renderer counts columns within what it is shown, which may be a part of the line.
    let place = format!("{path}:{}:", finding.line);
    let shown = 1 + line[..at.start].chars().count();
    renderer.render(&[group]).replacen(
        &format!("{place}{shown}"),
        &format!("{place}{}", finding.column),
        1,
    )
}

//! A finding as rustc prints one: sentence, file, line and column, then the line with carets below the span.

use super::file::CheckedFile;
use super::finding::{Finding, Level};
use annotate_snippets::{AnnotationKind, Level as Title, Renderer, Snippet};

/// Bytes of the line that are shown on either side of the start of a finding, which would be hard to see in a
/// very long line.
const CONTEXT: usize = 200;

/// Renders one finding, in the terminal's colours if `colour`.
pub fn render(file: &CheckedFile, finding: &Finding, colour: bool) -> String {
    let title = match finding.level {
        Level::Mistake => Title::ERROR.with_name("mistake"),
        Level::Warning => Title::WARNING,
    };
    let text = &file.text;
    let start = text[..finding.span.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[finding.span.end..]
        .find('\n')
        .map_or(text.len(), |at| finding.span.end + at);
    let from = text.ceil_char_boundary(start.max(finding.span.start.saturating_sub(CONTEXT)));
    let to = text
        .floor_char_boundary(end.min(finding.span.start + CONTEXT))
        .max(from);
    let marked = finding.span.start - from..finding.span.end.min(to) - from;
    let line = text[from..to].trim_end_matches('\r');
    let marked = marked.start.min(line.len())..marked.end.min(line.len());
    let path = file.path.display().to_string();
    let snippet = Snippet::source(line)
        .path(path.as_str())
        .line_start(finding.line)
        .annotation(AnnotationKind::Primary.span(marked.clone()));
    let renderer = if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let group = title.primary_title(finding.sentence.as_str()).element(snippet);
    // The renderer counts columns in the text it gets, which may begin in the middle of the line.
    let place = format!("{path}:{}:", finding.line);
    let rendered_column = 1 + line[..marked.start].chars().count();
    renderer.render(&[group]).replacen(
        &format!("{place}{rendered_column}"),
        &format!("{place}{}", finding.column),
        1,
    )
}

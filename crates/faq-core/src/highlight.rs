//! Cutting a text into plain and marked pieces. Pieces are text, never HTML.

use faq_search::Span;

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// Its text, never empty.
    pub text: &'a str,
    /// Whether the search matched it.
    pub marked: bool,
}

/// Cuts `text`, which begins at byte `start` of the searched text, along `spans` of that searched text.
/// Spans that do not fall on character boundaries are left out rather than trusted.
pub fn pieces<'a>(text: &'a str, start: usize, spans: &[Span]) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    let mut done = 0;
    let mut push = |from: usize, to: usize, marked| {
        if let Some(text) = text.get(from..to).filter(|text| !text.is_empty()) {
            pieces.push(Piece { text, marked });
        }
    };
    for span in spans {
        let from = span.start.saturating_sub(start).max(done);
        let to = span.end.saturating_sub(start).min(text.len());
        if from < to && text.is_char_boundary(from) && text.is_char_boundary(to) {
            push(done, from, false);
            push(from, to, true);
            done = to;
        }
    }
    push(done, text.len(), false);
    pieces
}

//! Splitting a text into plain and marked pieces, which are text and never HTML.

use faq_search::Span;

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// The text, never empty.
    pub text: &'a str,
    /// Whether the search matched it.
    pub marked: bool,
}

/// Splits `text`, which begins at byte `start` of the searched text, at the `spans` of that searched text.
/// Spans that are not on character boundaries are skipped.
///
/// ```
/// use faq_core::highlight::pieces;
///
/// let marked: Vec<_> = pieces("link worker", 0, &[5..11]).into_iter().filter(|piece| piece.marked).collect();
/// assert_eq!(marked[0].text, "worker");
/// ```
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

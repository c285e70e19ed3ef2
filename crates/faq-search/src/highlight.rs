//! Highlighting: the spans of a text that match the query.

use crate::corpus::Token;
use crate::tokenize::Span;

/// Returns the spans to highlight in a text, ascending and disjoint, given the set of terms that each word of the
/// vocabulary matches. Stop words are highlighted only in a row with a `required` term.
pub fn spans(tokens: &[Token], terms: &[u64], required: u64) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    // The first span of the current row of matches, and the terms that the row matches.
    let (mut row_start, mut row_terms) = (0, 0);
    for token in tokens {
        let matched = terms[token.word as usize];
        if matched != 0 {
            push_merged(&mut spans, token.start as usize..token.end as usize);
            row_terms |= matched;
        } else if row_start < spans.len() {
            if row_terms & required == 0 {
                spans.truncate(row_start);
            }
            (row_start, row_terms) = (spans.len(), 0);
        }
    }
    if row_terms & required == 0 {
        spans.truncate(row_start);
    }
    spans
}

/// Appends a span, merged with those that it overlaps.
fn push_merged(spans: &mut Vec<Span>, mut span: Span) {
    while let Some(last) = spans.pop_if(|last| last.end > span.start) {
        span = last.start.min(span.start)..last.end.max(span.end);
    }
    spans.push(span);
}

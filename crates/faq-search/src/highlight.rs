//! Highlighting: the spans of a text that match the query.

use crate::corpus::Token;
use crate::query::Query;
use crate::tokenize::Span;
use crate::weighted::Weighted;

/// Which words of the vocabulary a query highlights.
#[derive(Debug)]
pub struct Highlighter {
    words: Vec<Highlight>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd)]
enum Highlight {
    Never,
    /// Only in a row with a word that is always highlighted.
    InContext,
    Always,
}

impl Highlighter {
    /// Creates the highlighter of `query` for a vocabulary of `word_count` words.
    pub fn new(query: &Query, word_count: usize) -> Self {
        let mut highlighter = Self {
            words: vec![Highlight::Never; word_count],
        };
        for (index, term) in query.terms.iter().enumerate() {
            highlighter.add(
                &term.candidates,
                if query.required >> index & 1 == 1 {
                    Highlight::Always
                } else {
                    Highlight::InContext
                },
            );
        }
        for alternative in &query.alternatives {
            for candidates in &alternative.phrase {
                highlighter.add(candidates, Highlight::Always);
            }
        }
        highlighter
    }

    fn add(&mut self, candidates: &[Weighted], highlight: Highlight) {
        for candidate in candidates {
            let current = &mut self.words[candidate.id as usize];
            if *current < highlight {
                *current = highlight;
            }
        }
    }

    /// Returns the spans to highlight in a text: ascending and disjoint.
    pub fn spans(&self, tokens: &[Token]) -> Vec<Span> {
        let mut spans: Vec<Span> = Vec::new();
        // The first span of the current row of matches, and whether the row has a word that is not a stop word.
        let (mut row_start, mut keep_row) = (0, false);
        for token in tokens {
            let highlight = self.words[token.word as usize];
            if highlight != Highlight::Never {
                push_merged(&mut spans, token.start as usize..token.end as usize);
                keep_row |= highlight == Highlight::Always;
            } else if row_start < spans.len() {
                if !keep_row {
                    spans.truncate(row_start);
                }
                (row_start, keep_row) = (spans.len(), false);
            }
        }
        if !keep_row {
            spans.truncate(row_start);
        }
        spans
    }
}

/// Appends a span, merged with those that it overlaps.
fn push_merged(spans: &mut Vec<Span>, mut span: Span) {
    while let Some(last) = spans.pop_if(|last| last.end > span.start) {
        span = last.start.min(span.start)..last.end.max(span.end);
    }
    spans.push(span);
}

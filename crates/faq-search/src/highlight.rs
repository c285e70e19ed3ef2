//! What of a text to mark: the words that a query's words matched.

use crate::corpus::Token;
use crate::postings::Share;
use crate::query::Query;
use crate::tokenize::Span;

/// The words of the content to mark.
#[derive(Debug)]
pub struct Marks {
    kinds: Vec<Kind>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd)]
enum Kind {
    Other,
    /// Marked beside a word that matters only.
    Common,
    Matched,
}

impl Marks {
    /// What `query` marks among `words` words.
    pub fn new(query: &Query, words: usize) -> Self {
        let mut marks = Self {
            kinds: vec![Kind::Other; words],
        };
        for term in &query.terms {
            marks.add(
                &term.candidates,
                if term.required {
                    Kind::Matched
                } else {
                    Kind::Common
                },
            );
        }
        for alternative in &query.alternatives {
            for candidates in &alternative.phrase {
                marks.add(candidates, Kind::Matched);
            }
        }
        marks
    }

    fn add(&mut self, candidates: &[Share], kind: Kind) {
        for candidate in candidates {
            let known = &mut self.kinds[candidate.of as usize];
            if *known < kind {
                *known = kind;
            }
        }
    }

    /// The spans to mark in a text of these words.
    pub fn spans(&self, tokens: &[Token]) -> Vec<Span> {
        let mut spans: Vec<Span> = Vec::new();
        // Where the row of marked words began, and whether one of them matters.
        let (mut row, mut matters) = (0, false);
        for token in tokens {
            let kind = self.kinds[token.word as usize];
            if kind != Kind::Other {
                push(&mut spans, token.start as usize..token.end as usize);
                matters |= kind == Kind::Matched;
            } else if row < spans.len() {
                if !matters {
                    spans.truncate(row);
                }
                (row, matters) = (spans.len(), false);
            }
        }
        if !matters {
            spans.truncate(row);
        }
        spans
    }
}

/// Adds a span, made one with those it overlaps.
fn push(spans: &mut Vec<Span>, mut span: Span) {
    while let Some(last) = spans.pop_if(|last| last.end > span.start) {
        span = last.start.min(span.start)..last.end.max(span.end);
    }
    spans.push(span);
}

//! What of a text to mark: the words that a query's words matched.

use super::Span;
use super::content::Token;
use super::query::{Candidate, Query, has};

/// The words of the content to mark.
#[derive(Debug)]
pub struct Marks {
    kinds: Vec<Kind>,
    /// Words to mark only where they stand side by side.
    pairs: Vec<[Vec<Candidate>; 2]>,
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
            pairs: Vec::new(),
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
            match (&alternative.side_by_side, alternative.phrase.as_slice()) {
                (Some(_), [first, second]) => marks.pairs.push([first.clone(), second.clone()]),
                _ => alternative
                    .phrase
                    .iter()
                    .for_each(|candidates| marks.add(candidates, Kind::Matched)),
            }
        }
        marks
    }

    fn add(&mut self, candidates: &[Candidate], kind: Kind) {
        for candidate in candidates {
            let known = &mut self.kinds[candidate.word as usize];
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
        let mut before: Option<&Token> = None;
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
            if let Some(before) = before.filter(|before| self.pairs_up(before, token)) {
                push(&mut spans, before.start as usize..token.end as usize);
                (row, matters) = (spans.len(), false);
            }
            before = Some(token);
        }
        if !matters {
            spans.truncate(row);
        }
        spans
    }

    fn pairs_up(&self, first: &Token, second: &Token) -> bool {
        self.pairs
            .iter()
            .any(|[one, other]| has(one, first.word) && has(other, second.word))
    }
}

/// Adds a span, made one with those it overlaps.
fn push(spans: &mut Vec<Span>, mut span: Span) {
    while let Some(last) = spans.pop_if(|last| last.end > span.start) {
        span = last.start.min(span.start)..last.end.max(span.end);
    }
    spans.push(span);
}

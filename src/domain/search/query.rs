//! Reading a query: what each typed word can mean in this content.

use super::Span;
use super::common::is_common;
use super::groups::Share;
use super::meaning::Knowledge;
use super::words::each_word;
use std::ops::Range;

/// Words of a query that are looked at. Who pastes a book gets an answer to its beginning, at once.
const MOST_WORDS: usize = 64;

/// A word of the query.
#[derive(Debug)]
pub struct Term {
    /// The word, folded.
    pub folded: String,
    /// Where it stands in the query.
    pub span: Span,
    /// Whether it is one of the common words.
    pub common: bool,
    /// Whether a document must have it to have all words.
    pub required: bool,
    /// The words of the content it can mean, and how surely, 0 to 1.
    pub candidates: Vec<Share>,
    /// The word of the content it was taken for.
    pub corrected: Option<u32>,
}

/// Another way to say some words of the query that stand in a row.
#[derive(Debug)]
pub struct Alternative {
    /// The places of these words among the terms.
    pub terms: Range<usize>,
    /// What is said instead: for each word what it can mean.
    pub phrase: Vec<Vec<Share>>,
    /// How surely it means the same, 0 to 1.
    pub weight: f32,
}

/// A query that has been read.
#[derive(Debug)]
pub struct Query {
    /// Its words.
    pub terms: Vec<Term>,
    /// Other ways to say some of them.
    pub alternatives: Vec<Alternative>,
}

impl Query {
    /// Reads `text`; with `exact` no word is taken for another one that is spelt nearly alike.
    pub fn read(text: &str, exact: bool, knowledge: Knowledge) -> Self {
        let mut terms = Vec::new();
        each_word(text, knowledge.fold, &mut |folded, span| {
            if terms.len() == MOST_WORDS {
                return;
            }
            terms.push(Term {
                folded: folded.to_owned(),
                span,
                common: is_common(folded),
                required: false,
                candidates: Vec::new(),
                corrected: None,
            });
        });
        let mut query = Self {
            alternatives: Vec::new(),
            terms,
        };
        for at in 1..query.terms.len() {
            query
                .alternatives
                .extend(knowledge.written_together(&query.terms, at - 1, text.len()));
        }
        let last = query.terms.len().wrapping_sub(1);
        for (at, term) in query.terms.iter_mut().enumerate() {
            // The last word is still being typed until something follows it.
            let begun = at == last && term.span.end == text.len();
            term.candidates = knowledge.written_alike(&term.folded, begun);
            let known = query.alternatives.iter().any(|other| other.terms.contains(&at));
            if known || !term.candidates.is_empty() {
                continue;
            }
            if let Some(phrase) = knowledge.written_apart(&term.folded, begun) {
                query.alternatives.push(Alternative {
                    terms: at..at + 1,
                    ..phrase
                });
            } else if !exact && !term.common {
                knowledge.spelt_nearly(term, begun);
            }
        }
        let only_common = query.terms.iter().all(|term| term.common);
        query
            .terms
            .iter_mut()
            .for_each(|term| term.required = only_common || !term.common);
        for rule in knowledge.rules {
            for at in 0..query.terms.len() {
                knowledge.apply(rule, at, &mut query);
            }
        }
        query
    }
}

/// Whether sorted `candidates` have `word`.
pub fn has(candidates: &[Share], word: u32) -> bool {
    candidates
        .binary_search_by_key(&word, |candidate| candidate.of)
        .is_ok()
}

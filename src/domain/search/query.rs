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

impl Term {
    fn new(folded: &str, span: Span) -> Self {
        Self {
            folded: folded.to_owned(),
            span,
            common: is_common(folded),
            required: false,
            candidates: Vec::new(),
            corrected: None,
        }
    }
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
        let mut terms: Vec<Term> = Vec::new();
        each_word(text, knowledge.fold, &mut |folded, span| {
            if terms.len() < MOST_WORDS {
                terms.push(Term::new(folded, span));
            }
        });
        // The last word is still being typed until something follows it.
        let is_begun = |term: &Term| term.span.end == text.len();
        let mut alternatives = Vec::new();
        let mut at = 0;
        while let Some(term) = terms.get_mut(at) {
            let begun = is_begun(term);
            term.candidates = knowledge.written_alike(&term.folded, begun);
            let unknown = term.candidates.is_empty();
            let folded = term.folded.clone();
            let span = term.span.clone();
            let with_next = knowledge.written_together(&terms, at, text.len());
            let known = with_next.is_some()
                || alternatives
                    .last()
                    .is_some_and(|other: &Alternative| other.terms.end > at);
            alternatives.extend(with_next);
            if unknown && !known {
                if let Some(cut) = knowledge.written_apart(&folded, begun) {
                    let (first, second) = folded.split_at(cut);
                    terms.splice(
                        at..=at,
                        [Term::new(first, span.start..span.start), Term::new(second, span)],
                    );
                    continue;
                }
                // A number is no misspelt word.
                let may_be_misspelt =
                    !exact && !is_common(&folded) && !folded.contains(|one: char| one.is_ascii_digit());
                if may_be_misspelt {
                    knowledge.spelt_nearly(&mut terms[at], begun);
                }
            }
            at += 1;
        }
        let mut query = Self { terms, alternatives };
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

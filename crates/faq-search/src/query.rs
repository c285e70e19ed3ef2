//! Reading a query: what each typed word can mean in this content.

use crate::postings::Share;
use crate::stop_words::is_common;
use crate::tokenize::Span;
use std::ops::Range;

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
    pub fn new(folded: &str, span: Span) -> Self {
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

/// Whether sorted `candidates` have `word`.
pub fn has(candidates: &[Share], word: u32) -> bool {
    candidates
        .binary_search_by_key(&word, |candidate| candidate.of)
        .is_ok()
}

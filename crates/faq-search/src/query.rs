//! A parsed query.

use crate::stop_words::is_stop_word;
use crate::tokenize::Span;
use crate::weighted::Weighted;
use std::ops::Range;

/// A word of the query.
#[derive(Debug)]
pub struct Term {
    /// The word, folded.
    pub folded: String,
    /// Its position in the query.
    pub span: Span,
    /// Whether it is a stop word.
    pub stop_word: bool,
    /// Whether a full match must contain it.
    pub required: bool,
    /// The words of the content that match it, sorted by id, each with a confidence of 0 to 1.
    pub candidates: Vec<Weighted>,
    /// The word of the content that it was corrected to.
    pub correction: Option<u32>,
}

impl Term {
    /// Creates a term that is not expanded yet.
    pub fn new(folded: &str, span: Span) -> Self {
        Self {
            folded: folded.to_owned(),
            span,
            stop_word: is_stop_word(folded),
            required: false,
            candidates: Vec::new(),
            correction: None,
        }
    }
}

/// A phrase that can replace some consecutive terms: a synonym, or two words written as one.
#[derive(Debug)]
pub struct Alternative {
    /// The indices of the replaced terms.
    pub terms: Range<usize>,
    /// The candidates of each word of the phrase.
    pub phrase: Vec<Vec<Weighted>>,
    /// The confidence that it means the same, 0 to 1.
    pub weight: f32,
}

/// A parsed and expanded query.
#[derive(Debug)]
pub struct Query {
    pub terms: Vec<Term>,
    pub alternatives: Vec<Alternative>,
}

impl Query {
    /// Returns the set of terms that a full match must contain, one bit for each term.
    pub fn required_terms(&self) -> u64 {
        let terms = self.terms.iter().rev();
        terms.fold(0, |set, term| set << 1 | u64::from(term.required))
    }
}

/// Returns whether sorted `candidates` contain `word`.
pub fn contains_word(candidates: &[Weighted], word: u32) -> bool {
    candidates
        .binary_search_by_key(&word, |candidate| candidate.id)
        .is_ok()
}

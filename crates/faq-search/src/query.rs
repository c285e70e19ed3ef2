//! A parsed query.

use crate::language::Language;
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
    /// The words of the content that match it, sorted by id, each with a confidence of 0 to 1.
    pub candidates: Vec<Weighted>,
    /// Whether the content has the word as it was typed.
    pub known: bool,
    /// The word of the content that it was corrected to.
    pub correction: Option<u32>,
}

impl Term {
    /// Creates a term that is not expanded yet.
    pub fn new(folded: &str, span: Span, language: &Language) -> Self {
        Self {
            folded: folded.to_owned(),
            span,
            stop_word: language.is_stop_word(folded),
            candidates: Vec::new(),
            known: false,
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

/// A parsed and expanded query. Sets of terms have one bit for each.
#[derive(Debug)]
pub struct Query {
    pub terms: Vec<Term>,
    pub alternatives: Vec<Alternative>,
    /// The terms that a full match must contain to be selected as one.
    pub required: u64,
    /// The terms that carry meaning: a hit without one of them does not have all words.
    pub content: u64,
    /// Whether it has no other words than stop words.
    pub only_stop_words: bool,
}

impl Query {
    /// Returns whether every term carries meaning, as in keywords; a sentence has other words too.
    pub fn is_keywords(&self) -> bool {
        self.content.count_ones() as usize == self.terms.len()
    }

    /// Returns for each word of a vocabulary of `word_count` words the set of terms that it matches.
    pub fn terms_by_word(&self, word_count: usize) -> Vec<u64> {
        let mut terms = vec![0_u64; word_count];
        for (index, term) in self.terms.iter().enumerate() {
            add(&mut terms, &term.candidates, 1 << index);
        }
        terms
    }

    /// Adds to each word the terms that it is in an alternative to, of `least` terms or more.
    pub fn add_alternatives(&self, least: usize, terms: &mut [u64]) {
        for alternative in self
            .alternatives
            .iter()
            .filter(|other| other.terms.len() >= least)
        {
            for index in alternative.terms.clone() {
                for candidates in &alternative.phrase {
                    add(terms, candidates, 1 << index);
                }
            }
        }
    }
}

fn add(terms: &mut [u64], candidates: &[Weighted], set: u64) {
    for candidate in candidates {
        terms[candidate.id as usize] |= set;
    }
}

/// Returns whether sorted `candidates` contain `word`.
pub fn contains_word(candidates: &[Weighted], word: u32) -> bool {
    candidates
        .binary_search_by_key(&word, |candidate| candidate.id)
        .is_ok()
}

//! What is asked of the search, and what it answers.

use crate::tokenize::Span;

/// A document that matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its number: the place in the order the index was built in.
    pub document: usize,
    /// Whether it has every word of the query: as typed, in another form, as the beginning of a word while
    /// it is being typed, as a synonym or with a small error. Common words ("how", "the") need only be there
    /// where the query has no others.
    pub all_words: bool,
    /// What matched in its question, ascending, apart from each other.
    pub question: Vec<Span>,
    /// What matched in its answer, ascending, apart from each other.
    pub answer: Vec<Span>,
}

/// How well the documents of a list have the words of a query.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fit {
    /// Each has every word, or there is none.
    #[default]
    Full,
    /// Some have every word; the others come close.
    Mixed,
    /// None has every word; all come close.
    Close,
}

impl Fit {
    /// How well these fit.
    pub fn of<'a>(hits: impl Iterator<Item = &'a Hit>) -> Self {
        let (mut full, mut close) = (false, false);
        for hit in hits {
            *(if hit.all_words { &mut full } else { &mut close }) = true;
        }
        match (full, close) {
            (_, false) => Self::Full,
            (true, true) => Self::Mixed,
            (false, true) => Self::Close,
        }
    }
}

/// A typed word that the content does not have, and the one that was searched in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The word as typed.
    pub typed: String,
    /// The word of the content, folded.
    pub used: String,
}

/// What a query found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Results {
    /// The documents found, best first; equally good ones in their own order.
    pub hits: Vec<Hit>,
    /// Whether every hit has all words of the query. Otherwise those with [`Hit::all_words`], often none,
    /// are joined by others that come closer than they do; and where there are no hits, this is false.
    pub complete: bool,
    /// The words of the query that no document has, as typed. Common words are not named beside others.
    pub missing: Vec<String>,
    /// The words that were taken for others, in the query's order.
    pub corrections: Vec<Correction>,
}

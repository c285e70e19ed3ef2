//! The output of a search.

use crate::tokenize::Span;

/// A document that matches a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The document's position in the input of the index.
    pub document: usize,
    /// Whether the document matches every word of the query: as typed, by stem, as a prefix (the last word
    /// only, while it is being typed), by synonym or by a corrected typing error. Stop words ("how", "the")
    /// are required only in a query that has no other words.
    pub all_words: bool,
    /// The matches in the question: ascending and disjoint.
    pub question: Vec<Span>,
    /// The matches in the answer: ascending and disjoint.
    pub answer: Vec<Span>,
    /// The other wording that has what the question and the answer lack: its index in
    /// [`Document::also_asked_as`](crate::Document::also_asked_as), and the matches in it.
    pub wording: Option<(usize, Vec<Span>)>,
}

/// How completely a list of hits matches the words of a query.
///
/// ```
/// use faq_search::{Document, Language, MatchQuality, SearchIndex};
///
/// let questions = ["Where can I park a car?", "Where can I park a bicycle?"];
/// let documents = questions.map(|question| Document { question, also_asked_as: &[], answer: "".into() });
/// let index = SearchIndex::build(documents, &[], Language::english(str::to_lowercase));
/// let quality = |query| MatchQuality::of(index.search(query, false).hits.iter());
/// assert_eq!(quality("park bicycle"), MatchQuality::Full);
/// assert_eq!(quality("bicycle helicopter"), MatchQuality::Close);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MatchQuality {
    /// Every hit matches every word, or there are no hits.
    #[default]
    Full,
    /// Some hits match every word, others only part of them.
    Mixed,
    /// No hit matches every word.
    Close,
}

impl MatchQuality {
    /// Returns the quality of a list of hits.
    pub fn of<'a>(hits: impl Iterator<Item = &'a Hit>) -> Self {
        let (mut full, mut partial) = (false, false);
        for hit in hits {
            *(if hit.all_words { &mut full } else { &mut partial }) = true;
        }
        match (full, partial) {
            (_, false) => Self::Full,
            (true, true) => Self::Mixed,
            (false, true) => Self::Close,
        }
    }
}

/// A typed word that is not in the content, and the word that was searched for instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The word as typed.
    pub typed: String,
    /// The word of the content, folded.
    pub used: String,
}

/// The results of a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchResults {
    /// The hits, best first; equal scores keep the order of the input.
    pub hits: Vec<Hit>,
    /// Whether there are hits and all of them have [`Hit::all_words`].
    pub complete: bool,
    /// The required words of the query that no document matches, as typed.
    pub missing: Vec<String>,
    /// The required words that the best hit does not match, as typed.
    pub best_hit_lacks: Vec<String>,
    /// The corrected words, in the order of the query.
    pub corrections: Vec<Correction>,
}

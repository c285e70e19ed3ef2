//! What the list shows for a query.

use super::query::ListQuery;
use crate::faq::Question;
use crate::route::View;
use crate::sections;
use crate::wording::Words;
use faq_search::{Hit, MatchQuality, SearchResults, Span};

/// How many answers a search opens: the first ones.
const MAX_OPENED: usize = 2;

/// What the list shows for a query.
#[derive(Debug, PartialEq, Eq)]
pub struct ListResult {
    /// Whether the list shows the results of a search.
    pub searching: bool,
    /// Whether there is something to search for and the index is not built yet.
    pub waiting: bool,
    /// Whether the search found nothing here. Of a short FAQ every question is listed then.
    pub nothing_found: bool,
    /// Whether a typed word is like none of the FAQ's.
    pub unknown_word: bool,
    /// The positions in the FAQ of the listed questions, in order.
    pub order: Vec<usize>,
    /// How well the listed questions match the search.
    pub quality: MatchQuality,
    /// The sentence about the search above the list; often empty.
    pub note: String,
    /// The typed words that were corrected; often none.
    pub corrected: Vec<String>,
    /// Whether the list is what somebody sent.
    sent: bool,
    /// The match in each question of the FAQ; empty without a search.
    hits: Vec<Option<Hit>>,
}

impl ListResult {
    /// Computes what is listed for a query.
    ///
    /// `saved` has the positions of the saved questions in their order. `results` is what the index found for
    /// the query's text; none as long as there is no index, or nothing to search for.
    pub fn compute(
        questions: &[Question],
        saved: &[usize],
        query: &ListQuery,
        results: Option<SearchResults>,
        words: Words,
    ) -> Self {
        let searching = results.is_some();
        let waiting = query.is_search() && !searching;
        let mut results = results.unwrap_or_default();
        let mut hits = Vec::new();
        let mut order: Vec<usize> = match searching {
            true => results.hits.iter().map(|hit| hit.document).collect(),
            false => (0..questions.len()).collect(),
        };
        if searching {
            hits.resize_with(questions.len(), || None);
            for hit in std::mem::take(&mut results.hits) {
                let position = hit.document;
                hits[position] = Some(hit);
            }
        }
        if query.view != View::All {
            order = match query.view {
                View::Set => query.set.positions(questions),
                _ => saved.to_vec(),
            };
            order.retain(|&position| !searching || hits[position].is_some());
        }
        if let Some(topic) = query.topic {
            order.retain(|&position| sections::about(&questions[position], topic).is_some());
        }
        let nothing_found = searching && order.is_empty();
        let quality = MatchQuality::of(order.iter().filter_map(|&position| hits.get(position)?.as_ref()));
        let unknown_word = !results.missing.is_empty();
        if nothing_found {
            // Nothing was found for the corrected words either.
            results.corrections.clear();
            if query.is_whole() && sections::is_at_a_glance(questions.len()) {
                order = (0..questions.len()).collect();
            }
        }
        let note = match waiting {
            true => words.search_not_ready().to_owned(),
            false => words.search_note(query.view, quality, &results, query.topic),
        };
        let corrected = results.corrections.into_iter().map(|word| word.typed).collect();
        Self {
            searching,
            waiting,
            nothing_found,
            unknown_word,
            order,
            quality,
            note,
            corrected,
            sent: query.view == View::Set && !searching,
            hits,
        }
    }

    /// Returns the matches in the text of a question.
    pub fn question_spans(&self, position: usize) -> &[Span] {
        self.hit(position).map(|hit| &*hit.question).unwrap_or_default()
    }

    /// Returns the matches in the answer of a question.
    pub fn answer_spans(&self, position: usize) -> &[Span] {
        self.hit(position).map(|hit| &*hit.answer).unwrap_or_default()
    }

    /// Returns the other wording of a question that the search matched and that the page does not show otherwise: its
    /// index, and the matches in it.
    pub fn wording(&self, position: usize) -> Option<(usize, &[Span])> {
        let (index, spans) = self.hit(position)?.wording.as_ref()?;
        Some((*index, spans))
    }

    /// Returns whether the list opens the answer of a question: any that somebody sent, and of a search one of the
    /// first, if it has every word and a match in the answer.
    pub fn opens(&self, position: usize) -> bool {
        let is_answer = |hit: &Hit| hit.all_words && !hit.answer.is_empty();
        let candidates = match self.sent {
            true => self.order.len(),
            false if self.hit(position).is_some_and(is_answer) => MAX_OPENED,
            false => 0,
        };
        self.order.iter().take(candidates).any(|&other| other == position)
    }

    /// Returns the index in the list of the question at this position of the FAQ.
    pub fn index_of(&self, position: usize) -> Option<usize> {
        self.order.iter().position(|&other| other == position)
    }

    fn hit(&self, position: usize) -> Option<&Hit> {
        self.hits.get(position)?.as_ref()
    }
}

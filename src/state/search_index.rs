//! The search index, which is built when the browser is idle.

use super::tasks::spawn;
use faq_browser::idle;
use faq_core::faq::{Question, Synonym, answer_text};
use faq_search::{Document, Language, SearchIndex};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

/// The index of the FAQ, which lives as long as the page.
pub struct LazyIndex {
    questions: &'static [Question],
    synonyms: &'static [Synonym],
    language: Language,
    /// The number of questions in the prerendered page.
    pub prerendered: usize,
    begun: AtomicBool,
    index: OnceLock<SearchIndex>,
}

impl LazyIndex {
    /// Creates an index that is not built yet.
    pub fn new(
        questions: &'static [Question],
        synonyms: &'static [Synonym],
        language: Language,
        prerendered: usize,
    ) -> &'static Self {
        Box::leak(Box::new(Self {
            questions,
            synonyms,
            language,
            prerendered,
            begun: AtomicBool::new(false),
            index: OnceLock::new(),
        }))
    }

    /// Returns the index once it is built.
    pub fn get(&self) -> Option<&SearchIndex> {
        self.index.get()
    }

    /// Builds the index, unless that has begun before: of a small FAQ at once, so that a search that needs it is
    /// answered before the next paint; of a large one in slices, with a call of `built` at the end.
    pub fn build(&'static self, built: impl FnOnce() + 'static) {
        if self.begun.swap(true, Ordering::Relaxed) {
            return;
        }
        if self.questions.len() <= self.prerendered {
            let index = SearchIndex::build(self.documents(), self.synonyms, self.language);
            // It is set nowhere else.
            return self.index.set(index).unwrap_or_default();
        }
        idle::start_slice();
        spawn(Box::pin(async move {
            let (documents, synonyms) = (self.documents(), self.synonyms);
            let index =
                SearchIndex::build_async(documents, synonyms, self.language, &idle::yield_policy).await;
            // It is set nowhere else.
            if self.index.set(index).is_ok() {
                built();
            }
        }));
    }

    fn documents(&self) -> impl Iterator<Item = Document<'static>> + use<> {
        self.questions.iter().map(|question| Document {
            question: &question.question,
            also_asked_as: &question.also_asked_as,
            answer: answer_text(&question.answer).into(),
        })
    }
}

//! The questions and their index, which is built when the browser has a moment for it.

use super::spawn;
use faq_browser::idle;
use faq_browser::text::fold;
use faq_core::faq::{Question, Synonym, answer_text};
use faq_search::{Document, Index};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

/// What is searched. It lives as long as the page does.
pub struct Searched {
    questions: &'static [Question],
    synonyms: &'static [Synonym],
    /// How many questions the page was printed with.
    pub first: usize,
    /// Whether somebody builds the index.
    begun: AtomicBool,
    index: OnceLock<Index>,
}

impl Searched {
    /// Nothing is prepared yet.
    pub fn new(questions: &'static [Question], synonyms: &'static [Synonym], first: usize) -> &'static Self {
        Box::leak(Box::new(Self {
            questions,
            synonyms,
            first,
            begun: AtomicBool::new(false),
            index: OnceLock::new(),
        }))
    }

    /// The index, once it is built.
    pub fn index(&self) -> Option<&Index> {
        self.index.get()
    }

    /// Builds the index, unless that was begun before. Few questions take one slice: a search that waits for it is
    /// answered before anything is painted. Of many, `late` tells when it is there.
    pub fn prepare(&'static self, late: impl FnOnce() + 'static) {
        if self.begun.swap(true, Ordering::Relaxed) {
            return;
        }
        if self.questions.len() <= self.first {
            let index = Index::build(self.documents(), self.synonyms, fold);
            // It is set nowhere else.
            return self.index.set(index).unwrap_or_default();
        }
        idle::begin();
        spawn(Box::pin(async move {
            let (documents, synonyms) = (self.documents(), self.synonyms);
            let index = Index::build_in_slices(documents, synonyms, fold, &idle::pause).await;
            // It is set nowhere else.
            if self.index.set(index).is_ok() {
                late();
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

//! What the reader asks for, and what is listed for it.

use super::saved_store::SavedStore;
use super::search_index::LazyIndex;
use super::static_signal::StaticSignal;
use faq_core::faq::{Question, Synonym};
use faq_core::list::{ListQuery, ListResult};
use faq_core::pages;
use faq_core::route::{self, View};
use faq_core::wording::Words;
use faq_search::Language;
use leptos::prelude::*;
use std::sync::Arc;

/// The query and its result.
#[derive(Clone, Copy)]
pub struct Finder {
    index: &'static LazyIndex,
    /// What the reader asks for.
    pub query: StaticSignal<ListQuery>,
    /// What is listed for it.
    pub result: &'static ArcMemo<Arc<ListResult>>,
}

impl Finder {
    /// Creates a finder that lists every question.
    pub fn new(
        questions: &'static [Question],
        synonyms: &'static [Synonym],
        language: Language,
        saved: SavedStore,
        words: Words,
        prerendered: usize,
    ) -> Self {
        let query = StaticSignal::new(ListQuery::default());
        let index = LazyIndex::new(questions, synonyms, language, prerendered);
        let result = ArcMemo::new(move |_| {
            let query = query.get();
            let index = index.get().filter(|_| query.is_search());
            let results = index.map(|index| index.search(&query.text, query.exact));
            let saved = match query.view {
                View::Saved => saved.positions(),
                _ => Vec::new(),
            };
            Arc::new(ListResult::compute(questions, &saved, &query, results, words))
        });
        // It lives as long as the page.
        let result = Box::leak(Box::new(result));
        Self { index, query, result }
    }

    /// Builds the index, unless that has begun before, and searches again once it is there.
    pub fn prepare(&self) {
        let query = self.query;
        self.index.build(move || query.update(|_| ()));
    }

    /// Changes the query. Its text ends where an address ends it.
    pub fn ask(&self, query: ListQuery) {
        self.prepare();
        self.query.set(ListQuery {
            text: route::bounded(&query.text).to_owned(),
            ..query
        });
    }

    /// Returns how many questions are rendered at first, and more at a time: as many as were prerendered, and of
    /// a search result as many as fill a screen.
    pub fn page_size(&self) -> usize {
        match self.query.with_untracked(ListQuery::is_search) {
            true => self.index.prerendered.min(pages::MAX_FIRST),
            false => self.index.prerendered,
        }
    }

    /// Reads the positions of the listed questions, without subscribing.
    pub fn listed<T>(&self, read: impl FnOnce(&[usize]) -> T) -> T {
        self.result.with_untracked(|result| read(&result.order))
    }

    /// Returns whether every question is listed, in the FAQ's own order.
    pub fn lists_everything(&self) -> bool {
        self.query.with(ListQuery::is_whole) && !self.result.with(|result| result.searching)
    }

    /// Returns whether the saved answers are listed.
    pub fn lists_saved(&self) -> bool {
        self.query.with(|query| query.view == View::Saved)
    }
}

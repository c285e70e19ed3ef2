//! What the reader asks for, and what is listed for it.

use super::saved_store::SavedStore;
use super::search_index::LazyIndex;
use super::static_signal::StaticSignal;
use faq_browser::text::fold;
use faq_core::faq::{Question, Synonym, UrgentHelp};
use faq_core::list::{ListQuery, ListResult};
use faq_core::pages;
use faq_core::route::{self, View};
use faq_core::urgent;
use leptos::prelude::*;
use std::sync::Arc;

/// The query and its result.
#[derive(Clone, Copy)]
pub struct Finder {
    index: &'static LazyIndex,
    /// What the reader asks for.
    pub query: StaticSignal<ListQuery>,
    /// What is listed for it.
    pub result: Memo<Arc<ListResult>>,
    /// All urgent help of the FAQ.
    pub urgent: &'static [UrgentHelp],
    /// The position of the urgent help for the query. It needs no index.
    pub urgent_now: StaticSignal<Option<usize>>,
}

impl Finder {
    /// Creates a finder that lists every question.
    pub fn new(
        questions: &'static [Question],
        synonyms: &'static [Synonym],
        urgent: &'static [UrgentHelp],
        saved: SavedStore,
        prerendered: usize,
    ) -> Self {
        let query = StaticSignal::new(ListQuery::default());
        let index = LazyIndex::new(questions, synonyms, prerendered);
        let result = Memo::new(move |_| {
            let query = query.get();
            let index = index.get().filter(|_| query.is_search());
            let results = index.map(|index| index.search(&query.text, query.exact));
            let saved = match query.view {
                View::Saved => saved.positions(),
                _ => Vec::new(),
            };
            Arc::new(ListResult::compute(questions, &saved, &query, results))
        });
        Self {
            index,
            query,
            result,
            urgent,
            urgent_now: StaticSignal::new(None),
        }
    }

    /// Builds the index, unless that has begun before, and searches again once it is there.
    pub fn prepare(&self) {
        let query = self.query;
        self.index.build(move || query.update(|_| ()));
    }

    /// Changes the query. Its text ends where an address ends it.
    pub fn ask(&self, query: ListQuery) {
        self.prepare();
        let text = route::bounded(&query.text).to_owned();
        let urgent = urgent::find(self.urgent, &text, fold);
        if self.urgent_now.get_untracked() != urgent {
            self.urgent_now.set(urgent);
        }
        self.query.set(ListQuery { text, ..query });
    }

    /// Returns the urgent help for the query.
    #[cfg(feature = "hydrate")]
    pub fn urgent_help(&self) -> Option<&'static UrgentHelp> {
        self.urgent.get(self.urgent_now.get()?)
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
        let whole = |query: &ListQuery| query.view == View::All && query.topic.is_none();
        self.query.with(whole) && !self.result.with(|result| result.searching)
    }

    /// Returns whether the saved list is shown without a search.
    pub fn lists_saved(&self) -> bool {
        self.query.with(|query| query.view == View::Saved) && !self.result.with(|result| result.searching)
    }
}

//! The urgent help for the search.

use super::store::Store;
use super::tasks::effect;
use faq_browser::page;
use faq_core::element_id;
use faq_core::faq::answer_text;
use faq_core::urgent;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

/// Shows the urgent help for the search, now and whenever the search changes. What appears is announced at once; the
/// results of the same key are not announced then, so that nothing interrupts it.
pub fn show_urgent_help(store: Store) {
    const NONE: usize = usize::MAX;
    let shown = AtomicUsize::new(NONE);
    effect(Box::new(move || {
        let query = store.finder.query;
        let found = query.with(|query| urgent::find(store.urgent, &query.text, &store.search_language));
        if shown.swap(found.unwrap_or(NONE), Relaxed) != found.unwrap_or(NONE) {
            page::show_child(element_id::URGENT_HELP, found);
            if let Some(help) = found.and_then(|at| store.urgent_help.get(at..=at)) {
                page::announce(&answer_text(help));
            }
        }
    }));
}

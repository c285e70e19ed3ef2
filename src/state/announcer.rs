//! What screen readers are told of the results: the settled count and what is to be said of it, some time after the last key.

use super::Store;
use faq_browser::page;
use faq_core::wording;
use leptos::leptos_dom::helpers::set_timeout;
use leptos::prelude::*;
use std::time::Duration;

/// How long the reader must have stopped typing.
const SETTLED: Duration = Duration::from_millis(500);

/// Tells what the list shows once nothing else has been asked for a while. Never called for the page as it
/// first appears.
pub fn announce_when_settled(store: Store) {
    let asked = store.finder.asked.get_untracked();
    let said = page::announced();
    let speak = move || {
        // What was said meanwhile is of something newer.
        if store.finder.asked.with_untracked(|now| *now == asked) && page::announced() == said {
            let shown = store.finder.shown.get_untracked();
            let query = shown.searching.then_some(asked.query.as_str());
            let count = shown.order.len();
            let told = wording::announcement(asked.view, query, shown.fit, count, &shown.note, asked.topic);
            page::announce(&told);
            if shown.waiting {
                announce_when_settled(store);
            }
        }
    };
    set_timeout(speak, SETTLED);
}

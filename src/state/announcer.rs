//! The announcement of the results to screen readers, once the reader stops typing.

use super::store::Store;
use faq_browser::{idle, page};
use faq_core::element_id;
use leptos::prelude::*;

/// The pause in milliseconds without a key before the results are announced.
const PAUSE: i32 = 500;

/// Announces the listed questions after a pause, unless the query has changed or something else was announced
/// by then. Not called for the page as it first appears.
pub fn announce_after_pause(store: Store) {
    let query = store.finder.query.get_untracked();
    let announced = page::announced();
    let announce = move || {
        if store.finder.query.with_untracked(|now| *now == query) && page::announced() == announced {
            let result = store.finder.result.get_untracked();
            let text = result.searching.then_some(query.text.as_str());
            let (view, topic) = (query.view, query.topic);
            let (quality, count, note) = (result.quality, result.order.len(), &result.note);
            let mut words = match result.nothing_found {
                true => store.words.nothing_found(&query.text, topic),
                false => store.words.announcement(view, text, quality, count, note, topic),
            };
            if result.nothing_found {
                words.push(' ');
                words.push_str(&page::text(element_id::PAGE_ANSWERS).unwrap_or_default());
            }
            page::announce(&words);
            if result.waiting {
                announce_after_pause(store);
            }
        }
    };
    idle::after(PAUSE, Box::new(announce));
}

//! Announcements to screen readers: of the results, once the reader stops typing; of urgent help, at once.

use super::store::Store;
#[cfg(feature = "hydrate")]
use super::tasks::effect;
use faq_browser::page;
#[cfg(feature = "hydrate")]
use faq_core::faq::answer_text;
use faq_core::wording;
use leptos::leptos_dom::helpers::set_timeout;
use leptos::prelude::*;
use std::time::Duration;

/// The pause without a key before the results are announced.
const PAUSE: Duration = Duration::from_millis(500);

/// Announces the listed questions after a pause, unless the query has changed or something else was announced
/// by then. Not called for the page as it first appears.
pub fn announce_after_pause(store: Store) {
    let query = store.finder.query.get_untracked();
    let announced = page::announced();
    let announce = move || {
        if store.finder.query.with_untracked(|now| *now == query) && page::announced() == announced {
            let result = store.finder.result.get_untracked();
            let text = result.searching.then_some(query.text.as_str());
            let count = result.order.len();
            let (quality, note) = (result.quality, &result.note);
            page::announce(&wording::announcement(
                query.view,
                text,
                quality,
                count,
                note,
                query.topic,
            ));
            if result.waiting {
                announce_after_pause(store);
            }
        }
    };
    set_timeout(announce, PAUSE);
}

/// Announces urgent help at once, whenever the search begins to be for it. The results of the same key are not announced
/// then, so that nothing interrupts it.
#[cfg(feature = "hydrate")]
pub fn announce_urgent_help(store: Store) {
    effect(Box::new(move || {
        if let Some(help) = store.finder.urgent_help() {
            page::announce(&answer_text(&help.say));
        }
    }));
}

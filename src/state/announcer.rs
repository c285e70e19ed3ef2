//! What screen readers are told of the results: the settled count, some time after the last key.

use super::Store;
use crate::domain::wording;
use crate::platform::page;
use leptos::leptos_dom::helpers::set_timeout;
use leptos::prelude::*;
use std::time::Duration;

/// How long the reader must have stopped typing.
const SETTLED: Duration = Duration::from_millis(500);

/// Tells what the list shows once nothing else has been asked for a while. Never called for the page as it
/// first appears.
pub fn announce_when_settled(store: Store) {
    let asked = store.finder.asked.get_untracked();
    let speak = move || {
        if store.finder.asked.with_untracked(|now| *now == asked) {
            let (searching, count) = store
                .finder
                .shown
                .with_untracked(|shown| (shown.searching, shown.order.len()));
            let query = searching.then_some(asked.query.as_str());
            page::announce(&wording::announcement(asked.view, query, count));
        }
    };
    set_timeout(speak, SETTLED);
}

//! The heading of the list, how many questions it shows, and what can be done with all of them.

use super::{flag, press, text};
use crate::domain::link::View;
use crate::domain::wording;
use crate::state::{Intent, Store, element_id};
use leptos::prelude::*;

/// What stands above the list.
#[component]
pub fn ListTools(store: Store) -> impl IntoView {
    let heading = text(move || match store.finder.asked.with(|asked| asked.view) {
        View::All => wording::ALL_QUESTIONS,
        View::Saved => wording::SAVED_QUESTIONS,
    });
    let count = text(move || {
        let (searching, count) = store
            .finder
            .shown
            .with(|shown| (shown.searching, shown.order.len()));
        store
            .finder
            .asked
            .with(|asked| wording::count_line(asked.view, searching.then_some(&asked.query), count))
    });
    let label = text(move || {
        if store.all_open() {
            wording::CLOSE_ALL
        } else {
            wording::OPEN_ALL
        }
    });
    let empty = flag(move || store.finder.shown.with(|shown| shown.order.is_empty()));
    view! {
        <div class="list-tools">
            <h2 id=element_id::LIST_HEADING tabindex="-1">
                {heading}
            </h2>
            <p class="count">{count}</p>
            <button type="button" class="quiet needs-app" hidden=empty on:click=press(store, Some(Intent::ToggleAll))>
                {label}
            </button>
        </div>
    }
}

//! What stands in place of an empty list.

use super::{flag, press, text};
use crate::state::{Intent, Store};
use faq_core::route::View;
use faq_core::wording;
use leptos::prelude::*;

/// Says why nothing is listed and leads on in one step.
#[component]
pub fn EmptyState(store: Store) -> impl IntoView {
    let empty = move || store.finder.shown.with(|shown| shown.order.is_empty());
    let searching = move || store.finder.shown.with(|shown| shown.searching);
    let saved_empty = move || {
        let asked = store.finder.asked.get();
        asked.view == View::Saved && empty() && (asked.topic.is_some() || store.saved.count() == 0)
    };
    let why = text(move || {
        store
            .finder
            .asked
            .with(|asked| wording::nothing_found_for(asked.view, &asked.query, asked.topic))
    });
    let nothing_saved = text(move || match store.finder.asked.with(|asked| asked.topic) {
        None => wording::NOTHING_SAVED,
        Some(_) => wording::NOTHING_SAVED_HERE,
    });
    view! {
        <div class="empty" hidden=flag(move || !(empty() && searching()))>
            <h3>{wording::NOTHING_FOUND}</h3>
            <p>{why}</p>
            <p>{wording::NOTHING_FOUND_HELP}</p>
            <button type="button" on:click=press(store, Some(Intent::ClearSearch))>
                {wording::CLEAR_SEARCH}
            </button>
        </div>
        <div class="empty" hidden=flag(move || !saved_empty() || searching())>
            <h3>{nothing_saved}</h3>
            <p>{wording::NOTHING_SAVED_HELP}</p>
            <button type="button" on:click=press(store, Some(Intent::Show(View::All)))>
                {wording::SEE_ALL}
            </button>
        </div>
    }
}

//! The message in place of an empty list.

use super::view_helpers::{flag, press, text};
use crate::state::{Intent, Store};
use faq_core::route::View;
use faq_core::wording;
use leptos::prelude::*;

/// The reason why nothing is listed, with a button that leads on.
#[component]
pub fn EmptyState(store: Store) -> impl IntoView {
    let (query, result) = (store.finder.query, store.finder.result);
    let empty = move || result.with(|result| result.order.is_empty());
    let searching = move || result.with(|result| result.searching);
    let saved_empty = move || {
        let query = query.get();
        query.view == View::Saved && empty() && (query.topic.is_some() || store.saved.count() == 0)
    };
    let reason =
        text(move || query.with(|query| wording::nothing_found_for(query.view, &query.text, query.topic)));
    let nothing_saved = text(move || match query.with(|query| query.topic) {
        None => wording::NOTHING_SAVED,
        Some(_) => wording::NOTHING_SAVED_HERE,
    });
    view! {
        <div class="empty" hidden=flag(move || !(empty() && searching()))>
            <h3>{wording::NOTHING_FOUND}</h3>
            <p>{reason}</p>
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

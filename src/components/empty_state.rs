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
    let saved_empty = move || store.finder.lists_saved() && store.saved.count() == 0;
    let reason = text(move || query.with(|query| wording::nothing_found_for(&query.text, query.topic)));
    view! {
        <div class="empty" hidden=flag(move || !(empty() && searching()))>
            <h3>{wording::NOTHING_FOUND}</h3>
            <p>{reason}</p>
            <p>{wording::NOTHING_FOUND_HELP}</p>
            <button type="button" on:click=press(store, Some(Intent::ClearSearch))>
                {wording::CLEAR_SEARCH}
            </button>
        </div>
        <div class="empty" hidden=flag(move || !saved_empty())>
            <h3>{wording::NOTHING_SAVED}</h3>
            <p>{wording::NOTHING_SAVED_HELP}</p>
            <button type="button" on:click=press(store, Some(Intent::Show(View::All)))>
                {wording::SEE_ALL}
            </button>
        </div>
    }
}

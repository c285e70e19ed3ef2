//! The message where nothing is found or saved.

use super::dom_value::{attribute, text};
use super::view_helpers::button;
use crate::state::{Intent, Store};
use faq_core::route::View;
use faq_core::wording;
use leptos::prelude::*;

/// The reason why nothing is listed, with what the reader can do. Below a search without results a short FAQ lists all
/// its questions.
#[component]
pub fn EmptyState(store: Store) -> impl IntoView {
    let (query, result) = (store.finder.query, store.finder.result);
    let nothing_found = move || result.with(|result| result.nothing_found);
    let saved_empty = move || store.finder.lists_saved() && store.saved.count() == 0;
    let reason = text(move || query.with(|query| wording::no_answers(&query.text, query.topic)));
    let spelt = attribute(move || !result.with(|result| result.unknown_word));
    let clear = button(store, None, None, wording::CLEAR_SEARCH, Intent::ClearSearch);
    // Hydration does not visit what follows a button, which never changes.
    #[cfg(feature = "ssr")]
    let clear = (clear, use_context().map(|faq| view! { <super::NoAnswer faq /> }));
    let see_all = button(store, None, None, wording::SEE_ALL, Intent::Show(View::All));
    #[cfg(feature = "ssr")]
    let see_all = (see_all, view! { <p>{wording::SAVED_ELSEWHERE}</p> });
    view! {
        <div class="empty" hidden=attribute(move || !nothing_found())>
            <h3>{reason}</h3>
            <p class="spelling" hidden=spelt>{wording::CHECK_SPELLING}</p>
            {clear}
        </div>
        <div class="empty" hidden=attribute(move || !saved_empty())>
            <h3>{wording::NOTHING_SAVED}</h3>
            <p>{wording::NOTHING_SAVED_HELP}</p>
            {see_all}
        </div>
    }
}

//! The message where nothing is found or saved.

use super::dom_value::{attribute, text};
use super::view_helpers::{button, fixed};
use crate::state::{Intent, Store};
use faq_core::route::View;
use faq_core::wording::PageWords;
use leptos::prelude::*;

/// The reason why nothing is listed, with what the reader can do. Below a search without results a short FAQ lists all
/// its questions.
#[component]
pub fn EmptyState(store: Store) -> impl IntoView {
    let (query, result) = (store.finder.query, store.finder.result);
    let nothing_found = move || result.with(|result| result.nothing_found);
    let saved_empty = move || store.finder.lists_saved() && store.saved.count() == 0;
    let reason = text(move || query.with(|query| store.words.nothing_found(&query.text, query.topic)));
    let spelt = attribute(move || !result.with(|result| result.unknown_word));
    let clear = button(store, None, None, PageWords::clear_search, Intent::ClearSearch);
    // Hydration does not visit what follows a button, which never changes.
    #[cfg(feature = "ssr")]
    let clear = (
        clear,
        use_context()
            .zip(use_context())
            .map(|(faq, words)| view! { <super::NoAnswer faq words languages=use_context().unwrap_or_default() /> }),
    );
    let see_all = button(store, None, None, PageWords::see_all, Intent::Show(View::All));
    #[cfg(feature = "ssr")]
    let see_all = (see_all, view! { <p>{fixed(PageWords::saved_elsewhere)}</p> });
    view! {
        <div class="empty" hidden=attribute(move || !nothing_found())>
            <h3>{reason}</h3>
            <p class="spelling" hidden=spelt>{fixed(PageWords::check_spelling)}</p>
            {clear}
        </div>
        <div class="empty" hidden=attribute(move || !saved_empty())>
            <h3>{fixed(PageWords::nothing_saved)}</h3>
            <p>{fixed(PageWords::nothing_saved_help)}</p>
            {see_all}
        </div>
    }
}

//! The search box.

use super::view_helpers::{flag, press};
use crate::state::{Intent, Store, dispatch};
use faq_browser::keyboard;
use faq_core::element_id;
use faq_core::wording;
use leptos::ev::{KeyboardEvent, SubmitEvent};
use leptos::prelude::*;

/// The box that narrows the list as the reader types. Its text is the browser's; the app writes it only when the
/// search changes in another way.
#[component]
pub fn SearchBox(store: Store) -> impl IntoView {
    let escape = move |event: KeyboardEvent| {
        if keyboard::is_escape(&event) {
            event.prevent_default();
            dispatch(store, Intent::ClearSearch);
        }
    };
    let empty = flag(move || store.finder.query.with(|query| query.text.is_empty()));
    view! {
        <form
            class="search needs-app"
            role="search"
            on:submit=move |event: SubmitEvent| {
                event.prevent_default();
                dispatch(store, Intent::FocusFirst);
            }
        >
            <label id=element_id::SEARCH_LABEL for=element_id::SEARCH>
                {wording::SEARCH_LABEL}
            </label>
            <div class="search-row">
                <input
                    id=element_id::SEARCH
                    type="search"
                    autocomplete="off"
                    autocapitalize="none"
                    enterkeyhint="search"
                    aria-describedby="faq_search_hint"
                    on:input:target=move |event| dispatch(store, Intent::Search(event.target().value()))
                    on:keydown=escape
                />
                <button
                    type="button"
                    class="quiet"
                    aria-label=wording::CLEAR_SEARCH
                    hidden=empty
                    on:click=press(store, Some(Intent::ClearSearch))
                >
                    {wording::CLEAR}
                </button>
            </div>
            <p class="hint" id="faq_search_hint">{wording::SEARCH_HINT}</p>
        </form>
    }
}

//! The search box.

use super::dom_value::{attribute, text};
use super::view_helpers::{fixed, fixed_attribute, listener, on, press};
use crate::state::{Intent, Store, dispatch};
use faq_browser::keyboard;
use faq_core::element_id;
use faq_core::wording::PageWords;
use leptos::ev::{self, KeyboardEvent, SubmitEvent};
use leptos::prelude::*;

/// The box that narrows the list as the reader types. Its text is the browser's; the app writes it only when the
/// search changes in another way.
#[component]
pub fn SearchBox(store: Store) -> impl IntoView {
    let escape = listener(ev::keydown, move |event: KeyboardEvent| {
        if keyboard::is_escape(&event) {
            event.prevent_default();
            dispatch(store, Intent::ClearSearch);
        }
    });
    let input = listener(ev::input, move |event| {
        dispatch(store, Intent::Search(event_target_value(&event)));
    });
    let submit = listener(ev::submit, move |event: SubmitEvent| {
        event.prevent_default();
        dispatch(store, Intent::FocusFirst);
    });
    let empty = attribute(move || store.finder.query.with(|query| query.text.is_empty()));
    let hint = text(move || match store.finder.lists_saved() {
        true => store.words.searches_all(),
        false => store.words.search_hint(),
    });
    view! {
        <form class="search needs-app" role="search" use:on=submit>
            <label for=element_id::SEARCH>{fixed(PageWords::search_label)}</label>
            <p class="hint" id="faq_search_hint">{hint}</p>
            <div class="search-row" use:on=input>
                <input
                    id=element_id::SEARCH
                    type="search"
                    autocomplete="off"
                    autocapitalize="none"
                    enterkeyhint="search"
                    aria-describedby="faq_search_hint"
                    use:on=escape
                />
                <button
                    type="button"
                    class="quiet"
                    aria-label=fixed_attribute(PageWords::clear_search)
                    hidden=empty
                    use:on=press(store, Intent::ClearSearch)
                >
                    {fixed(PageWords::clear)}
                </button>
            </div>
        </form>
    }
}

//! The switch between all questions and the saved ones.

use super::dom_value::{text, true_or_false};
use super::view_helpers::{fixed, fixed_attribute, on, press};
use crate::state::{Intent, Store};
use faq_core::route::{Route, View};
use faq_core::wording::PageWords;
use leptos::prelude::*;

/// Two links, so that each list has an address of its own.
#[component]
pub fn ViewSwitch(store: Store) -> impl IntoView {
    let saved = move || {
        let count = store.words.number(store.saved.count());
        store.words.show_saved(&count)
    };
    view! {
        <nav class="view-switch needs-app" aria-label=fixed_attribute(PageWords::view_switch)>
            {link(store, View::All, || fixed(PageWords::all_questions))}
            {link(store, View::Saved, move || text(saved))}
        </nav>
    }
}

fn link<V: IntoView>(store: Store, view: View, label: impl FnOnce() -> V) -> impl IntoView {
    let current = true_or_false(move || store.finder.query.with(|query| query.view) == view);
    view! {
        <a
            href=format!("#{}", Route::List { view, topic: None, query: None })
            aria-current=current
            use:on=press(store, Intent::Show(view))
        >
            {label()}
        </a>
    }
}

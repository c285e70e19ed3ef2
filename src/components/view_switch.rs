//! The switch between all questions and the saved ones.

use super::dom_value::{text, true_or_false};
use super::view_helpers::{on, press};
use crate::state::{Intent, Store};
use faq_core::route::{Route, View};
use faq_core::wording;
use leptos::prelude::*;

/// Two links, so that each list has an address of its own.
#[component]
pub fn ViewSwitch(store: Store) -> impl IntoView {
    view! {
        <nav class="view-switch needs-app" aria-label=wording::VIEW_SWITCH>
            {link(store, View::All, wording::ALL_QUESTIONS)}
            {link(store, View::Saved, text(move || wording::show_saved(store.saved.count())))}
        </nav>
    }
}

fn link(store: Store, view: View, label: impl IntoView) -> impl IntoView {
    let current = true_or_false(move || store.finder.query.with(|query| query.view) == view);
    view! {
        <a
            href=format!("#{}", Route::List { view, topic: None, query: None })
            aria-current=current
            use:on=press(store, Intent::Show(view))
        >
            {label}
        </a>
    }
}

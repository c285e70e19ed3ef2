//! Saved questions that the FAQ no longer has.

use super::dom_value::{attribute, text};
use super::view_helpers::{button, fixed};
use crate::state::{Intent, Store};
use faq_core::wording::PageWords;
use leptos::prelude::*;

/// Their former texts, a line each, until the reader removes them.
#[component]
pub fn RemovedQuestions(store: Store) -> impl IntoView {
    let hidden = attribute(move || !store.finder.lists_saved() || store.saved.gone().is_empty());
    let names = text(move || {
        let gone = store.saved.gone();
        let names: Vec<_> = gone.iter().map(|answer| answer.name()).collect();
        names.join("\n")
    });
    view! {
        <section class="panel" hidden=hidden>
            <h3>{fixed(PageWords::gone)}</h3>
            <p>{fixed(PageWords::gone_words)}</p>
            <p class="names">{names}</p>
            {button(store, Some("quiet"), None, PageWords::remove_gone, Intent::RemoveGone)}
        </section>
    }
}

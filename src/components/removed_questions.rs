//! Saved questions that are no longer in the FAQ.

use super::{button, flag, text};
use crate::state::{SavedIntent, Store};
use faq_core::wording::saved as wording;
use leptos::prelude::*;

/// What they were called, a line each, until the reader removes them.
#[component]
pub fn SavedGone(store: Store) -> impl IntoView {
    let hidden = flag(move || !store.shows_saved() || store.saved.gone().is_empty());
    let names = text(move || {
        let gone = store.saved.gone();
        let names: Vec<_> = gone.iter().map(|answer| answer.name()).collect();
        names.join("\n")
    });
    view! {
        <section class="gone panel" hidden=hidden>
            <h3>{wording::GONE}</h3>
            <p>{wording::GONE_WORDS}</p>
            <p class="names">{names}</p>
            {button(store, wording::REMOVE_GONE, flag(|| false), SavedIntent::RemoveGone)}
        </section>
    }
}

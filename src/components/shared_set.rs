//! What a reader can do with a shared set of answers.

use super::dom_value::{attribute, text};
use super::view_helpers::{button, fixed};
use crate::state::{Intent, Store};
use faq_core::route::View;
use faq_core::wording::PageWords;
use leptos::prelude::*;

/// The part above such a set: where it comes from, a note on missing answers, and the buttons.
#[component]
pub fn SharedSet(store: Store) -> impl IntoView {
    let query = store.finder.query;
    let note = move || {
        query.with(|query| {
            store
                .words
                .set_note(&query.set, &query.set.unknown_ids(store.questions))
        })
    };
    let nothing = || attribute(move || store.finder.result.with(|result| result.order.is_empty()));
    view! {
        <div class="shared-set panel" hidden=attribute(move || query.with(|query| query.view != View::Set))>
            <p>{fixed(PageWords::set_words)}</p>
            <p hidden=attribute(move || note().is_empty())>{text(note)}</p>
            <div class="buttons">
                {button(store, Some("quiet"), Some(nothing()), PageWords::save_all, Intent::SaveSet)}
                {button(store, Some("quiet"), Some(nothing()), PageWords::print, Intent::Print)}
                {button(store, Some("quiet"), None, PageWords::see_all, Intent::Show(View::All))}
            </div>
        </div>
    }
}

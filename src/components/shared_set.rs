//! What a reader can do with a shared set of answers.

use super::view_helpers::{attribute, on, panel_button, press, text};
use crate::state::{Intent, Store};
use faq_core::route::View;
use faq_core::wording;
use leptos::prelude::*;

/// The part above such a set: where it comes from, a note on missing answers, and the buttons.
#[component]
pub fn SharedSet(store: Store) -> impl IntoView {
    let query = store.finder.query;
    let note = move || {
        query.with(|query| wording::saved::set_note(&query.set, &query.set.unknown_ids(store.questions)))
    };
    let nothing = || attribute(move || store.finder.result.with(|result| result.order.is_empty()));
    view! {
        <div class="shared-set panel" hidden=attribute(move || query.with(|query| query.view != View::Set))>
            <p>{wording::saved::SET_WORDS}</p>
            <p hidden=attribute(move || note().is_empty())>{text(note)}</p>
            <div class="buttons">
                {panel_button(store, wording::saved::SAVE_ALL, nothing(), Intent::SaveSet)}
                {panel_button(store, wording::saved::PRINT_BUTTON, nothing(), Intent::Print)}
                <button type="button" class="quiet" use:on=press(store, Intent::Show(View::All))>
                    {wording::SEE_ALL}
                </button>
            </div>
        </div>
    }
}

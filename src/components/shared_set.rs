//! A set of answers that somebody sent as a link.

use super::{button, flag, press, text};
use crate::state::{Intent, SavedIntent, Store};
use faq_core::route::View;
use faq_core::wording;
use leptos::prelude::*;

/// What stands above such a set: its title, as the sender's words, what of it cannot be shown, and what can
/// be done with it.
#[component]
pub fn SharedSet(store: Store) -> impl IntoView {
    let asked = store.finder.asked;
    let title = move || asked.with(|asked| asked.set.title.clone());
    let note = move || {
        let unknown = store.unknown_in_set();
        asked.with(|asked| wording::saved::set_note(&asked.set, &unknown))
    };
    let nothing = flag(move || store.finder.shown.with(|shown| shown.order.is_empty()));
    view! {
        <div class="shared-set panel" hidden=flag(move || asked.with(|asked| asked.view != View::Set))>
            <p class="set-title" hidden=flag(move || title().is_empty())>{text(move || format!("“{}”", title()))}</p>
            <p>{wording::saved::SET_WORDS}</p>
            <p hidden=flag(move || note().is_empty())>{text(note)}</p>
            <div class="buttons">
                {button(store, wording::saved::SAVE_ALL, nothing, SavedIntent::SaveSet)}
                <button type="button" class="quiet" on:click=press(store, Some(Intent::Show(View::All)))>
                    {wording::SEE_ALL}
                </button>
            </div>
        </div>
    }
}

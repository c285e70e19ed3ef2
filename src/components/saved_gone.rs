//! Saved questions that are no longer in the FAQ.

use super::{flag, press};
use crate::domain::wording::saved as wording;
use crate::state::{Intent, SavedIntent, Store};
use leptos::prelude::*;

/// What they were called, until the reader removes them.
#[component]
pub fn SavedGone(store: Store) -> impl IntoView {
    let hidden = flag(move || !super::shows_saved(store) || store.saved.gone().is_empty());
    view! {
        <section class="gone panel" hidden=hidden>
            <h3>{wording::GONE}</h3>
            <p>{wording::GONE_WORDS}</p>
            <ul>
                <For each=move || store.saved.gone() key=|answer| answer.id.clone() let(answer)>
                    <li>
                        <span>{answer.name().to_owned()}</span>
                        <button
                            type="button"
                            class="quiet"
                            aria-label=wording::of(wording::REMOVE, answer.name())
                            on:click=press(store, Some(Intent::Saved(SavedIntent::RemoveGone(answer.id))))
                        >
                            {wording::REMOVE}
                        </button>
                    </li>
                </For>
            </ul>
        </section>
    }
}

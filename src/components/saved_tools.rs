//! What a question of the saved list has besides: its place, and whether its words have changed.

use super::{flag, press, state};
use crate::domain::faq::Question;
use crate::domain::wording::saved as wording;
use crate::state::{Intent, SavedIntent, Store, Way, move_id};
use leptos::prelude::*;

/// The buttons that move a question, which keep the focus at the ends of the list, and the line that tells
/// of other words.
#[component]
pub fn SavedTools(store: Store, position: usize, question: &'static Question) -> impl IntoView {
    let changed = move || {
        store.saved.with(|saved| {
            saved
                .get(&question.id)
                .is_some_and(|answer| answer.differs_from(question))
        })
    };
    let mover = move |way: Way| {
        let (label, last) = match way {
            Way::Up => (wording::MOVE_UP, state(move || first(store) == Some(position))),
            Way::Down => (wording::MOVE_DOWN, state(move || end(store) == Some(position))),
        };
        let intent = Intent::Saved(SavedIntent::Move(position, way));
        view! {
            <button
                type="button"
                class="quiet"
                id=move_id(&question.id, way)
                aria-label=wording::of(label, &question.question)
                aria-disabled=last
                on:click=press(store, Some(intent))
            >
                {label}
            </button>
        }
    };
    let accept = Intent::Saved(SavedIntent::Accept(position));
    view! {
        <div class="saved-tools" hidden=flag(move || !store.shows_saved())>
            <p class="changed" hidden=flag(move || !changed())>
                {wording::CHANGED}
                <button
                    type="button"
                    class="quiet"
                    aria-label=wording::of(wording::GOT_IT, &question.question)
                    on:click=press(store, Some(accept))
                >
                    {wording::GOT_IT}
                </button>
            </p>
            {mover(Way::Up)}
            {mover(Way::Down)}
        </div>
    }
}

fn first(store: Store) -> Option<usize> {
    store.finder.shown.with(|shown| shown.order.first().copied())
}

fn end(store: Store) -> Option<usize> {
    store.finder.shown.with(|shown| shown.order.last().copied())
}

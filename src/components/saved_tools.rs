//! The tools of a question in the saved list: to move it, and to accept changed words.

use super::dom_value::{attribute, true_or_false};
use super::view_helpers::{on, press};
use crate::state::{Direction, Intent, Store, move_button_id};
use faq_core::faq::Question;
use leptos::prelude::*;

/// The buttons that move a question, which stay focusable at the ends of the list, and the note on changed
/// words.
#[component]
pub fn SavedTools(store: Store, position: usize, question: &'static Question) -> impl IntoView {
    let changed = move || {
        store.saved.with(|saved| {
            saved
                .get(&question.id)
                .is_some_and(|answer| answer.differs_from(question))
        })
    };
    let move_button = |direction: Direction| {
        let label = match direction {
            Direction::Up => store.words.move_up(),
            Direction::Down => store.words.move_down(),
        };
        let at_the_end = move || store.saved.outermost(direction) == Some(position);
        view! {
            <button
                type="button"
                class="quiet"
                id=move_button_id(&question.id, direction)
                aria-label=store.words.button_of(label, &question.question)
                aria-disabled=true_or_false(at_the_end)
                use:on=press(store, Intent::MoveSaved(position, direction))
            >
                {label}
            </button>
        }
    };
    view! {
        <div class="saved-tools">
            <p class="changed-note" hidden=attribute(move || !changed())>
                {store.words.changed()}
                <button
                    type="button"
                    class="quiet"
                    aria-label=store.words.button_of(store.words.got_it(), &question.question)
                    use:on=press(store, Intent::AcceptChange(position))
                >
                    {store.words.got_it()}
                </button>
            </p>
            {move_button(Direction::Up)}
            {move_button(Direction::Down)}
        </div>
    }
}

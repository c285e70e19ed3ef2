//! What a question of the saved list has besides: its place, and whether its words have changed.

use super::{flag, press, state};
use crate::state::{Intent, SavedIntent, Store, Way, move_id};
use faq_core::faq::Question;
use faq_core::wording::saved as wording;
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
        let label = match way {
            Way::Up => wording::MOVE_UP,
            Way::Down => wording::MOVE_DOWN,
        };
        let at_the_end = state(move || {
            store.finder.shown.with(|shown| match way {
                Way::Up => shown.order.first() == Some(&position),
                Way::Down => shown.order.last() == Some(&position),
            })
        });
        let intent = Intent::Saved(SavedIntent::Move(position, way));
        view! {
            <button
                type="button"
                class="quiet"
                id=move_id(&question.id, way)
                aria-label=wording::of(label, &question.question)
                aria-disabled=at_the_end
                on:click=press(store, Some(intent))
            >
                {label}
            </button>
        }
    };
    // Elsewhere they would be but work for every key, and bytes for every visitor.
    move || {
        store.shows_saved().then(|| {
            let accept = Intent::Saved(SavedIntent::Accept(position));
            view! {
                <div class="saved-tools">
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
        })
    }
}

//! An answer.

use super::view_helpers::{listener, on, pressed};
#[cfg(feature = "ssr")]
use crate::answer_html::answer_html;
use crate::state::{Intent, Store};
use faq_browser::elements::{Builder, link_fragment};
use faq_core::answer_elements::{Place, write_answer};
use faq_core::faq::Block;
use faq_core::route::Route;
use leptos::ev::click;
use leptos::html::div;
use leptos::prelude::*;
use leptos::tachys::html::property::IntoProperty;
use leptos::tachys::renderer::types::Element;

/// Renders an element that holds an answer. What is within it is not views: hydration does not visit it, and nothing of
/// it changes. A search marks matches in the text nodes (`src/state/marks.rs`). A link to another question is dispatched,
/// so that it is followed even when its address is the current one already.
pub fn answer_box(
    store: Store,
    class: &'static str,
    id: &'static str,
    blocks: &'static [Block],
) -> impl IntoView {
    let place = Place {
        level: if store.sectioned { 4 } else { 3 },
        page: "",
    };
    let follow = listener(click, move |event| {
        if let Some(fragment) = link_fragment(&event) {
            pressed(store, &event, Intent::Follow(Route::parse(&fragment)));
        }
    });
    let answer = div()
        .class(class)
        .id(id)
        .prop("answer", Answer { blocks, place })
        .directive(on, follow);
    #[cfg(feature = "ssr")]
    let answer = answer.inner_html(answer_html(blocks, place));
    answer
}

/// The elements of an answer, which are made with the element that holds them.
#[derive(Clone, Copy)]
struct Answer {
    blocks: &'static [Block],
    place: Place<'static>,
}

impl IntoProperty for Answer {
    type State = ();
    type Cloneable = Self;
    type CloneableOwned = Self;

    fn hydrate<const FROM_SERVER: bool>(self, _element: &Element, _key: &str) -> Self::State {}

    fn build(self, element: &Element, _key: &str) -> Self::State {
        write_answer(self.blocks, self.place, &mut Builder::within(element));
    }

    fn rebuild(self, _state: &mut Self::State, _key: &str) {}

    fn into_cloneable(self) -> Self {
        self
    }

    fn into_cloneable_owned(self) -> Self {
        self
    }
}

//! The list of questions.

use super::empty_state::EmptyState;
use super::list_tools::ListTools;
use super::question_item::QuestionItem;
use super::saved_gone::SavedGone;
use super::shared_set::SharedSet;
use super::{flag, press, state, text};
use crate::state::{Intent, Store};
use faq_core::element_id;
use faq_core::route::View;
use faq_core::wording;
use faq_core::wording::large::{EARLIER, MORE};
use leptos::prelude::*;

/// The listed questions, or what to do when there is none.
#[component]
pub fn QuestionList(store: Store) -> impl IntoView {
    let questions = move || {
        store
            .rows()
            .into_iter()
            .filter_map(move |position| Some((position, store.questions.get(position)?)))
    };
    let trouble = move || store.saved.trouble();
    view! {
        <ListTools store />
        <SharedSet store />
        <p role="status" class="visually-hidden" id=element_id::ANNOUNCEMENT></p>
        <p class="trouble" role="status" hidden=flag(move || trouble().is_none())>
            {text(move || trouble().map(wording::trouble).unwrap_or_default())}
        </p>
        {further(store, false)}
        <ul
            class="questions"
            data-whole=state(move || store.in_sections())
            aria-busy=state(move || store.follows())
        >
            <For each=questions key=|(position, _)| *position let((position, question))>
                <QuestionItem store position question />
            </For>
        </ul>
        {further(store, true)}
        <EmptyState store />
        <SavedGone store />
        <SavedFoot store />
    }
}

/// The button that draws more of a long list. `public/grow.js` presses that at its end when it comes near the
/// window.
fn further(store: Store, after: bool) -> impl IntoView {
    let words = if after { MORE } else { EARLIER };
    store.may_grow().then(|| {
        view! {
            <button
                type="button"
                class="further quiet needs-app"
                hidden=flag(move || !store.goes_on()[usize::from(after)])
                on:click=press(store, Some(Intent::DrawMore { after }))
            >
                {words}
            </button>
        }
    })
}

/// Where saved answers are, and the way to leave no trace of them.
#[component]
fn SavedFoot(store: Store) -> impl IntoView {
    let nothing_kept = move || store.saved.count() == 0 && store.saved.trouble().is_none();
    view! {
        <p class="saved-foot" hidden=flag(move || store.finder.asked.with(|asked| asked.view != View::Saved) || nothing_kept())>
            {wording::SAVED_WHERE}
            <button type="button" class="quiet" on:click=press(store, Some(Intent::RemoveAllSaved))>
                {wording::REMOVE_ALL}
            </button>
        </p>
    }
}

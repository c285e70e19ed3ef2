//! The heading of the list, how many questions it shows and what the search says of them, and what can be
//! done with all of them.

use super::{flag, press, text};
use crate::state::{Intent, Store};
use faq_core::element_id;
use faq_core::wording;
use leptos::prelude::*;

/// What stands above the list.
#[component]
pub fn ListTools(store: Store) -> impl IntoView {
    let asked = store.finder.asked;
    let heading = text(move || asked.with(|asked| wording::list_heading(asked.view, asked.topic)));
    let all_topics = || {
        store.sectioned().then(|| {
            let all = flag(move || asked.with(|asked| asked.topic.is_none()));
            view! {
                <button type="button" class="quiet all-topics" hidden=all on:click=press(store, Some(Intent::AllTopics))>
                    {wording::ALL_TOPICS}
                </button>
            }
        })
    };
    let count = text(move || {
        let shown = store.finder.shown.get();
        asked.with(|asked| {
            let query = shown.searching.then_some(asked.query.as_str());
            wording::count_line(asked.view, query, shown.fit, shown.order.len(), asked.topic)
        })
    });
    let label = text(move || {
        if store.all_open() {
            wording::CLOSE_ALL
        } else {
            wording::OPEN_ALL
        }
    });
    let note = text(move || store.finder.shown.get().note.clone());
    let nothing_to_say = flag(move || store.finder.shown.with(|shown| shown.note.is_empty()));
    let as_typed = text(move || {
        store
            .finder
            .shown
            .with(|shown| wording::search_exactly(&shown.corrected))
    });
    let nothing_corrected = flag(move || store.finder.shown.with(|shown| shown.corrected.is_empty()));
    let empty = || flag(move || store.finder.shown.with(|shown| shown.order.is_empty()));
    view! {
        <div class="list-tools">
            <div>
                <h2 id=element_id::LIST_HEADING tabindex="-1">
                    {heading}
                </h2>
                <p class="count" hidden=empty()>
                    {count}
                </p>
            </div>
            <button type="button" class="quiet needs-app" hidden=empty() on:click=press(store, Some(Intent::ToggleAll))>
                {label}
            </button>
        </div>
        {all_topics()}
        <div class="search-note" hidden=nothing_to_say>
            <p>{note}</p>
            <button
                type="button"
                class="quiet"
                hidden=nothing_corrected
                on:click=press(store, Some(Intent::SearchExactly))
            >
                {as_typed}
            </button>
        </div>
    }
}

//! The heading of the list with its count, the note on the search, and the button that opens all answers.

use super::dom_value::{attribute, text};
use super::view_helpers::{button, on, press};
use crate::state::{Intent, Store};
use faq_core::element_id;
use faq_core::route::View;
use faq_core::wording::PageWords;
use leptos::prelude::*;

/// The part above the list.
#[component]
pub fn ListTools(store: Store) -> impl IntoView {
    let (query, result) = (store.finder.query, store.finder.result);
    let searching = move || result.with(|result| result.searching);
    let heading = text(move || {
        let count = result.with(|result| result.order.len());
        query.with(|query| {
            store
                .words
                .list_heading(query.view, query.topic, &query.set.title, count, searching())
        })
    });
    let all_topics = || {
        store.sectioned.then(|| {
            let all = attribute(move || query.with(|query| query.topic.is_none()));
            button(
                store,
                Some("quiet all-topics"),
                Some(all),
                PageWords::all_topics,
                Intent::AllTopics,
            )
        })
    };
    let count = text(move || {
        let result = result.get();
        query.with(|query| {
            let text = result.searching.then_some(query.text.as_str());
            store
                .words
                .count_line(query.view, text, result.quality, result.order.len(), query.topic)
        })
    });
    let label = text(move || {
        if store.open.all_open() {
            store.words.close_all()
        } else {
            store.words.open_all()
        }
    });
    let note = text(move || result.get().note.clone());
    let no_note = attribute(move || result.with(|result| result.note.is_empty()));
    let as_typed = text(move || result.with(|result| store.words.search_as_typed(&result.corrected)));
    let nothing_corrected = attribute(move || result.with(|result| result.corrected.is_empty()));
    let empty = move || result.with(|result| result.order.is_empty());
    // Otherwise the heading has the count, or the message in place of it.
    let no_count = attribute(move || {
        let in_heading = query.with(|query| query.topic.is_none() && query.view != View::Set) && !searching();
        in_heading || empty() || result.with(|result| result.nothing_found)
    });
    view! {
        <div class="list-tools">
            <div>
                <h2 id=element_id::LIST_HEADING tabindex="-1">
                    {heading}
                </h2>
                <p class="count" hidden=no_count>
                    {count}
                </p>
            </div>
            <button type="button" class="quiet needs-app" hidden=attribute(empty) use:on=press(store, Intent::ToggleAll)>
                {label}
            </button>
        </div>
        {all_topics()}
        <div class="search-note" hidden=no_note>
            <p>{note}</p>
            <button
                type="button"
                class="quiet"
                hidden=nothing_corrected
                use:on=press(store, Intent::SearchExactly)
            >
                {as_typed}
            </button>
        </div>
    }
}

//! The message where nothing is found or saved.

use super::view_helpers::{flag, press, text};
use crate::state::{Intent, Store};
use faq_core::list::ListQuery;
use faq_core::route::{Route, View};
use faq_core::{sections, wording};
use leptos::prelude::*;

/// The reason why nothing is listed, with what the reader can do. Below a search without results a short FAQ lists all
/// its questions.
#[component]
pub fn EmptyState(store: Store) -> impl IntoView {
    let (query, result) = (store.finder.query, store.finder.result);
    let nothing_found = move || result.with(|result| result.nothing_found);
    let elsewhere = move || nothing_found() && query.with(ListQuery::is_whole);
    let saved_empty = move || store.finder.lists_saved() && store.saved.count() == 0;
    let reason = text(move || query.with(|query| wording::no_answers(&query.text, query.topic)));
    let spelt = flag(move || !result.with(|result| result.unknown_word));
    let contact = store.contact.map(|href| {
        view! { <p>{wording::NOT_ANSWERED} " " <a href=href>{wording::contact(href)}</a></p> }
    });
    view! {
        <div class="empty" hidden=flag(move || !nothing_found())>
            <h3>{reason}</h3>
            <p hidden=spelt>{wording::CHECK_SPELLING}</p>
            {contact}
            <button type="button" on:click=press(store, Some(Intent::ClearSearch))>
                {wording::CLEAR_SEARCH}
            </button>
            {move || elsewhere().then(|| view! { <p>{store.page_answers()}</p> {topics(store)} })}
        </div>
        <div class="empty" hidden=flag(move || !saved_empty())>
            <h3>{wording::NOTHING_SAVED}</h3>
            <p>{wording::NOTHING_SAVED_HELP}</p>
            <button type="button" on:click=press(store, Some(Intent::Show(View::All)))>
                {wording::SEE_ALL}
            </button>
        </div>
    }
}

/// The links to the topics of a long FAQ.
fn topics(store: Store) -> impl IntoView {
    let topics = match sections::is_at_a_glance(store.questions.len()) {
        true => Vec::new(),
        false => sections::topics(store.questions),
    };
    let links = topics.into_iter().map(|topic| {
        let route = Route::topic(topic.topic);
        view! {
            <li>
                <a href=format!("#{route}") on:click=press(store, Some(Intent::Follow(route)))>
                    {wording::topic_link(topic.topic, topic.questions.len())}
                </a>
            </li>
        }
    });
    view! { <ul>{links.collect_view()}</ul> }
}

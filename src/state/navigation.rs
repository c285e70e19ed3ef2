//! From one list to another: by typing, by a link, by the address.

use super::announcer::announce_after_pause;
use super::focus::summary_id;
use super::notices::Notice;
use super::store::Store;
use super::tasks::after_render;
use faq_browser::{address, page, placement};
use faq_core::list::ListQuery;
use faq_core::route::{Route, View};
use faq_core::{element_id, faq, sections};

/// Searches for the text of the search box.
pub fn search(store: Store, text: String) {
    let query = store.finder.query.get_untracked();
    // An installed app has no address bar: links are pasted into the search box.
    if let Some(route) = Route::find_in(&text) {
        page::set_value(element_id::SEARCH, &query.text);
        return follow(store, route);
    }
    if !text.is_empty() {
        after_render(placement::scroll_to_results);
    }
    store.open.list_changed();
    store.notices.dismiss();
    store.finder.ask(query.searching(text));
    store.window.show_first_page();
    address::record_search(store.finder.query.get_untracked().route());
    announce_after_pause(store);
}

/// Follows a link within the page.
pub fn follow(store: Store, route: Route) {
    address::push(&route);
    go_to(store, route);
}

/// Applies a route.
pub fn go_to(store: Store, route: Route) {
    store.notices.dismiss();
    match route {
        Route::List { view, topic, query } => {
            let about_to_type = query.as_deref() == Some("");
            let known = topic.as_deref().and_then(|topic| topic_of(store, topic));
            list(
                store,
                ListQuery {
                    view,
                    topic: known,
                    text: query.unwrap_or_default(),
                    ..ListQuery::default()
                },
            );
            match topic {
                _ if about_to_type => {
                    page::focus(element_id::SEARCH);
                }
                Some(_) if known.is_some() => reveal_list(),
                Some(topic) => store.notices.show(Notice::NoSuchTopic(topic), None),
                None => {}
            }
        }
        Route::Set { set, query } => list(
            store,
            ListQuery {
                view: View::Set,
                set,
                text: query.unwrap_or_default(),
                ..ListQuery::default()
            },
        ),
        Route::Question(id) => match faq::position(store.questions, &id) {
            Some(position) => go_to_question(store, position),
            None => store.notices.show(Notice::NoSuchQuestion(id.to_string()), None),
        },
        Route::Unknown(text) => store.notices.show(Notice::NoSuchQuestion(text), None),
    }
}

/// Lists other questions, at an address of their own.
pub fn narrow(store: Store, query: ListQuery) {
    if store.finder.query.with_untracked(|before| *before != query) {
        store.notices.dismiss();
        list(store, query);
        address::push(&store.finder.query.get_untracked().route());
    }
}

/// Lists what a query asks for, unless it is listed already.
pub fn list(store: Store, query: ListQuery) {
    if store.finder.query.with_untracked(|now| *now != query) {
        store.open.list_changed();
        page::set_value(element_id::SEARCH, &query.text);
        store.finder.ask(query);
        store.window.show_first_page();
        announce_after_pause(store);
    }
}

/// Scrolls to the heading of the list and focuses it, as a link within the page does.
pub fn reveal_list() {
    after_render(|| {
        placement::reveal(element_id::LIST_HEADING);
    });
}

fn go_to_question(store: Store, position: usize) {
    if !store.finder.listed(|order| order.contains(&position)) {
        list(store, ListQuery::default());
    }
    store.open.set(position, true);
    store.window.reveal(position);
    let summary = summary_id(&store.questions[position].id);
    after_render(move || {
        placement::reveal(&summary);
    });
}

/// Returns the topic of this name, if a question has it.
fn topic_of(store: Store, name: &str) -> Option<&'static str> {
    let mut questions = store.questions.iter().filter(|_| store.sectioned);
    questions.find_map(|question| sections::about(question, name))
}

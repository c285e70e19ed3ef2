//! The list of questions.

use super::dom_value::{attribute, text, true_or_false};
use super::empty_state::EmptyState;
use super::list_tools::ListTools;
use super::notice_line::NoticeLine;
use super::question_item::QuestionItem;
use super::removed_questions::RemovedQuestions;
#[cfg(feature = "ssr")]
use super::share_panels::SharePanel;
use super::shared_set::SharedSet;
use super::view_helpers::button;
use crate::state::{Intent, Store};
use faq_core::pages;
use faq_core::wording::PageWords;
use leptos::html::ul;
use leptos::prelude::*;

/// The listed questions with everything above and below them.
#[component]
pub fn QuestionList(store: Store) -> impl IntoView {
    let questions = move || {
        store
            .window
            .rows()
            .into_iter()
            .filter_map(move |position| Some((position, store.questions.get(position)?)))
    };
    let list = ul()
        .attr("data-saved", true_or_false(move || store.finder.lists_saved()))
        .attr(
            "data-whole",
            true_or_false(move || store.sectioned && store.finder.lists_everything()),
        )
        .child(view! {
            <For each=questions key=|(position, _)| *position let((position, question))>
                <QuestionItem store position question />
            </For>
        });
    // The app hydrates this list and never makes one. Safari drops the role of a list without markers; reading views look
    // for "content" in class and id.
    #[cfg(feature = "ssr")]
    let list = list
        .class("questions content")
        .id("faq_content")
        .attr("role", "list");
    let error = move || store.saved.error();
    // The share program controls what is in this section: hydration does not look inside.
    #[cfg(feature = "ssr")]
    let share = use_context().map(|words| view! { <SharePanel words /> });
    #[cfg(not(feature = "ssr"))]
    let share = view! { <section></section> };
    view! {
        <ListTools store />
        <SharedSet store />
        <NoticeLine store />
        <p class="storage-warning" role="status" hidden=attribute(move || error().is_none())>
            {text(move || error().map_or("", |error| store.words.storage_error(error)))}
        </p>
        {share}
        <EmptyState store />
        {show_more(store, false)}
        {list}
        {show_more(store, true)}
        <RemovedQuestions store />
        <SavedFoot store />
    }
}

/// Renders the button that shows more of a long list. `public/infinite-scroll.js` presses the one at the end
/// when it comes near the window.
fn show_more(store: Store, after: bool) -> impl IntoView {
    let label: fn(PageWords) -> &'static str = if after {
        PageWords::more
    } else {
        PageWords::earlier
    };
    (store.questions.len() > pages::MAX_FIRST).then(|| {
        let no_more = attribute(move || !store.window.has_more()[usize::from(after)]);
        let class = Some("further quiet needs-app");
        button(store, class, Some(no_more), label, Intent::ShowMore { after })
    })
}

/// The note where saved answers are stored, with the button that removes everything.
#[component]
fn SavedFoot(store: Store) -> impl IntoView {
    let error = move || store.saved.error().is_some();
    let nothing_stored = move || store.saved.count() == 0 && !error();
    let where_saved = text(move || if error() { "" } else { store.words.saved_where() });
    view! {
        <p class="saved-foot" hidden=attribute(move || !store.finder.lists_saved() || nothing_stored())>
            {where_saved}
            {button(store, Some("quiet"), None, PageWords::remove_all, Intent::RemoveAllSaved)}
        </p>
    }
}

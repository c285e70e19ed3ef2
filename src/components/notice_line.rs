//! The message in which the page answers the reader's last action, near what caused it.

use super::dom_value::{attribute, text};
use super::view_helpers::button;
use crate::state::{Intent, Notice, Store};
use faq_core::element_id;
use faq_core::wording::PageWords;
use leptos::prelude::*;

/// The current notice with its buttons, above the list. One about a question is moved into its row
/// (`src/state/notices.rs`): rows without a notice cost nothing. It is announced by the page's live region, not from
/// here.
#[component]
pub fn NoticeLine(store: Store) -> impl IntoView {
    let current = store.notices.current;
    let words = text(move || {
        current.with(|current| {
            current
                .as_ref()
                .map(|(notice, _)| notice.text(store.words))
                .unwrap_or_default()
        })
    });
    let no_notice = attribute(move || current.with(Option::is_none));
    let is = move |kind: fn(&Notice) -> bool| {
        current.with(|current| current.as_ref().is_some_and(|(notice, _)| kind(notice)))
    };
    let final_notice = attribute(move || !is(Notice::can_be_undone));
    let not_first_saved = attribute(move || !is(|notice| matches!(notice, Notice::FirstSaved { .. })));
    view! {
        <div id=element_id::LIST_NOTICE>
            <div class="notice" id=element_id::NOTICE hidden=no_notice>
                <p>{words}</p>
                {button(store, None, Some(not_first_saved), PageWords::keep_copy, Intent::KeepCopy)}
                {button(store, None, Some(final_notice), PageWords::undo, Intent::Undo)}
                {button(store, Some("quiet"), None, PageWords::close_notice, Intent::DismissNotice)}
            </div>
        </div>
    }
}

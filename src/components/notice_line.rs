//! The line in which the page answers the reader's last action.

use super::view_helpers::{flag, press, text};
use crate::state::{Intent, Notice, Store};
use faq_core::wording;
use leptos::prelude::*;

/// The current notice with its buttons. Only the words are in the live region, which is always in the page so
/// that screen readers notice a change.
#[component]
pub fn NoticeLine(store: Store) -> impl IntoView {
    let current = store.notices.current;
    let words = text(move || {
        current.with(|notice| match notice {
            None => String::new(),
            Some(Notice::Removed(question)) => wording::removed(question),
            Some(Notice::RemovedAll(count)) => wording::removed_all(*count),
            Some(Notice::PutBack) => wording::PUT_BACK.to_owned(),
            Some(Notice::FirstSaved { may_be_deleted }) => wording::saved::first_saved(*may_be_deleted),
            Some(Notice::ListFull) => wording::list_full(),
            Some(Notice::LinkCopied) => wording::LINK_COPIED.to_owned(),
            Some(Notice::LinkToCopy(link)) => wording::link_to_copy(link),
            Some(Notice::NotPrinted) => wording::saved::PRINT_FAILED.to_owned(),
            Some(Notice::SavedAll(count)) => wording::saved::saved_all(*count),
            Some(Notice::Imported) => wording::saved::IMPORTED.to_owned(),
            Some(Notice::Vanished(count)) => wording::saved::vanished(*count),
            Some(Notice::SetAside) => wording::saved::SET_ASIDE.to_owned(),
            Some(Notice::Copied(outcome)) => outcome.clone(),
            Some(Notice::NoSuchQuestion(fragment)) => wording::no_such_question(fragment),
            Some(Notice::NoSuchTopic(topic)) => wording::no_such_topic(topic),
        })
    });
    let no_notice = flag(move || current.with(Option::is_none));
    let final_notice =
        flag(move || !current.with(|notice| notice.as_ref().is_some_and(Notice::can_be_undone)));
    let not_first_saved =
        flag(move || !current.with(|notice| matches!(notice, Some(Notice::FirstSaved { .. }))));
    view! {
        <div class="notice" hidden=no_notice>
            <p role="status">{words}</p>
            <button type="button" hidden=not_first_saved on:click=press(store, Some(Intent::KeepCopy))>
                {wording::saved::KEEP_COPY}
            </button>
            <button type="button" hidden=final_notice on:click=press(store, Some(Intent::Undo))>
                {wording::UNDO}
            </button>
            <button type="button" class="quiet close" on:click=press(store, Some(Intent::DismissNotice))>
                {wording::CLOSE_NOTICE}
            </button>
        </div>
    }
}

//! The line in which the page answers what the reader did.

use super::{flag, press, text};
use crate::state::{Intent, Notice, Store};
use faq_core::wording;
use leptos::prelude::*;

/// The current notice with what can be done about it. The words alone are the live region, which stays in
/// the page so that screen readers notice them.
#[component]
pub fn NoticeLine(store: Store) -> impl IntoView {
    let current = store.notices.current;
    let words = text(move || {
        current.with(|notice| match notice {
            None => String::new(),
            Some(Notice::Removed(question)) => wording::removed(question),
            Some(Notice::RemovedAll(count)) => wording::removed_all(*count),
            Some(Notice::PutBack) => wording::PUT_BACK.to_owned(),
            Some(Notice::ListFull) => wording::list_full(),
            Some(Notice::LinkCopied) => wording::LINK_COPIED.to_owned(),
            Some(Notice::LinkToCopy(link)) => wording::link_to_copy(link),
            Some(Notice::SavedAll(count)) => wording::saved::saved_all(*count),
            Some(Notice::Imported) => wording::saved::IMPORTED.to_owned(),
            Some(Notice::Vanished(count)) => wording::saved::vanished(*count),
            Some(Notice::SetAside) => wording::saved::SET_ASIDE.to_owned(),
            Some(Notice::NoSuchQuestion(asked)) => wording::no_such_question(asked),
            Some(Notice::NoSuchTopic(asked)) => wording::no_such_topic(asked),
        })
    });
    let silent = flag(move || current.with(Option::is_none));
    let final_notice =
        flag(move || !current.with(|notice| notice.as_ref().is_some_and(Notice::can_be_undone)));
    view! {
        <div class="notice" hidden=silent>
            <p role="status">{words}</p>
            <button type="button" hidden=final_notice on:click=press(store, Some(Intent::Undo))>
                {wording::UNDO}
            </button>
            <button type="button" class="quiet close" on:click=press(store, Some(Intent::DismissNotice))>
                {wording::CLOSE_NOTICE}
            </button>
        </div>
    }
}

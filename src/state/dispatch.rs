//! What the page does for each intent.

use super::focus::{focus_question, focus_question_or_heading, neighbour};
use super::intent::Intent;
use super::notices::Notice;
use super::store::Store;
use super::tasks::spawn;
use super::{navigation, saved_actions};
use faq_browser::{address, clipboard, page};
use faq_core::element_id;
use faq_core::list::ListQuery;
use faq_core::route::Route;

/// Carries out an intent.
pub fn dispatch(store: Store, intent: Intent) {
    let query = || store.finder.query.get_untracked();
    match intent {
        Intent::Search(text) => navigation::search(store, text),
        Intent::ClearSearch => {
            navigation::search(store, String::new());
            page::set_value(element_id::SEARCH, "");
            page::focus(element_id::SEARCH);
        }
        Intent::SearchExactly => {
            let exact = true;
            navigation::list(store, ListQuery { exact, ..query() });
            page::focus(element_id::SEARCH);
        }
        Intent::FocusFirst => focus_question(store, store.finder.listed(|order| order.first().copied())),
        Intent::Step(from, step) => focus_question(store, neighbour(store, from, step)),
        Intent::ShowMore { after } => store.window.grow(after),
        Intent::Show(view) => navigation::narrow(store, ListQuery { view, ..query() }),
        Intent::AllTopics => {
            let topic = None;
            navigation::narrow(store, ListQuery { topic, ..query() });
            navigation::reveal_list();
        }
        Intent::Follow(route) => navigation::follow(store, route),
        Intent::Toggled { position, open } => store.open.toggled(position, open),
        Intent::ToggleAll => store.open.toggle_all(),
        Intent::ToggleSaved(position) => saved_actions::toggle_saved(store, position),
        Intent::CopyLink(position) => copy_link(store, position),
        Intent::MoveSaved(position, direction) => saved_actions::move_saved(store, position, direction),
        Intent::AcceptChange(position) => saved_actions::accept_change(store, position),
        Intent::RemoveGone => saved_actions::remove_gone(store),
        Intent::SaveSet => saved_actions::save_set(store),
        Intent::RemoveAllSaved => saved_actions::remove_all(store),
        Intent::Undo => saved_actions::undo(store),
        Intent::DismissNotice => dismiss_notice(store),
    }
}

fn copy_link(store: Store, position: usize) {
    let Some(question) = store.questions.get(position) else {
        return;
    };
    let link = address::address_of(&Route::Question(question.id.clone()));
    spawn(Box::pin(async move {
        let copied = clipboard::copy(&link).await.is_ok();
        let notice = match copied {
            true => Notice::LinkCopied,
            false => Notice::LinkToCopy(link),
        };
        store.notices.show(notice, Some(position));
    }));
}

/// Closes the notice. A focus within it goes to the question that it is about, or to the heading of the list.
fn dismiss_notice(store: Store) {
    if page::element(element_id::NOTICE).is_some_and(|notice| page::has_focus(&notice)) {
        focus_question_or_heading(store, store.notices.row());
    }
    store.notices.dismiss();
}

//! Changes of the saved answers, with their notices and where the focus goes.

use super::focus::{focus_question_or_heading, move_button_id, neighbour};
use super::intent::{Direction, Step};
use super::notices::Notice;
use super::store::Store;
use super::tasks::after_render;
use faq_browser::page;
use faq_core::faq;
use faq_core::route::View;
use faq_core::saved::{Change, Saved};
use leptos::prelude::*;

/// Saves a question, or removes it from the saved ones.
pub fn toggle_saved(store: Store, position: usize) {
    let Some(question) = store.questions.get(position) else {
        return;
    };
    let next = neighbour(store, position, Step::Next).or_else(|| neighbour(store, position, Step::Previous));
    store.notices.dismiss();
    if untrack(|| store.saved.contains(&question.id)) {
        store.saved.change(Change::remove(&question.id));
        let leaves_list = store
            .finder
            .query
            .with_untracked(|query| query.view == View::Saved);
        let row = if leaves_list { next } else { Some(position) };
        store
            .notices
            .show(Notice::Removed(question.question.clone()), row);
        if leaves_list {
            focus_question_or_heading(store, next);
        }
    } else if store.saved.save(&[position]) == 0 {
        store.notices.show(Notice::ListFull, Some(position));
    } else {
        page::announce(&store.words.button_of(store.words.saved(), &question.question));
    }
}

/// Moves a listed question past its neighbour, and announces its new place.
pub fn move_saved(store: Store, position: usize, direction: Direction) {
    store.notices.dismiss();
    let order = store.finder.listed(<[usize]>::to_vec);
    let Some(at) = order.iter().position(|&other| other == position) else {
        return;
    };
    let to = match direction {
        Direction::Up => at.saturating_sub(1),
        Direction::Down => (at + 1).min(order.len() - 1),
    };
    let question = |at: usize| store.questions.get(*order.get(at)?);
    let (Some(moved), Some(neighbour)) = (question(at), question(to)) else {
        return;
    };
    if to != at
        && let Some(change) = read_saved(store, |saved| saved.move_to(&moved.id, &neighbour.id))
    {
        store.saved.change(change);
    }
    let button = move_button_id(&moved.id, direction);
    let announcement = store.words.moved_to(to + 1, order.len(), &moved.question);
    // A row that moves in the document loses the focus.
    after_render(move || {
        page::focus(&button);
        page::announce(&announcement);
    });
}

/// Accepts the current words of a saved answer.
pub fn accept_change(store: Store, position: usize) {
    store.notices.dismiss();
    let question = store.questions.get(position);
    if let Some(change) = question.and_then(|question| read_saved(store, |saved| saved.accept(question))) {
        store.saved.change(change);
        focus_question_or_heading(store, Some(position));
    }
}

/// Removes the saved questions that the FAQ no longer has.
pub fn remove_gone(store: Store) {
    let gone = untrack(|| store.saved.gone());
    let count = gone.len();
    store.saved.change(Change {
        remove: gone.into_iter().map(|answer| answer.id).collect(),
        insert: Vec::new(),
    });
    store.notices.show(Notice::RemovedAll(count), None);
    focus_question_or_heading(store, None);
}

/// Saves all answers of the shared set.
pub fn save_set(store: Store) {
    let query = store.finder.query;
    let positions = query.with_untracked(|query| query.set.positions(store.questions));
    let count = store.saved.save(&positions);
    store.notices.show(Notice::SavedAll(count), None);
}

/// Removes everything that this page stores.
pub fn remove_all(store: Store) {
    let count = untrack(|| store.saved.count());
    store.saved.clear();
    store.notices.show(Notice::RemovedAll(count), None);
    focus_question_or_heading(store, None);
}

/// Undoes the last change of the saved answers.
pub fn undo(store: Store) {
    let back = store.saved.undo();
    let row = back.and_then(|id| faq::position(store.questions, &id));
    store.notices.show(Notice::PutBack, row);
    focus_question_or_heading(store, row);
}

/// Saves the answers of a file, in addition to the saved ones or in place of them.
#[cfg(feature = "hydrate")]
pub fn import(store: Store, answers: &[faq_core::saved::SavedAnswer], replace: bool) {
    let change = read_saved(store, |saved| match replace {
        true => saved.replace(answers.to_vec()),
        false => Change::add(answers.to_vec()),
    });
    store.saved.change(change);
    store.notices.show(Notice::Imported, None);
    focus_question_or_heading(store, None);
}

fn read_saved<T>(store: Store, read: impl FnOnce(&Saved) -> T) -> T {
    untrack(|| store.saved.with(read))
}

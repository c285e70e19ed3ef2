//! Where the focus goes within the list.

use super::intent::{Direction, Step};
use super::store::Store;
use super::tasks::after_render;
use faq_browser::page;
use faq_core::element_id;
use faq_core::faq::QuestionId;

/// Returns the id of the element that opens and closes a question.
pub fn summary_id(id: &QuestionId) -> String {
    format!("{id}_question")
}

/// Returns the id of the button that moves a question.
pub fn move_button_id(id: &QuestionId, direction: Direction) -> String {
    match direction {
        Direction::Up => format!("{id}_up"),
        Direction::Down => format!("{id}_down"),
    }
}

/// Returns the listed question that a step leads to.
pub fn neighbour(store: Store, position: usize, step: Step) -> Option<usize> {
    store.finder.listed(|order| {
        let at = order.iter().position(|&other| other == position)?;
        let to = match step {
            Step::Previous => at.checked_sub(1)?,
            Step::Next => at + 1,
            Step::First => 0,
            Step::Last => order.len() - 1,
        };
        order.get(to).copied()
    })
}

/// Renders a listed question and focuses it; without one the focus stays where it is.
pub fn focus_question(store: Store, position: Option<usize>) {
    let Some((position, question)) =
        position.and_then(|position| Some((position, store.questions.get(position)?)))
    else {
        return;
    };
    store.window.reveal(position);
    let summary = summary_id(&question.id);
    after_render(move || {
        page::focus(&summary);
    });
}

/// Focuses a question, or the heading of the list where it is not listed: the focused element has left the
/// list.
pub fn focus_question_or_heading(store: Store, position: Option<usize>) {
    let question = position.and_then(|position| store.questions.get(position));
    let summary = question.map(|question| summary_id(&question.id));
    after_render(move || {
        if !summary.is_some_and(|summary| page::focus(&summary)) {
            page::focus(element_id::LIST_HEADING);
        }
    });
}

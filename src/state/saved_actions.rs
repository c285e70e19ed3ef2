//! What a reader can ask of the saved answers as a list, and of a set that somebody sent.

use super::finder::positions;
use super::{Notice, Store, after_render, move_id};
use faq_browser::page;
use faq_core::faq;
use faq_core::saved::{Change, Saved, SavedAnswer};
use faq_core::wording;
use leptos::prelude::*;

/// A wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SavedIntent {
    /// Move a question one place up, or down.
    Move(usize, Way),
    /// Take the words of an answer as they are now.
    Accept(usize),
    /// Remove the questions that are no longer in the FAQ.
    RemoveGone,
    /// Save all of the set that was handed on.
    SaveSet,
}

/// Where an answer moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Towards the beginning.
    Up,
    /// Towards the end.
    Down,
}

impl Store {
    pub(super) fn handle_saved(&self, wish: SavedIntent) {
        self.notices.dismiss();
        match wish {
            SavedIntent::Move(position, way) => self.shift(position, way),
            SavedIntent::Accept(position) => {
                let question = self.questions.get(position);
                if let Some(change) =
                    question.and_then(|question| self.read_saved(|saved| saved.accept(question)))
                {
                    self.saved.change(change);
                    self.focus_question_or_heading(Some(position));
                }
            }
            SavedIntent::RemoveGone => {
                let gone = untrack(|| self.saved.gone());
                let count = gone.len();
                self.saved.change(Change {
                    take: gone.into_iter().map(|answer| answer.id).collect(),
                    put: Vec::new(),
                });
                self.notices.tell(Notice::RemovedAll(count));
                self.focus_question_or_heading(None);
            }
            SavedIntent::SaveSet => {
                let asked = self.finder.asked;
                let order = asked.with_untracked(|asked| positions(self.questions, &asked.set));
                self.notices.tell(Notice::SavedAll(self.saved.save(&order)));
            }
        }
    }

    /// Saves the answers of a copy, or has them in place of all that is saved.
    pub fn import(&self, answers: &[SavedAnswer], replace: bool) {
        let change = self.read_saved(|saved| match replace {
            true => saved.replace(answers.to_vec()),
            false => Change::add(answers.to_vec()),
        });
        self.saved.change(change);
        self.notices.tell(Notice::Imported);
        self.focus_question_or_heading(None);
    }

    /// The ids of the listed questions, with commas between them.
    pub fn listed_ids(&self) -> String {
        let order = self.finder.shown.with_untracked(|shown| shown.order.clone());
        let questions = order.iter().filter_map(|&position| self.questions.get(position));
        let ids: Vec<_> = questions.map(|question| question.id.as_str()).collect();
        ids.join(",")
    }

    /// Whether the saved list is shown, and all of it.
    pub fn shows_saved(&self) -> bool {
        let asked = self.finder.asked;
        asked.with(|asked| asked.view == faq_core::route::View::Saved)
            && !self.finder.shown.with(|shown| shown.searching)
    }

    /// The ids of the set that was handed on that this FAQ does not have.
    pub fn unknown_in_set(&self) -> Vec<String> {
        self.finder.asked.with(|asked| {
            let unknown = asked.set.ids.iter();
            let unknown = unknown.filter(|id| faq::position(self.questions, id).is_none());
            unknown.map(ToString::to_string).collect()
        })
    }

    fn read_saved<T>(&self, read: impl FnOnce(&Saved) -> T) -> T {
        untrack(|| self.saved.with(read))
    }

    /// Moves a listed question past its neighbour in the list, and says where it stands.
    fn shift(&self, position: usize, way: Way) {
        let order = self.finder.shown.with_untracked(|shown| shown.order.clone());
        let Some(at) = order.iter().position(|&other| other == position) else {
            return;
        };
        let to = match way {
            Way::Up => at.saturating_sub(1),
            Way::Down => (at + 1).min(order.len() - 1),
        };
        let question = |at: usize| self.questions.get(*order.get(at)?);
        let (Some(moved), Some(neighbour)) = (question(at), question(to)) else {
            return;
        };
        if to != at
            && let Some(change) = self.read_saved(|saved| saved.shift(&moved.id, &neighbour.id))
        {
            self.saved.change(change);
        }
        let button = move_id(&moved.id, way);
        let told = wording::saved::moved(to + 1, order.len(), &moved.question);
        // A row that moves in the document loses the focus.
        after_render(move || {
            page::focus(&button);
            page::announce(&told);
        });
    }
}

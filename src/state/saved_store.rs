//! The saved answers, and whether the browser keeps them.

use super::intent::Direction;
use super::notices::{Notice, Notices};
use super::static_signal::StaticSignal;
use faq_browser::{clock, idle, lock, storage};
use faq_core::faq::{self, Question, QuestionId};
use faq_core::saved::{
    Change, Clear, Saved, SavedAnswer, SavedState, StorageError, StorageNotice, reconcile,
};
use leptos::prelude::untrack;

/// The delay in milliseconds before a failed write is tried again.
const RETRY: i32 = 10_000;

/// The saved answers of this device. [`reconcile`] decides what is shown and written; this executes it, under
/// a lock that all tabs share. Except to migrate older data, nothing is written before the reader's first
/// change.
#[derive(Clone, Copy)]
pub struct SavedStore {
    state: StaticSignal<SavedState>,
    questions: &'static [Question],
    notices: Notices,
}

impl SavedStore {
    /// Creates a store without saved answers, as the page is prerendered.
    pub fn new(questions: &'static [Question], notices: Notices) -> Self {
        Self {
            state: StaticSignal::new(SavedState::default()),
            questions,
            notices,
        }
    }

    /// Reads the device's saved answers and subscribes to changes by other tabs.
    pub fn load(&self) {
        let store = *self;
        let read = move |removed| {
            if removed {
                store.state.update(SavedState::removed_elsewhere);
            }
            if store.sync(false) {
                store.write_soon();
            }
        };
        read(false);
        storage::on_change(read);
        storage::on_leave(move || {
            if store.state.with_untracked(SavedState::has_pending) {
                store.sync(true);
            }
        });
    }

    /// Reads the saved answers.
    pub fn with<T>(&self, read: impl FnOnce(&Saved) -> T) -> T {
        self.state.with(|state| read(&state.saved))
    }

    /// Returns the number of saved answers.
    pub fn count(&self) -> usize {
        self.with(|saved| saved.answers().len())
    }

    /// Returns why the device does not keep changes, if so.
    pub fn error(&self) -> Option<StorageError> {
        self.state.with(|state| state.error)
    }

    /// Returns whether a question is saved.
    pub fn contains(&self, id: &QuestionId) -> bool {
        self.with(|saved| saved.contains(id))
    }

    /// Returns the positions in the FAQ of the saved questions, in their order.
    pub fn positions(&self) -> Vec<usize> {
        self.with(|saved| {
            let answers = saved.answers().iter();
            answers
                .filter_map(|answer| faq::position(self.questions, &answer.id))
                .collect()
        })
    }

    /// Returns the position in the FAQ of the saved question that cannot be moved further in this direction.
    pub fn outermost(&self, direction: Direction) -> Option<usize> {
        self.with(|saved| {
            let mut answers = saved.answers().iter();
            let position = |answer: &SavedAnswer| faq::position(self.questions, &answer.id);
            match direction {
                Direction::Up => answers.find_map(position),
                Direction::Down => answers.rev().find_map(position),
            }
        })
    }

    /// Returns the saved answers whose questions the FAQ no longer has.
    pub fn gone(&self) -> Vec<SavedAnswer> {
        self.with(|saved| {
            let gone = |answer: &&SavedAnswer| faq::position(self.questions, &answer.id).is_none();
            saved.answers().iter().filter(gone).cloned().collect()
        })
    }

    /// Saves questions and returns how many of them were not saved before.
    pub fn save(&self, positions: &[usize]) -> usize {
        let questions = positions
            .iter()
            .filter_map(|&position| self.questions.get(position));
        let answers = questions.map(|question| SavedAnswer::of(question, clock::now()));
        self.change(Change::add(answers)).remove.len()
    }

    /// Applies a change and returns the one that undoes it, which is empty when nothing changed.
    pub fn change(&self, change: Change) -> Change {
        let mut undo = Change::default();
        let first = untrack(|| self.count()) == 0;
        self.state.update(|state| undo = state.apply(change));
        if first && !undo.is_empty() {
            storage::ask_to_persist();
        }
        self.write_soon();
        undo
    }

    /// Removes everything from the device, even what could not be read.
    pub fn clear(&self) {
        self.state.update(SavedState::wipe);
        self.change(untrack(|| self.with(Saved::clear)));
    }

    /// Undoes the last change and returns the first question that is saved again.
    pub fn undo(&self) -> Option<QuestionId> {
        let undo = self.state.with_untracked(|state| state.undo.clone());
        let first = undo.insert.first().map(|(_, answer)| answer.id.clone());
        self.change(undo);
        first
    }

    /// Writes pending changes while no other tab writes, and tries again later if that fails.
    fn write_soon(&self) {
        let store = *self;
        lock::exclusively(move || {
            store.sync(true);
            if store.state.with_untracked(SavedState::must_retry) {
                idle::after(RETRY, Box::new(move || store.write_soon()));
            }
        });
    }

    /// Executes the plan for what storage holds now. Returns whether something is still to be written.
    fn sync(&self, may_write: bool) -> bool {
        let before = self.state.get_untracked();
        let plan = reconcile(storage::read(), before, self.questions, may_write);
        if let Some(clear) = plan.clear {
            let outcome = match clear {
                Clear::RemoveAll => storage::remove_all(),
                Clear::SetAside => storage::set_aside(),
            };
            if let Err(error) = outcome {
                self.state.update(|state| state.clear_failed(clear, error));
                return true;
            }
        }
        if let Some(notice) = plan.notice {
            let notice = match notice {
                StorageNotice::Vanished(count) => Notice::Vanished(count),
                StorageNotice::SetAside => Notice::SetAside,
            };
            self.notices.show(notice, None);
        }
        let mut state = plan.state;
        if plan.write {
            let outcome = storage::write(&state.saved);
            // A notice about an import or a set may be there, with a button to undo it.
            if state.written(outcome) && self.notices.current.with_untracked(Option::is_none) {
                let may_be_deleted = storage::deletes_unvisited();
                let first = state.saved.answers().first();
                let row = first.and_then(|answer| faq::position(self.questions, &answer.id));
                self.notices.show(Notice::FirstSaved { may_be_deleted }, row);
            }
        }
        self.state.set(state);
        plan.unwritten
    }
}

//! The saved answers, and whether the browser keeps them.

use crate::domain::faq::{self, Question, QuestionId};
use crate::domain::saved::{Removed, Saved, Trouble};
use crate::platform::{self, storage};
use leptos::prelude::*;

/// What became of a question that was saved or removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toggled {
    /// It is saved now.
    Saved,
    /// It was saved before.
    Removed,
    /// The list is as long as it may be.
    NoRoom,
}

/// What is saved on this device. Every change reads what is kept, changes that and writes it back, so that
/// another tab's changes are not lost; nothing is written before the reader asks for a change.
#[derive(Clone, Copy)]
pub struct SavedStore(RwSignal<Kept>);

#[derive(Clone, Debug, Default)]
struct Kept {
    saved: Saved,
    /// Why changes are not kept on the device; none when they are.
    trouble: Option<Trouble>,
    /// What was removed last.
    removed: Option<Removed>,
}

impl SavedStore {
    /// Nothing saved, as the build prints it.
    pub fn new() -> Self {
        Self(RwSignal::new(Kept::default()))
    }

    /// Reads what the device keeps.
    pub fn load(&self) {
        self.0.set(match storage::read() {
            Ok(saved) => Kept {
                saved,
                ..Kept::default()
            },
            Err(trouble) => Kept {
                trouble: Some(trouble),
                ..Kept::default()
            },
        });
    }

    /// How many answers are saved.
    pub fn count(&self) -> usize {
        self.0.with(|kept| kept.saved.answers().len())
    }

    /// Why changes are not kept on the device; none when they are.
    pub fn trouble(&self) -> Option<Trouble> {
        self.0.with(|kept| kept.trouble)
    }

    /// Whether a question is saved.
    pub fn contains(&self, id: &QuestionId) -> bool {
        self.0.with(|kept| kept.saved.contains(id))
    }

    /// The places in the FAQ of the saved questions, in the order they were saved.
    pub fn positions(&self, questions: &[Question]) -> Vec<usize> {
        self.0.with(|kept| {
            kept.saved
                .answers()
                .iter()
                .filter_map(|answer| faq::position(questions, &answer.id))
                .collect()
        })
    }

    /// Saves a question, or removes it.
    pub fn toggle(&self, id: &QuestionId) -> Toggled {
        let mut kept = self.fresh();
        let outcome = match kept.saved.remove(id) {
            Some(removed) => {
                kept.removed = Some(removed);
                Toggled::Removed
            }
            None if kept.saved.save(id.clone(), platform::now()) => Toggled::Saved,
            None => Toggled::NoRoom,
        };
        self.keep(kept);
        outcome
    }

    /// Removes everything, even what could not be read.
    pub fn clear(&self) {
        let mut kept = self.fresh();
        kept.removed = Some(kept.saved.clear());
        kept.trouble = storage::remove_all().err();
        self.0.set(kept);
    }

    /// Puts back what was removed last; tells the first question of it.
    pub fn undo(&self) -> Option<QuestionId> {
        let mut kept = self.fresh();
        let removed = kept.removed.take()?;
        let first = removed.first().cloned();
        kept.saved.restore(removed);
        self.keep(kept);
        first
    }

    /// What is kept on the device now. After a failed write the page knows more than the device does.
    fn fresh(&self) -> Kept {
        let mut kept = self.0.get_untracked();
        match storage::read() {
            Ok(saved) if kept.trouble.is_none() => kept.saved = saved,
            Ok(_) => {}
            Err(trouble) => kept.trouble = Some(trouble),
        }
        kept
    }

    /// Shows this, and writes it to the device unless what is there must be left alone.
    fn keep(&self, mut kept: Kept) {
        kept.trouble = match kept.trouble {
            None | Some(Trouble::Full) => storage::write(&kept.saved).err(),
            trouble => trouble,
        };
        self.0.set(kept);
    }
}

//! Changes of the saved answers, as values.

use super::answers::{MAX_ANSWERS, Saved, SavedAnswer};
use crate::faq::{Question, QuestionId};

/// A change of the saved answers: first removals, then insertions, each at its index in the list at that
/// moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// The questions to remove.
    pub remove: Vec<QuestionId>,
    /// The answers to insert, with their indices; an index beyond the end is the end.
    pub insert: Vec<(usize, SavedAnswer)>,
}

impl Change {
    /// Returns whether the change does nothing.
    pub fn is_empty(&self) -> bool {
        self.remove.is_empty() && self.insert.is_empty()
    }

    /// Returns the change that removes a question.
    pub fn remove(id: &QuestionId) -> Self {
        Self {
            remove: vec![id.clone()],
            insert: Vec::new(),
        }
    }

    /// Returns the change that saves these answers at the end. One that is saved already keeps its place and
    /// time.
    pub fn add(answers: impl IntoIterator<Item = SavedAnswer>) -> Self {
        Self {
            remove: Vec::new(),
            insert: answers.into_iter().map(|answer| (usize::MAX, answer)).collect(),
        }
    }
}

impl Saved {
    /// Returns the change that removes every answer.
    pub fn clear(&self) -> Change {
        Change {
            remove: self.answers.iter().map(|answer| answer.id.clone()).collect(),
            insert: Vec::new(),
        }
    }

    /// Returns the change that replaces the whole list.
    pub fn replace(&self, answers: impl IntoIterator<Item = SavedAnswer>) -> Change {
        Change {
            insert: Change::add(answers).insert,
            ..self.clear()
        }
    }

    /// Returns the change that moves a question to the place of another; none when either is not saved.
    pub fn move_to(&self, id: &QuestionId, target: &QuestionId) -> Option<Change> {
        let answer = self.get(id)?.clone();
        Some(Change {
            insert: vec![(self.index_of(target)?, answer)],
            ..Change::remove(id)
        })
    }

    /// Returns the change that accepts a question's current words; none when it is not saved.
    pub fn accept(&self, question: &Question) -> Option<Change> {
        let (index, answer) = (self.index_of(&question.id)?, self.get(&question.id)?);
        Some(Change {
            insert: vec![(index, SavedAnswer::of(question, answer.saved_at))],
            ..Change::remove(&question.id)
        })
    }

    /// Applies a change and returns the one that undoes it, which is empty when nothing changed.
    ///
    /// An answer that is saved already is not inserted again, and nothing is inserted beyond
    /// [`MAX_ANSWERS`], since a longer list could not be read back. A change that removes and inserts the
    /// same question moves it: if it was removed in the meantime, it stays removed.
    pub fn apply(&mut self, change: &Change) -> Change {
        let mut undo = Change::default();
        let mut index = 0;
        self.answers.retain(|answer| {
            let removed = change.remove.contains(&answer.id);
            if removed {
                undo.insert.push((index, answer.clone()));
            }
            index += 1;
            !removed
        });
        let some_missing = change.remove.len() > undo.insert.len();
        for (index, answer) in &change.insert {
            let removed_meanwhile = some_missing
                && change.remove.contains(&answer.id)
                && !undo.insert.iter().any(|(_, removed)| removed.id == answer.id);
            if removed_meanwhile || self.answers.len() >= MAX_ANSWERS || self.contains(&answer.id) {
                continue;
            }
            self.answers
                .insert((*index).min(self.answers.len()), answer.clone());
            undo.remove.push(answer.id.clone());
        }
        undo
    }
}

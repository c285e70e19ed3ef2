//! Changes of the saved answers, as values.

use super::{MAX_ANSWERS, Saved, SavedAnswer};
use crate::faq::{Question, QuestionId};

/// A change: first what is taken out, then what is put in, each at its place in the list as it is then.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// The questions that are taken out.
    pub take: Vec<QuestionId>,
    /// The answers that are put in, with their places; a place beyond the end is the end.
    pub put: Vec<(usize, SavedAnswer)>,
}

impl Change {
    /// Whether nothing changes.
    pub fn is_empty(&self) -> bool {
        self.take.is_empty() && self.put.is_empty()
    }

    /// Removes a question.
    pub fn remove(id: &QuestionId) -> Self {
        Self {
            take: vec![id.clone()],
            put: Vec::new(),
        }
    }

    /// Saves these at the end. One saved already keeps its place and time.
    pub fn add(answers: impl IntoIterator<Item = SavedAnswer>) -> Self {
        Self {
            take: Vec::new(),
            put: answers.into_iter().map(|answer| (usize::MAX, answer)).collect(),
        }
    }
}

impl Saved {
    /// Removes all.
    pub fn clear(&self) -> Change {
        Change {
            take: self.answers.iter().map(|answer| answer.id.clone()).collect(),
            put: Vec::new(),
        }
    }

    /// Has these in place of all.
    pub fn replace(&self, answers: impl IntoIterator<Item = SavedAnswer>) -> Change {
        Change {
            put: Change::add(answers).put,
            ..self.clear()
        }
    }

    /// Moves a question to where another one stands. None when one of them is not saved.
    pub fn shift(&self, id: &QuestionId, to: &QuestionId) -> Option<Change> {
        let answer = self.get(id)?.clone();
        Some(Change {
            put: vec![(self.place(to)?, answer)],
            ..Change::remove(id)
        })
    }

    /// Takes the words of a saved question as they are now. None when it is not saved.
    pub fn accept(&self, question: &Question) -> Option<Change> {
        let (place, answer) = (self.place(&question.id)?, self.get(&question.id)?);
        Some(Change {
            put: vec![(place, SavedAnswer::of(question, answer.saved_at))],
            ..Change::remove(&question.id)
        })
    }

    /// Changes the list and tells the change that undoes it, which is empty when nothing changed. What is
    /// there already is not put in twice, and nothing beyond [`MAX_ANSWERS`]: a longer list could not be
    /// read again. What a change both takes and puts was to be moved; removed meanwhile, it stays away.
    pub fn apply(&mut self, change: &Change) -> Change {
        let mut undo = Change::default();
        let mut place = 0;
        self.answers.retain(|answer| {
            let taken = change.take.contains(&answer.id);
            if taken {
                undo.put.push((place, answer.clone()));
            }
            place += 1;
            !taken
        });
        let gone = change.take.len() > undo.put.len();
        for (place, answer) in &change.put {
            let removed_meanwhile = gone
                && change.take.contains(&answer.id)
                && !undo.put.iter().any(|(_, taken)| taken.id == answer.id);
            if removed_meanwhile || self.answers.len() >= MAX_ANSWERS || self.contains(&answer.id) {
                continue;
            }
            self.answers
                .insert((*place).min(self.answers.len()), answer.clone());
            undo.take.push(answer.id.clone());
        }
        undo
    }
}

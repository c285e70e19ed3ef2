//! The answers a reader saved: which, in what order, since when, and with which words.
//!
//! Every way to change the list is a [`Change`]; undoing one is another. That is what lets two tabs change
//! the list at the same moment, and a list that the device does not take be written later: changes are put
//! on top of whatever the device holds then. How the list is kept is [`format`], how it is handed on as a
//! file is [`file`].

mod change;
pub mod file;
pub mod format;

pub use change::Change;
pub use format::{MAX_BYTES, Unreadable, VERSION};

use super::faq::{Question, QuestionId, position};
use super::plain_text::plain_text;

/// The most answers that can be saved.
pub const MAX_ANSWERS: usize = 1000;
/// The most bytes kept of what a question was called.
pub const MAX_NAME: usize = 200;

/// A saved answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedAnswer {
    /// The question's id.
    pub id: QuestionId,
    /// When it was saved: milliseconds since 1970-01-01 UTC.
    pub saved_at: u64,
    /// What the question was called then; empty when that is not known.
    pub question: String,
    /// What [`Question::digest`] was then; 0 when that is not known.
    pub digest: u32,
}

impl SavedAnswer {
    /// A question as it is saved now.
    pub fn of(question: &Question, saved_at: u64) -> Self {
        Self {
            id: question.id.clone(),
            saved_at,
            question: plain_text(&question.question, MAX_NAME),
            digest: question.digest(),
        }
    }

    /// Whether the words of the question or its answer are others than those that were saved.
    pub fn differs_from(&self, question: &Question) -> bool {
        self.digest != 0 && self.digest != question.digest()
    }

    /// What the question was called; its id where that is not known.
    pub fn name(&self) -> &str {
        if self.question.is_empty() {
            self.id.as_str()
        } else {
            &self.question
        }
    }
}

/// The saved answers in the reader's order, each question once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    answers: Vec<SavedAnswer>,
}

impl Saved {
    /// The saved answers, in order.
    pub fn answers(&self) -> &[SavedAnswer] {
        &self.answers
    }

    /// The place of this question in the list.
    pub fn place(&self, id: &QuestionId) -> Option<usize> {
        self.answers.iter().position(|answer| answer.id == *id)
    }

    /// The saved answer of this question.
    pub fn get(&self, id: &QuestionId) -> Option<&SavedAnswer> {
        self.answers.iter().find(|answer| answer.id == *id)
    }

    /// Whether this question is saved.
    pub fn contains(&self, id: &QuestionId) -> bool {
        self.get(id).is_some()
    }

    /// Follows questions whose ids have changed, and learns what it does not know yet of the others.
    pub fn follow(&mut self, questions: &[Question]) {
        for mut answer in std::mem::take(&mut self.answers) {
            if let Some(question) = position(questions, &answer.id).and_then(|at| questions.get(at)) {
                if answer.digest == 0 {
                    answer = SavedAnswer::of(question, answer.saved_at);
                }
                answer.id = question.id.clone();
            }
            if !self.contains(&answer.id) {
                self.answers.push(answer);
            }
        }
    }
}

/// Why the browser does not keep what is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The page may not use storage.
    Denied,
    /// There is no room.
    Full,
    /// What is kept could not be read, and there was no room to set it aside; it is left alone.
    Unreadable,
    /// A newer version of the page wrote what is kept; it is left alone.
    Newer,
}

impl From<Unreadable> for Trouble {
    fn from(unreadable: Unreadable) -> Self {
        match unreadable {
            Unreadable::Newer => Self::Newer,
            Unreadable::TooLong | Unreadable::NotSavedAnswers => Self::Unreadable,
        }
    }
}

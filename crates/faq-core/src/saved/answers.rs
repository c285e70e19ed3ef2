//! The list of saved answers.

use crate::faq::{Question, QuestionId, position};
use crate::plain_text::plain_text;

/// The most answers that can be saved.
pub const MAX_ANSWERS: usize = 1000;
/// The most bytes of a question's text that are stored with a saved answer.
pub const MAX_NAME: usize = 200;

/// A saved answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedAnswer {
    /// The question's id.
    pub id: QuestionId,
    /// The time of saving, in milliseconds since 1970-01-01 UTC.
    pub saved_at: u64,
    /// The text of the question at that time; empty when it is not known.
    pub question: String,
    /// [`Question::digest`] at that time; 0 when it is not known.
    pub digest: u32,
}

impl SavedAnswer {
    /// Returns the saved form of a question as it is now.
    pub fn of(question: &Question, saved_at: u64) -> Self {
        Self {
            id: question.id.clone(),
            saved_at,
            question: plain_text(&question.question, MAX_NAME),
            digest: question.digest(),
        }
    }

    /// Returns whether the question or its answer have been reworded since they were saved.
    pub fn differs_from(&self, question: &Question) -> bool {
        self.digest != 0 && self.digest != question.digest()
    }

    /// Returns the text of the question, or its id where the text is not known.
    pub fn name(&self) -> &str {
        if self.question.is_empty() {
            self.id.as_str()
        } else {
            &self.question
        }
    }
}

/// The saved answers in the reader's order, each question once.
///
/// ```
/// use faq_core::faq::QuestionId;
/// use faq_core::saved::{Change, Saved, SavedAnswer};
///
/// let id = QuestionId::parse("job-title")?;
/// let answer = SavedAnswer { id: id.clone(), saved_at: 0, question: String::new(), digest: 0 };
/// let mut saved = Saved::default();
/// let undo = saved.apply(&Change::add([answer]));
/// assert!(saved.contains(&id));
/// saved.apply(&undo);
/// assert!(!saved.contains(&id));
/// # Ok::<(), faq_core::faq::BadId>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    pub(super) answers: Vec<SavedAnswer>,
}

impl Saved {
    /// Returns the saved answers in order.
    pub fn answers(&self) -> &[SavedAnswer] {
        &self.answers
    }

    /// Returns the index of a question in the list.
    pub fn index_of(&self, id: &QuestionId) -> Option<usize> {
        self.answers.iter().position(|answer| answer.id == *id)
    }

    /// Returns the saved answer of a question.
    pub fn get(&self, id: &QuestionId) -> Option<&SavedAnswer> {
        self.answers.iter().find(|answer| answer.id == *id)
    }

    /// Returns whether a question is saved.
    pub fn contains(&self, id: &QuestionId) -> bool {
        self.get(id).is_some()
    }

    /// Replaces aliases by the questions' current ids, and fills in the text and digest of answers that were
    /// saved without them.
    pub fn resolve_aliases(&mut self, questions: &[Question]) {
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

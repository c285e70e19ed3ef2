//! The answers a reader saved: which, in what order, since when, and the format they are kept in.

use super::faq::QuestionId;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The version of the format that [`Saved::encode`] writes.
pub const VERSION: u32 = 1;
/// The most bytes that are read back; more was not written by this app.
pub const MAX_BYTES: usize = 256 * 1024;
/// The most answers that can be saved.
pub const MAX_ANSWERS: usize = 1000;

/// A saved answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedAnswer {
    /// The question's id.
    pub id: QuestionId,
    /// When it was saved: milliseconds since 1970-01-01 UTC.
    pub at: u64,
}

/// The saved answers in the order they were saved, each question once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    answers: Vec<SavedAnswer>,
}

/// What was removed and where it stood, so that it can be put back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removed(Vec<(usize, SavedAnswer)>);

/// What is kept: `{"version":1,"answers":[{"id":"job-title","at":1764000000000}]}`.
#[derive(Serialize, Deserialize)]
struct Format {
    version: u32,
    answers: Vec<SavedAnswer>,
}

/// The one field that every version of the format has.
#[derive(Deserialize)]
struct AnyFormat {
    version: u32,
}

impl Saved {
    /// The saved answers, in order.
    pub fn answers(&self) -> &[SavedAnswer] {
        &self.answers
    }

    /// Whether this question is saved.
    pub fn contains(&self, id: &QuestionId) -> bool {
        self.answers.iter().any(|answer| answer.id == *id)
    }

    /// Saves a question at the end of the list; one saved already keeps its place and time. False when
    /// there is no room for more than [`MAX_ANSWERS`].
    pub fn save(&mut self, id: QuestionId, at: u64) -> bool {
        if self.contains(&id) {
            return true;
        }
        if self.answers.len() >= MAX_ANSWERS {
            return false;
        }
        self.answers.push(SavedAnswer { id, at });
        true
    }

    /// Removes a question; none if it was not saved.
    pub fn remove(&mut self, id: &QuestionId) -> Option<Removed> {
        let place = self.answers.iter().position(|answer| answer.id == *id)?;
        Some(Removed(vec![(place, self.answers.remove(place))]))
    }

    /// Removes all.
    pub fn clear(&mut self) -> Removed {
        Removed(std::mem::take(&mut self.answers).into_iter().enumerate().collect())
    }

    /// Puts back what was removed, each answer where it stood as far as the list still reaches.
    pub fn restore(&mut self, Removed(answers): Removed) {
        for (place, answer) in answers {
            if !self.contains(&answer.id) {
                self.answers.insert(place.min(self.answers.len()), answer);
            }
        }
    }

    /// The text to keep.
    ///
    /// # Errors
    /// None that this data can cause; the signature is serde's.
    pub fn encode(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(&Format { version: VERSION, answers: self.answers.clone() })
    }

    /// Reads what was kept. Any text gives saved answers or an error.
    ///
    /// # Errors
    /// [`Unreadable`] says what is wrong with the text.
    pub fn decode(text: &str) -> Result<Self, Unreadable> {
        if text.len() > MAX_BYTES {
            return Err(Unreadable::TooLong);
        }
        let AnyFormat { version } = serde_json::from_str(text).map_err(|_| Unreadable::NotSavedAnswers)?;
        if version > VERSION {
            return Err(Unreadable::Newer);
        }
        let format: Format = serde_json::from_str(text).map_err(|_| Unreadable::NotSavedAnswers)?;
        if version < VERSION || format.answers.len() > MAX_ANSWERS {
            return Err(Unreadable::NotSavedAnswers);
        }
        let mut saved = Self::default();
        for answer in format.answers {
            saved.save(answer.id, answer.at);
        }
        Ok(saved)
    }
}

/// Why kept text could not be read back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Longer than [`MAX_BYTES`].
    TooLong,
    /// Not the saved answers of any version.
    NotSavedAnswers,
    /// Written by a newer version of this app.
    Newer,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooLong => "it is longer than saved answers can be",
            Self::NotSavedAnswers => "it is not a list of saved answers",
            Self::Newer => "a newer version of this page wrote it",
        })
    }
}

impl std::error::Error for Unreadable {}

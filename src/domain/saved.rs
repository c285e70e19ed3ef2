//! The answers a reader saved: which, in what order, since when, and the format they are kept in.

use super::faq::QuestionId;
use serde::{Serialize, Serializer};
use std::fmt;

/// The version of the format that is written.
pub const VERSION: u32 = 1;
/// The most bytes that are read back; more was not written by this app.
pub const MAX_BYTES: usize = 256 * 1024;
/// The most answers that can be saved.
pub const MAX_ANSWERS: usize = 1000;

/// A saved answer.
#[derive(Clone, Debug, PartialEq, Eq)]
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

impl Removed {
    /// The first of the questions that were removed.
    pub fn first(&self) -> Option<&QuestionId> {
        self.0.first().map(|(_, answer)| &answer.id)
    }
}

/// Writes the format that [`Saved::decode`] reads: `[1,[["job-title",1764000000000]]]`, first the version,
/// as every version does, then the answers.
impl Serialize for Saved {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let answers: Vec<_> = self
            .answers
            .iter()
            .map(|answer| (answer.id.as_str(), answer.at))
            .collect();
        (VERSION, answers).serialize(serializer)
    }
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
        Removed(
            std::mem::take(&mut self.answers)
                .into_iter()
                .enumerate()
                .collect(),
        )
    }

    /// Puts back what was removed, each answer where it stood as far as the list still reaches.
    pub fn restore(&mut self, Removed(answers): Removed) {
        for (place, answer) in answers {
            if !self.contains(&answer.id) {
                self.answers.insert(place.min(self.answers.len()), answer);
            }
        }
    }

    /// Reads what was kept. Any text gives saved answers or an error.
    ///
    /// # Errors
    /// [`Unreadable`] says what is wrong with the text.
    pub fn decode(text: &str) -> Result<Self, Unreadable> {
        if text.len() > MAX_BYTES {
            return Err(Unreadable::TooLong);
        }
        match version(text) {
            Some(VERSION) => {}
            Some(newer) if newer > VERSION => return Err(Unreadable::Newer),
            _ => return Err(Unreadable::NotSavedAnswers),
        }
        let (_, answers): (u32, Vec<(String, u64)>) =
            serde_json::from_str(text).map_err(|_| Unreadable::NotSavedAnswers)?;
        if answers.len() > MAX_ANSWERS {
            return Err(Unreadable::NotSavedAnswers);
        }
        let mut saved = Self::default();
        for (id, at) in answers {
            saved.save(
                QuestionId::parse(&id).map_err(|_| Unreadable::NotSavedAnswers)?,
                at,
            );
        }
        Ok(saved)
    }
}

/// The version that a kept text begins with.
fn version(text: &str) -> Option<u32> {
    text.strip_prefix('[')?.split_once(',')?.0.parse().ok()
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

/// Why the browser does not keep what is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The page may not use storage.
    Denied,
    /// There is no room.
    Full,
    /// What is kept could not be read; it is left alone.
    Unreadable,
    /// A newer version of the page wrote what is kept; it is left alone.
    Newer,
}

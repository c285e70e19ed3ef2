//! The form saved answers are kept in, of every version so far.
//!
//! Each version begins with `[` and its number, so that an older page tells a newer one's data:
//!
//! - 1: `[1,[["job-title",1764000000000]]]`: ids and times.
//! - 2: `[2,[{"id":"job-title","savedAt":1764000000000,"question":"Which …","digest":305419896}]]`.

use super::json::Json;
use super::{MAX_ANSWERS, MAX_NAME, Saved, SavedAnswer};
use crate::domain::faq::QuestionId;
use crate::domain::plain_text::plain_text;
use serde::{Serialize, Serializer};
use std::fmt;

/// The version of the format that is written.
pub const VERSION: u32 = 2;
/// The most bytes that are read back; more was not written by this app. Escapes at most double a name.
pub const MAX_BYTES: usize = MAX_ANSWERS * (QuestionId::MAX_LEN + 2 * MAX_NAME + 96);

/// Writes the form that [`Kept::decode`] reads.
impl Serialize for Saved {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (VERSION, &self.answers).serialize(serializer)
    }
}

/// What was read back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// The saved answers.
    pub saved: Saved,
    /// Whether an older version wrote them.
    pub older: bool,
}

impl Kept {
    /// Reads what was kept. Any text gives saved answers or an error.
    ///
    /// # Errors
    /// [`Unreadable`] says what is wrong with the text.
    pub fn decode(text: &str) -> Result<Self, Unreadable> {
        if text.len() > MAX_BYTES {
            return Err(Unreadable::TooLong);
        }
        let version = version(text).ok_or(Unreadable::NotSavedAnswers)?;
        if version > VERSION {
            return Err(Unreadable::Newer);
        }
        let kept: Json = serde_json::from_str(text).map_err(|_| Unreadable::NotSavedAnswers)?;
        let answers = match kept.list() {
            Some([_, Json::List(answers)]) if answers.len() <= MAX_ANSWERS => answers,
            _ => return Err(Unreadable::NotSavedAnswers),
        };
        let mut saved = Saved::default();
        for answer in answers {
            let answer = decode_answer(answer, version).ok_or(Unreadable::NotSavedAnswers)?;
            if !saved.contains(&answer.id) {
                saved.answers.push(answer);
            }
        }
        Ok(Self {
            saved,
            older: version < VERSION,
        })
    }
}

/// The version that a kept text begins with.
fn version(text: &str) -> Option<u32> {
    let version = text.strip_prefix('[')?.split_once(',')?.0.parse().ok()?;
    (version > 0).then_some(version)
}

/// Reads one answer as this version wrote it.
pub(super) fn decode_answer(answer: &Json, version: u32) -> Option<SavedAnswer> {
    let id = |value: &Json| QuestionId::parse(value.text()?).ok();
    if version == 1 {
        return match answer.list()? {
            [name, saved_at] => Some(SavedAnswer {
                id: id(name)?,
                saved_at: saved_at.number()?,
                question: String::new(),
                digest: 0,
            }),
            _ => None,
        };
    }
    Some(SavedAnswer {
        id: id(answer.get("id")?)?,
        saved_at: answer.get("savedAt")?.number()?,
        question: plain_text(answer.get("question")?.text()?, MAX_NAME),
        digest: u32::try_from(answer.get("digest")?.number()?).ok()?,
    })
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

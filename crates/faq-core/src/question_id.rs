//! The ids of questions, to which addresses and saved answers refer.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A question's permanent id: lower-case words of a to z and digits joined by single hyphens, beginning with
/// a letter, at most 64 bytes, and none of the reserved words of the address fragment.
///
/// ```
/// use faq_core::faq::{BadId, QuestionId};
///
/// assert_eq!(QuestionId::parse("job-title")?.as_str(), "job-title");
/// assert_eq!(QuestionId::parse("Job title"), Err(BadId::Malformed));
/// assert_eq!(QuestionId::parse("saved"), Err(BadId::Reserved));
/// # Ok::<(), BadId>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct QuestionId(String);

impl QuestionId {
    /// Words of the address fragment that are not ids.
    pub const RESERVED: [&str; 1] = ["saved"];
    /// The most bytes of an id.
    pub const MAX_LEN: usize = 64;

    /// Parses an id.
    ///
    /// # Errors
    /// [`BadId`] says which rule the text breaks.
    pub fn parse(text: &str) -> Result<Self, BadId> {
        if text.is_empty() {
            return Err(BadId::Empty);
        }
        if text.len() > Self::MAX_LEN {
            return Err(BadId::TooLong);
        }
        let word = |part: &str| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        };
        if !text.starts_with(|first: char| first.is_ascii_lowercase()) || !text.split('-').all(word) {
            return Err(BadId::Malformed);
        }
        if Self::RESERVED.contains(&text) {
            return Err(BadId::Reserved);
        }
        Ok(Self(text.to_owned()))
    }

    /// Wraps an id that the generator has checked.
    pub(crate) fn known(text: String) -> Self {
        Self(text)
    }

    /// Returns the id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for QuestionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Why a text is not a question's id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadId {
    /// The text is empty.
    Empty,
    /// The text is longer than [`QuestionId::MAX_LEN`].
    TooLong,
    /// The text has other characters or another form.
    Malformed,
    /// The text is one of [`QuestionId::RESERVED`].
    Reserved,
}

impl fmt::Display for BadId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "the id is empty",
            Self::TooLong => "the id is longer than 64 letters",
            Self::Malformed => {
                "an id is lower-case words of a to z and digits joined by single hyphens, beginning with a letter"
            }
            Self::Reserved => "this id is kept for a view of the page",
        })
    }
}

impl std::error::Error for BadId {}

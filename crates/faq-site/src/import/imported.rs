//! The result of an import: questions, and everything that was skipped.

use crate::starter::SiteValues;
use faq_core::faq::Question;
use std::fmt;

/// The result of an import.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// The questions.
    pub questions: Vec<Question>,
    /// Everything that was not imported or was changed, in the order of the file.
    pub skipped: Vec<Skipped>,
    /// The pictures of their answers that the file holds.
    pub pictures: Vec<Picture>,
    /// What the file says of itself, for the site file of a new project.
    pub site: SiteValues,
}

impl Imported {
    /// Returns an estimate of how many questions the file has: those imported and those lost.
    pub fn estimated_total(&self) -> usize {
        self.questions.len() + self.skipped.iter().filter(|entry| entry.is_lost).count()
    }
}

/// A picture of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The name of its file, which answers refer to.
    pub name: String,
    /// Its file.
    pub bytes: Vec<u8>,
}

/// Something that was not imported, or not as it is in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Skipped {
    /// Its line in the file, from 1.
    pub line: usize,
    /// The question that it belongs to, if any.
    pub question: Option<String>,
    /// A sentence that says what it is, and what happened to it.
    pub sentence: String,
    /// Whether a question was not imported because of it.
    pub is_lost: bool,
}

impl Skipped {
    /// Describes an entry of a question; of the whole file, if `question` is empty.
    pub(super) fn of(line: usize, question: &str, sentence: String) -> Self {
        Self {
            line,
            question: Some(question.to_owned()).filter(|question| !question.is_empty()),
            sentence,
            is_lost: false,
        }
    }
}

impl fmt::Display for Skipped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.sentence)
    }
}

//! Questions as the readers of the formats find them.

use super::imported::{Picture, Skipped};
use crate::starter::SiteValues;
use faq_core::faq::{Block, Question};

/// A question that was found, before it has its id.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// Its line in the file, from 1.
    pub line: usize,
    /// Its id, where the file has one.
    pub id: Option<String>,
    /// Whether an invalid id is replaced without a report.
    pub is_id_optional: bool,
    pub aliases: Vec<String>,
    pub question: String,
    /// Whether only its looks, not its words, make it a question.
    pub is_statement: bool,
    pub also_asked_as: Vec<String>,
    pub topics: Vec<String>,
    pub answer: Vec<Block>,
    /// The anchors by which links within the file refer to it.
    pub anchors: Vec<String>,
    /// Sentences about parts of its answer that were left out, by line.
    pub skipped: Vec<(usize, String)>,
}

impl From<Question> for Draft {
    fn from(question: Question) -> Self {
        Self {
            line: 1,
            anchors: vec![question.id.to_string()],
            id: Some(question.id.to_string()),
            aliases: question.aliases.iter().map(ToString::to_string).collect(),
            question: question.question,
            also_asked_as: question.also_asked_as,
            topics: question.topics,
            answer: question.answer,
            ..Self::default()
        }
    }
}

/// The output of a reader of a format.
#[derive(Debug, Default)]
pub struct Found {
    pub drafts: Vec<Draft>,
    pub skipped: Vec<Skipped>,
    /// The labels of buttons in answers, by line.
    pub buttons: Vec<(usize, String)>,
    /// Lines that end with a question mark, where no question was found.
    pub asking: Vec<(usize, String)>,
    /// The pictures of the answers.
    pub pictures: Vec<Picture>,
    /// What the page says of itself.
    pub site: SiteValues,
}

impl Found {
    /// Reports a line that is not imported, or not as it is in the file.
    pub fn skip(&mut self, line: usize, sentence: impl Into<String>) {
        self.skipped.push(Skipped::of(line, "", sentence.into()));
    }

    /// Reports a question that is not imported.
    pub fn lose(&mut self, line: usize, question: &str, sentence: impl Into<String>) {
        self.skipped.push(Skipped {
            is_lost: true,
            ..Skipped::of(line, question, sentence.into())
        });
    }
}

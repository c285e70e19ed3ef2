//! The content model: a FAQ once its files have been read and checked.
//!
//! The generator reads a content file and a site file into these types and writes what the app needs of them
//! into the page ([`super::payload`]). An answer is a tree of typed blocks ([`super::answer`]).

pub use super::answer::{Block, BlockKind, Run, Style, answer_runs, answer_text};
pub use super::question_id::{BadId, QuestionId};

use serde::{Deserialize, Serialize};

/// The id of the element that carries the questions and synonyms as JSON in the page.
pub const DATA_ELEMENT: &str = "faq_data";

/// The id of the element that carries the words of the interface as JSON in the page.
pub const WORDS_ELEMENT: &str = "faq_words";

/// A whole FAQ: its publisher, and its questions in the file's order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Faq {
    /// The heading of the page and the name of the app.
    pub name: String,
    /// A shorter name for a tab or the label of an icon.
    pub short_name: String,
    /// One paragraph of plain text above the questions.
    pub description: String,
    /// The publisher of the answers.
    pub publisher: String,
    /// The https address that the answers come from.
    pub source: Option<String>,
    /// The address for further questions: https, mailto or tel.
    pub contact: Option<String>,
    /// The language of the content as a BCP 47 tag.
    pub language: String,
    /// The direction of the content.
    pub direction: Direction,
    /// The synonyms of the search.
    pub synonyms: Vec<Synonym>,
    /// The searches of people who may be in danger, which get urgent help.
    pub urgent: Vec<Urgent>,
    /// The help: a paragraph for each of [`Faq::urgent`].
    pub urgent_help: Vec<Block>,
    /// The questions, in the order of the file.
    pub questions: Vec<Question>,
}

/// The direction of a text, as in HTML's `dir` attribute
/// (<https://html.spec.whatwg.org/multipage/dom.html#the-dir-attribute>).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    #[default]
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// Returns the value of the `dir` attribute.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

pub use faq_search::Synonym;

/// Returns the position of the question with this id or alias.
pub fn position(questions: &[Question], id: &QuestionId) -> Option<usize> {
    questions
        .iter()
        .position(|question| question.id == *id || question.aliases.contains(id))
}

/// The searches that get an urgent help, as phrases for [`faq_search::has_phrase`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Urgent {
    /// The phrases.
    pub words: String,
    /// Phrases within which those do not count.
    pub except: String,
}

/// One question with its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// The permanent id: addresses and saved answers refer to it.
    pub id: QuestionId,
    /// Former ids, to which older addresses and saved answers refer.
    pub aliases: Vec<QuestionId>,
    /// The question, plain text.
    pub question: String,
    /// Other ways of asking it, which are searched, and shown where a search finds the question by one.
    pub also_asked_as: Vec<String>,
    /// Topics it belongs to.
    pub topics: Vec<String>,
    /// The answer, never empty.
    pub answer: Vec<Block>,
    /// How it stands to the same question in the first language of a site of several; none in that language.
    pub translation: Option<Translation>,
}

/// How a question stands to the same question in the first language of its site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Translation {
    /// It is not translated: it is in this language, a BCP 47 tag.
    Missing(String),
    /// It is translated, of words with this digest: by it saved answers know in every language whether they have
    /// changed.
    Of(u32),
}

impl Question {
    /// Returns the language of a question that is not translated.
    pub fn foreign_language(&self) -> Option<&str> {
        match &self.translation {
            Some(Translation::Missing(language)) => Some(language),
            _ => None,
        }
    }

    /// Returns a digest of the words of the question and its answer, by which a change is noticed: FNV-1a of
    /// 32 bits (<https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>), never 0. Of a translation it is that of the
    /// original, so that no saved answer seems changed in another language.
    pub fn digest(&self) -> u32 {
        if let Some(Translation::Of(original)) = self.translation {
            return original;
        }
        let text = answer_text(&self.answer);
        let bytes = self.question.bytes().chain([b'\n']).chain(text.bytes());
        let digest = bytes.fold(0x811C_9DC5, |digest: u32, byte| {
            (digest ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        });
        digest.max(1)
    }
}

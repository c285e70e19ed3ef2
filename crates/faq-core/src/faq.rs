//! The content model: what a FAQ is once its file has been read and checked.
//!
//! The build reads a content file and a site file into these types and writes what the app needs of them into the page
//! ([`super::payload`]). An answer is a list of typed blocks, never HTML.

pub use super::question_id::{BadId, QuestionId};

use serde::{Deserialize, Serialize};

/// The id of the element that carries the questions and synonyms as JSON in the page.
pub const DATA_ELEMENT: &str = "faq_data";

/// A whole FAQ: who publishes it and its questions in the file's order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Faq {
    /// The page's heading, and the name of the app.
    pub name: String,
    /// A name for small places: a tab, an icon's label.
    pub short_name: String,
    /// One paragraph of plain text above the questions.
    pub description: String,
    /// Whose words these are.
    pub publisher: String,
    /// Where the words come from: an https address.
    pub source: Option<String>,
    /// Where to ask what is not answered: https, mailto or tel.
    pub contact: Option<String>,
    /// BCP 47 tag of the language the content is written in.
    pub language: String,
    /// Which way it is written.
    pub direction: Direction,
    /// Words that mean the same to the search.
    pub synonyms: Vec<Synonym>,
    /// The questions, in the order of the file.
    pub questions: Vec<Question>,
}

/// Which way a language is written, as HTML says it
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
    /// The value of the `dir` attribute.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

pub use faq_search::Synonym;

/// The place of the question with this id, now or formerly.
pub fn position(questions: &[Question], id: &QuestionId) -> Option<usize> {
    questions
        .iter()
        .position(|question| question.id == *id || question.formerly.contains(id))
}

/// One question with its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Stable for ever: addresses and saved answers refer to it.
    pub id: QuestionId,
    /// Ids it had before: addresses and saved answers that refer to them mean this question.
    pub formerly: Vec<QuestionId>,
    /// The question, plain text.
    pub question: String,
    /// Other ways of asking it, found by the search and not shown.
    pub also_asked_as: Vec<String>,
    /// Topics it belongs to.
    pub topics: Vec<String>,
    /// The answer, never empty.
    pub answer: Vec<Block>,
}

impl Question {
    /// A short digest of the words of the question and its answer, to tell whether they have changed:
    /// FNV-1a of 32 bits (<https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>), never 0.
    pub fn digest(&self) -> u32 {
        let text = answer_text(&self.answer);
        let bytes = self.question.bytes().chain([b'\n']).chain(text.bytes());
        let digest = bytes.fold(0x811C_9DC5, |digest: u32, byte| {
            (digest ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        });
        digest.max(1)
    }
}

/// A block of an answer. Blocks do not nest: an answer for everybody needs no list within a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// What the block is.
    pub kind: BlockKind,
    /// Its lines of text: one of a paragraph, one for each item of a list.
    pub lines: Vec<Vec<Run>>,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BlockKind {
    /// A paragraph.
    Paragraph,
    /// A list with bullets.
    Bullets,
    /// A numbered list.
    Numbers,
}

/// A run of text in one style.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// The text, never empty.
    pub text: String,
    /// How it is stressed.
    pub style: Style,
    /// Where it leads, if it is a link: https, mailto, tel or `#id` of a question.
    pub href: Option<String>,
}

/// How text is stressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Style {
    /// Not at all.
    #[default]
    Plain,
    /// Stress emphasis.
    Emphasis,
    /// Strong importance.
    Strong,
}

/// The answer as plain text: runs joined, each line ended by a line feed. Spans of a search refer to it.
pub fn answer_text(blocks: &[Block]) -> String {
    let mut text = String::new();
    for line in blocks.iter().flat_map(|block| &block.lines) {
        line.iter().for_each(|run| text.push_str(&run.text));
        text.push('\n');
    }
    text
}

/// How many bytes a line takes in [`answer_text`], its line feed included.
pub fn line_len(line: &[Run]) -> usize {
    line.iter().map(|run| run.text.len()).sum::<usize>() + 1
}

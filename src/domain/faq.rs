//! The content model: what a FAQ is once its file has been read and checked.
//!
//! The build parses `content/faq.md` into these types and writes them as JSON into the page; the app
//! reads them back with [`Faq::from_json`]. An answer is a list of typed blocks, never HTML.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The id of the element that carries the FAQ as JSON in the page.
pub const DATA_ELEMENT: &str = "faq_data";

/// A whole FAQ: who publishes it and its questions in the file's order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Faq {
    /// The page's heading.
    pub title: String,
    /// A name for small places: a tab, an icon's label.
    pub short_title: String,
    /// One paragraph of plain text above the questions.
    pub introduction: String,
    /// Whose words these are.
    pub publisher: String,
    /// Where the words come from: an https address.
    pub source: String,
    /// BCP 47 tag of the language the content is written in.
    pub language: String,
    /// Words that mean the same to the search.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub synonyms: Vec<Synonym>,
    /// The questions, in the order of the file.
    pub questions: Vec<Question>,
}

impl Faq {
    /// Reads the JSON that the build wrote into the page.
    ///
    /// # Errors
    /// Says where the JSON stops being a FAQ.
    pub fn from_json(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }

    /// The place of the question with this id in [`Faq::questions`].
    pub fn position(&self, id: &QuestionId) -> Option<usize> {
        self.questions.iter().position(|question| question.id == *id)
    }
}

/// Words or phrases that mean the same to the search: abbreviations, lay words, other names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Synonym {
    /// Each of them finds all the others.
    Both(Vec<String>),
    /// Who types the one also finds the others, but not the other way round.
    OneWay {
        /// What is typed.
        from: String,
        /// What it also finds.
        to: Vec<String>,
    },
}

/// One question with its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Stable for ever: addresses and saved answers refer to it.
    pub id: QuestionId,
    /// The question, plain text.
    pub question: String,
    /// Other ways of asking it, found by the search and not shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also_asked_as: Vec<String>,
    /// Topics it belongs to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<String>,
    /// The answer, never empty.
    pub answer: Vec<Block>,
}

/// A block of an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Block {
    /// A paragraph.
    #[serde(rename = "p")]
    Paragraph(Vec<Inline>),
    /// A list with bullets; each item holds blocks.
    #[serde(rename = "ul")]
    Bullets(Vec<Vec<Block>>),
    /// A numbered list; each item holds blocks.
    #[serde(rename = "ol")]
    Numbers(Vec<Vec<Block>>),
}

/// A run of text within a block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Inline {
    /// Plain text.
    #[serde(rename = "t")]
    Text(String),
    /// Stress emphasis.
    #[serde(rename = "em")]
    Emphasis(Vec<Inline>),
    /// Strong importance.
    #[serde(rename = "b")]
    Strong(Vec<Inline>),
    /// A link: https, mailto, tel or `#id` of a question.
    #[serde(rename = "a")]
    Link {
        /// The address.
        href: String,
        /// What the link says.
        text: Vec<Inline>,
    },
}

/// A question's stable id: lower-case words of a to z and digits joined by single hyphens, beginning
/// with a letter, at most 64 bytes, and none of the words the address fragment keeps for itself.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct QuestionId(String);

impl QuestionId {
    /// Words of the address fragment that no question may take.
    pub const RESERVED: [&str; 1] = ["saved"];
    /// The longest an id may be, in bytes.
    pub const MAX_LEN: usize = 64;

    /// Checks a text and makes an id of it.
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

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for QuestionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for QuestionId {
    type Error = BadId;

    fn try_from(text: String) -> Result<Self, BadId> {
        Self::parse(&text)
    }
}

impl From<QuestionId> for String {
    fn from(id: QuestionId) -> Self {
        id.0
    }
}

/// Why a text is not a question's id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadId {
    /// There is none.
    Empty,
    /// Longer than [`QuestionId::MAX_LEN`].
    TooLong,
    /// Other characters than the rule allows.
    Malformed,
    /// A word of [`QuestionId::RESERVED`].
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

/// The answer as plain text: runs joined, blocks parted by a line feed. Spans of a search refer to it.
pub fn answer_text(blocks: &[Block]) -> String {
    let mut text = String::new();
    for_each_run(blocks, &mut |run| match run {
        Some(run) => text.push_str(run),
        None => text.push('\n'),
    });
    text
}

/// How many bytes a block takes in [`answer_text`], its line feed included.
pub fn block_len(block: &Block) -> usize {
    let mut len = 0;
    for_each_run(std::slice::from_ref(block), &mut |run| {
        len += run.map_or(1, str::len)
    });
    len
}

/// How many bytes an inline run takes in [`answer_text`].
pub fn inline_len(inline: &Inline) -> usize {
    match inline {
        Inline::Text(text) => text.len(),
        Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link { text: inner, .. } => {
            inner.iter().map(inline_len).sum()
        }
    }
}

fn for_each_run(blocks: &[Block], visit: &mut impl FnMut(Option<&str>)) {
    for block in blocks {
        match block {
            Block::Paragraph(inlines) => {
                each_inline(inlines, visit);
                visit(None);
            }
            Block::Bullets(items) | Block::Numbers(items) => {
                items.iter().for_each(|item| for_each_run(item, visit));
            }
        }
    }
}

fn each_inline(inlines: &[Inline], visit: &mut impl FnMut(Option<&str>)) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => visit(Some(text)),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link { text: inner, .. } => {
                each_inline(inner, visit);
            }
        }
    }
}

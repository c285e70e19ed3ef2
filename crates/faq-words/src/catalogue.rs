//! A catalogue, and what can be wrong with it.

use super::message::Message;
use std::collections::BTreeMap;
use std::ops::Range;

/// The words of the interface in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalogue {
    /// The language, a BCP 47 tag.
    pub language: String,
    /// The language's own name for itself.
    pub name: String,
    /// The direction of its script.
    pub direction: Direction,
    /// Whether a native speaker has read all of it.
    pub reviewed: bool,
    /// The digits from 0 to 9.
    pub digits: String,
    /// The messages by part and key.
    pub messages: BTreeMap<Part, BTreeMap<String, Message>>,
}

/// The direction of a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

/// Where messages are needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// While the app runs: the page carries them.
    App,
    /// While the share program runs: it carries them.
    Share,
    /// When the page is prerendered.
    Page,
}

impl Part {
    /// All parts.
    pub const ALL: [Self; 3] = [Self::App, Self::Share, Self::Page];

    /// Returns the name of the part's table in a catalogue.
    pub fn name(self) -> &'static str {
        match self {
            Self::App => "app",
            Self::Share => "share",
            Self::Page => "page",
        }
    }
}

/// Something wrong in a catalogue, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The place in the file, in bytes.
    pub span: Range<usize>,
    /// A sentence for the translator.
    pub sentence: String,
}

impl Problem {
    pub(crate) fn new(span: &Range<usize>, sentence: impl Into<String>) -> Self {
        Self {
            span: span.clone(),
            sentence: sentence.into(),
        }
    }
}

/// Returns the number of the line, counted from 1, where a span begins.
pub fn line_of(text: &str, span: &Range<usize>) -> usize {
    let before = text.as_bytes().iter().take(span.start);
    1 + before.filter(|byte| **byte == b'\n').count()
}

impl Catalogue {
    /// Returns the messages with their parts.
    pub(crate) fn all(&self) -> impl Iterator<Item = (Part, &String, &Message)> {
        self.messages
            .iter()
            .flat_map(|(part, messages)| messages.iter().map(|(key, message)| (*part, key, message)))
    }

    /// Returns the message with this key; no two parts have one of the same key.
    pub fn message(&self, key: &str) -> Option<&Message> {
        self.messages.values().find_map(|messages| messages.get(key))
    }

    /// Returns the names that a message of this catalogue fills in, sorted: its placeholders but for those that are
    /// other messages. `count`, which selects the plural form, is not among them.
    pub fn parameters(&self, message: &Message) -> Vec<String> {
        let mut names: Vec<String> = message
            .placeholders()
            .filter(|name| *name != "count" && self.message(name).is_none())
            .map(str::to_owned)
            .collect();
        names.sort();
        names.dedup();
        names
    }
}

//! A message of a catalogue.

use std::collections::BTreeMap;
use std::ops::Range;

/// A message: a sentence, or one sentence a plural form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The sentences by plural category; of a message without a count one, under no category.
    pub forms: BTreeMap<String, String>,
    /// The place of the value in the file.
    pub span: Range<usize>,
}

impl Message {
    /// The category of a message without a count.
    pub(crate) const NO_CATEGORY: &str = "";

    /// Returns whether the message has plural forms.
    pub fn is_plural(&self) -> bool {
        !self.forms.contains_key(Self::NO_CATEGORY)
    }

    /// Returns the sentence of a message without a count.
    pub fn text(&self) -> Option<&str> {
        self.forms.get(Self::NO_CATEGORY).map(String::as_str)
    }

    /// Returns the names in braces of all forms, some of them several times.
    pub fn placeholders(&self) -> impl Iterator<Item = &str> {
        self.forms.values().flat_map(|form| placeholders(form))
    }
}

/// Returns the names in braces of a sentence.
pub(crate) fn placeholders(sentence: &str) -> impl Iterator<Item = &str> {
    sentence.split(['{', '}']).skip(1).step_by(2)
}

/// Returns a sentence with its names in braces replaced.
pub(crate) fn replace(sentence: &str, mut with: impl FnMut(&str) -> String) -> String {
    let parts = sentence.split(['{', '}']).enumerate();
    parts
        .map(|(at, part)| match at % 2 {
            0 => part.to_owned(),
            _ => with(part),
        })
        .collect()
}

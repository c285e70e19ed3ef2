//! A shared set of answers, as it is in an address: `list=id,id&title=For+the+carers`.

use super::faq::{Question, QuestionId, position};
use super::percent::{decode_bytes, encode};
use super::plain_text::plain_text;
use super::saved::MAX_ANSWERS;
use std::fmt;

/// The most bytes of an address that are read as a set: [`MAX_ANSWERS`] ids and a title.
pub const MAX_SET: usize = MAX_ANSWERS * (QuestionId::MAX_LEN + 3) + 3 * MAX_TITLE;
/// The most bytes of a title.
pub const MAX_TITLE: usize = 120;

/// Questions in an order, with a title.
///
/// ```
/// use faq_core::answer_set::AnswerSet;
///
/// let set = AnswerSet::parse("job-title,examples&title=For+you");
/// assert_eq!(set.title, "For you");
/// assert_eq!(set.ids[1].as_str(), "examples");
/// assert_eq!(set.to_string(), "job-title,examples&title=For+you");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnswerSet {
    /// The sender's title; often empty.
    pub title: String,
    /// The questions, each once, no more than [`MAX_ANSWERS`].
    pub ids: Vec<QuestionId>,
    /// How many parts were skipped because they are not ids or exceed the bounds.
    pub skipped: usize,
}

impl AnswerSet {
    /// Parses what follows `list=`. Every text is a set, with what can be read of it.
    pub fn parse(text: &str) -> Self {
        let bounded = &text[..text.floor_char_boundary(MAX_SET)];
        let mut parts = bounded.split('&');
        let ids = decode_bytes(parts.next().unwrap_or_default());
        let ids = String::from_utf8_lossy(&ids);
        let title = parts.find_map(|part| part.strip_prefix("title="));
        let title = decode_bytes(title.unwrap_or_default());
        let title = String::from_utf8_lossy(&title);
        // Bytes that are not UTF-8 have become this character.
        let garbled = title.contains(char::REPLACEMENT_CHARACTER);
        let mut set = Self {
            title: plain_text(&title.replace(char::REPLACEMENT_CHARACTER, ""), MAX_TITLE),
            skipped: usize::from(garbled) + usize::from(bounded.len() < text.len()),
            ..Self::default()
        };
        for part in ids.split(',').filter(|part| !part.is_empty()) {
            match QuestionId::parse(part) {
                Ok(id) if set.ids.contains(&id) => {}
                Ok(id) if set.ids.len() < MAX_ANSWERS => set.ids.push(id),
                _ => set.skipped += 1,
            }
        }
        set
    }

    /// Returns the positions in the FAQ of the set's questions, in its order, each once.
    pub fn positions(&self, questions: &[Question]) -> Vec<usize> {
        let mut positions = Vec::new();
        for position in self.ids.iter().filter_map(|id| position(questions, id)) {
            if !positions.contains(&position) {
                positions.push(position);
            }
        }
        positions
    }

    /// Returns the set's ids that the FAQ does not have.
    pub fn unknown_ids(&self, questions: &[Question]) -> Vec<String> {
        let unknown = self.ids.iter().filter(|id| position(questions, id).is_none());
        unknown.map(ToString::to_string).collect()
    }
}

/// Formats what [`AnswerSet::parse`] reads.
impl fmt::Display for AnswerSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, id) in self.ids.iter().enumerate() {
            f.write_str(if at > 0 { "," } else { "" })?;
            f.write_str(id.as_str())?;
        }
        if !self.title.is_empty() {
            f.write_str("&title=")?;
            encode(&self.title, f)?;
        }
        Ok(())
    }
}

//! A set of answers that somebody hands on in an address: `list=id,id&title=For+the+carers`.

use super::faq::QuestionId;
use super::plain_text::plain_text;
use super::route::{decode_bytes, encode};
use super::saved::MAX_ANSWERS;
use std::fmt;

/// The most bytes of an address that are read as a set: as many ids as can be saved, and a title.
pub const MAX_SET: usize = MAX_ANSWERS * (QuestionId::MAX_LEN + 3) + 3 * MAX_TITLE;
/// The most bytes of a title.
pub const MAX_TITLE: usize = 120;

/// Questions in an order, with a title.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnswerSet {
    /// What its sender calls it; often nothing.
    pub title: String,
    /// The questions, each once, no more than [`MAX_ANSWERS`].
    pub ids: Vec<QuestionId>,
    /// How many of its parts are left out because they are no ids, or one too many.
    pub left_out: usize,
}

impl AnswerSet {
    /// Reads what follows `list=`. Any text gives a set: it has what can be read and counts the rest.
    pub fn parse(text: &str) -> Self {
        let bounded = &text[..text.floor_char_boundary(MAX_SET)];
        let mut parts = bounded.split('&');
        let ids = decode_bytes(parts.next().unwrap_or_default());
        let ids = String::from_utf8_lossy(&ids);
        let title = parts.find_map(|part| part.strip_prefix("title="));
        let title = decode_bytes(title.unwrap_or_default());
        let title = String::from_utf8_lossy(&title);
        // What is no UTF-8 has become this character.
        let garbled = title.contains(char::REPLACEMENT_CHARACTER);
        let mut set = Self {
            title: plain_text(&title.replace(char::REPLACEMENT_CHARACTER, ""), MAX_TITLE),
            left_out: usize::from(garbled) + usize::from(bounded.len() < text.len()),
            ..Self::default()
        };
        for part in ids.split(',').filter(|part| !part.is_empty()) {
            match QuestionId::parse(part) {
                Ok(id) if set.ids.contains(&id) => {}
                Ok(id) if set.ids.len() < MAX_ANSWERS => set.ids.push(id),
                _ => set.left_out += 1,
            }
        }
        set
    }
}

/// Prints what [`AnswerSet::parse`] reads.
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

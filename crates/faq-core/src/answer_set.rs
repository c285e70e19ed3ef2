//! A shared set of answers, as it is in an address: `list=2,id,id&title=For+the+carers`.
//!
//! The number says how many answers the link has, and a title or `end` follows the last id: a link that was cut off
//! on its way is noticed, and half an id is not taken for a whole one. Older links have neither.

use super::faq::{Question, QuestionId, position};
use super::link_text::{MAX_ESCAPES, is_tail, leading_id, parameter, skip, unescape};
use super::percent::{decode_bytes, encode};
use super::plain_text::plain_text;
use super::saved::MAX_ANSWERS;
use std::fmt;

/// The most bytes of an address that are read as a set: [`MAX_ANSWERS`] ids and a title.
pub const MAX_SET: usize = MAX_ANSWERS * (QuestionId::MAX_LEN + 3) + 3 * MAX_TITLE;
/// The most characters of a link that apps can be expected to pass on whole.
pub const MAX_LINK: usize = 2_000;
/// The most bytes of a title.
pub const MAX_TITLE: usize = 120;

/// Questions in an order, with a title.
///
/// ```
/// use faq_core::answer_set::AnswerSet;
///
/// let set = AnswerSet::parse("2,job-title,examples&title=For+you");
/// assert_eq!(set.title, "For you");
/// assert_eq!(set.ids[1].as_str(), "examples");
/// assert_eq!(set.to_string(), "2,job-title,examples&title=For+you");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnswerSet {
    /// The sender's title; often empty.
    pub title: String,
    /// The questions, each once, no more than [`MAX_ANSWERS`].
    pub ids: Vec<QuestionId>,
    /// How many questions the link had when it was made; as many as `ids` where it does not say.
    pub total: usize,
    /// How many parts were skipped because they are not ids or exceed the bounds.
    pub skipped: usize,
}

impl AnswerSet {
    /// Parses what follows `list=`. Every text is a set, with what can be read of it.
    pub fn parse(text: &str) -> Self {
        Self::parse_with_parameters(text).0
    }

    /// Parses what follows `list=`, and returns the set with the parameters after its ids.
    pub(super) fn parse_with_parameters(text: &str) -> (Self, String) {
        let bounded = &text[..text.floor_char_boundary(MAX_SET)];
        let (ids, parameters) = bounded.split_once('&').unwrap_or((bounded, ""));
        let ids = (0..MAX_ESCAPES).fold(ids.to_owned(), |ids, _| unescape(&ids));
        let without_count = skip(&ids, "0123456789");
        let count = &ids[..ids.len() - without_count.len()];
        let count = count.parse::<usize>().ok().filter(|_| is_tail(without_count));
        let ids = count.map_or(&*ids, |_| without_count);
        let mut set = Self::default();
        let (rest, last_is_open) = set.read_ids(ids);
        // The & may have been escaped with the ids.
        let mut all = format!("{rest}&");
        all.push_str(parameters);
        let parameters = all;
        let end = parameter(&parameters, "end").or(parameter(&parameters, "q="));
        let title = parameter(&parameters, "title=");
        if count.is_some() && last_is_open && end.or(title).is_none() {
            set.ids.pop();
        }
        set.total = count.unwrap_or(set.ids.len()).min(MAX_ANSWERS);
        set.ids.truncate(set.total);
        let title = decode_bytes(title.unwrap_or_default(), b' ');
        let title = String::from_utf8_lossy(&title);
        // Bytes that are not UTF-8 have become this character.
        let garbled = title.contains([char::REPLACEMENT_CHARACTER]);
        set.title = plain_text(&title.replace([char::REPLACEMENT_CHARACTER], ""), MAX_TITLE);
        set.skipped += usize::from(garbled) + usize::from(bounded.len() < text.len());
        (set, parameters)
    }

    /// Reads ids separated by commas. Returns the text after the last one, and whether that one may go on: nothing
    /// says that it is whole.
    fn read_ids<'a>(&mut self, ids: &'a str) -> (&'a str, bool) {
        let mut rest = ids;
        loop {
            let part = skip(rest, ",+ \n\r");
            let spaced = skip(rest, ",").len() > part.len();
            let (id, after) = match leading_id(part) {
                // Words after a link: “job-title, see there”.
                Some((_, after)) if spaced && (is_sentence(part) || is_sentence(after)) => {
                    return (part, false);
                }
                Some((id, after)) => (Some(id), after),
                None if spaced || is_tail(part) => return (part, false),
                None => (None, part.find(',').map_or("", |comma| &part[comma..])),
            };
            rest = after;
            let is_last = !rest.starts_with(',');
            match id {
                Some(id) if self.ids.contains(&id) => {}
                Some(id) if self.ids.len() < MAX_ANSWERS => {
                    self.ids.push(id);
                    if is_last {
                        return (rest, true);
                    }
                }
                _ => self.skipped += 1,
            }
            if is_last {
                return (rest, false);
            }
        }
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
        // The count stays that of the link that was opened.
        write!(f, "{}", self.total.max(self.ids.len()))?;
        for id in &self.ids {
            write!(f, ",{id}")?;
        }
        if self.title.is_empty() {
            f.write_str("&end")
        } else {
            f.write_str("&title=")?;
            encode(&self.title, f)
        }
    }
}

/// Returns whether a text goes on as a sentence does rather than as a list of ids.
fn is_sentence(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_uppercase() || first.is_ascii_whitespace())
}

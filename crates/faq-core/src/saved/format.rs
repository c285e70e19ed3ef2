//! The stored form of saved answers, in every version so far.
//!
//! Each version begins with `[` and its number, so that an older page recognises the data of a newer one:
//!
//! - 1: `[1,[["job-title",1764000000000]]]`: ids and times.
//! - 2: `["2","#job-title","@1764000000000","?Which …","~305419896"]`: one list of texts, like the page's own
//!   data. The first character is the kind of a text; time, question and digest follow their id.

use super::answers::{MAX_ANSWERS, MAX_NAME, Saved, SavedAnswer};
use crate::faq::QuestionId;
use crate::plain_text::plain_text;
use std::fmt;

/// The version that is written.
pub const VERSION: u32 = 2;
/// The most bytes that are read back: this app does not write more, since escapes at most double a name.
pub const MAX_BYTES: usize = MAX_ANSWERS * (QuestionId::MAX_LEN + 2 * MAX_NAME + 96);

impl Saved {
    /// Encodes the answers as texts; as JSON, [`DecodedSaved::decode`] reads them.
    pub fn to_texts(&self) -> Vec<String> {
        let mut texts = vec![VERSION.to_string()];
        for answer in &self.answers {
            texts.push(format!("#{}", answer.id));
            texts.push(format!("@{}", answer.saved_at));
            texts.push(format!("?{}", answer.question));
            texts.push(format!("~{}", answer.digest));
        }
        texts
    }
}

/// Parses a JSON list of strings; none for anything else.
pub type ParseTexts = fn(&str) -> Option<Vec<String>>;

/// Saved answers that were read back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DecodedSaved {
    /// The saved answers.
    pub saved: Saved,
    /// Whether they are in the form of an older version.
    pub older: bool,
}

impl DecodedSaved {
    /// Decodes a stored text. `parse` is the browser's JSON parser, which costs the app no bytes, or
    /// `serde_json` on the host.
    ///
    /// # Errors
    /// [`Unreadable`] says what is wrong with the text; no text makes this panic.
    pub fn decode(text: &str, parse: ParseTexts) -> Result<Self, Unreadable> {
        if text.len() > MAX_BYTES {
            return Err(Unreadable::TooLong);
        }
        let version = version(text);
        let texts = match version {
            Some(1) => version_1(text),
            Some(VERSION) => parse(text),
            Some(newer) if newer > VERSION => return Err(Unreadable::Newer),
            _ => None,
        };
        let saved = texts.as_deref().and_then(read);
        let saved = saved.ok_or(Unreadable::NotSavedAnswers)?;
        Ok(Self {
            saved,
            older: version < Some(VERSION),
        })
    }
}

/// Returns the version that a stored text begins with.
fn version(text: &str) -> Option<u32> {
    let text = text.strip_prefix('[')?;
    let (version, _) = match text.strip_prefix('"') {
        Some(text) => text.split_once('"')?,
        None => text.split_once(',')?,
    };
    version.parse().ok()
}

/// Converts version 1 to the texts of the current one. Its ids and times have no characters that JSON escapes,
/// and it wrote no spaces.
fn version_1(text: &str) -> Option<Vec<String>> {
    let rows = text.strip_prefix("[1,[")?.strip_suffix("]]")?;
    let mut texts = vec![String::new()];
    if !rows.is_empty() && !rows.ends_with(']') {
        return None;
    }
    for row in rows.split_terminator(']') {
        let row = row.strip_prefix(if texts.len() > 1 { "," } else { "" })?;
        let (id, saved_at) = row.strip_prefix("[\"")?.split_once('"')?;
        let saved_at = saved_at.strip_prefix(',')?;
        texts.push(format!("#{id}"));
        texts.push(format!("@{saved_at}"));
        texts.push("?".to_owned());
        texts.push("~0".to_owned());
    }
    Some(texts)
}

fn read(texts: &[String]) -> Option<Saved> {
    let mut saved = Saved::default();
    let answers = texts.get(1..)?;
    if answers.len() > 4 * MAX_ANSWERS {
        return None;
    }
    for answer in answers.chunks(4) {
        let [id, saved_at, question, digest] = answer else {
            return None;
        };
        let answer = SavedAnswer {
            id: QuestionId::parse(id.strip_prefix('#')?).ok()?,
            saved_at: saved_at.strip_prefix('@')?.parse().ok()?,
            question: plain_text(question.strip_prefix('?')?, MAX_NAME),
            digest: digest.strip_prefix('~')?.parse().ok()?,
        };
        if !saved.contains(&answer.id) {
            saved.answers.push(answer);
        }
    }
    Some(saved)
}

/// Why a stored text could not be read back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is longer than [`MAX_BYTES`].
    TooLong,
    /// It is not saved answers of any version.
    NotSavedAnswers,
    /// A newer version of this app wrote it.
    Newer,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooLong => "it is longer than saved answers can be",
            Self::NotSavedAnswers => "it is not a list of saved answers",
            Self::Newer => "a newer version of this page wrote it",
        })
    }
}

impl std::error::Error for Unreadable {}

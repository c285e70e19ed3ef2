//! Saved answers as a file to hand on: `docs/saved-answers.schema.json` is its schema.
//!
//! The answers in it are written as storage keeps them, and have the same versions.

use super::format::{VERSION, decode_answer};
use super::json::Json;
use super::{MAX_ANSWERS, Saved, SavedAnswer};
use serde::Serialize;

/// What tells the file from other JSON.
pub const APP: &str = "link-worker-faq";
/// The largest file that is read, in bytes.
pub const MAX_FILE: usize = 1024 * 1024;

/// The file as it is written.
#[derive(Serialize)]
struct File<'a> {
    app: &'a str,
    version: u32,
    answers: &'a [SavedAnswer],
}

/// Writes the file.
pub fn write(saved: &Saved) -> String {
    let file = File {
        app: APP,
        version: VERSION,
        answers: saved.answers(),
    };
    // Texts and numbers always have a form in JSON.
    serde_json::to_string(&file).unwrap_or_default()
}

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Import {
    /// Its answers, each question once, no more than [`MAX_ANSWERS`].
    pub answers: Vec<SavedAnswer>,
    /// How many of its entries are left out: they are no answers, or one too many.
    pub left_out: usize,
    /// How many of its entries repeat a question.
    pub repeated: usize,
}

/// Why a file cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadFile {
    /// Larger than [`MAX_FILE`].
    TooLarge,
    /// It ends too early.
    CutOff,
    /// Not JSON, or not from this app.
    NotOurs,
    /// Written by a newer version of this app.
    Newer,
    /// From this app, but nothing in it can be read.
    Damaged,
}

impl Import {
    /// Reads a file. Any text gives answers or the reason why not.
    ///
    /// # Errors
    /// [`BadFile`] says what is wrong with it.
    pub fn read(text: &str) -> Result<Self, BadFile> {
        if text.len() > MAX_FILE {
            return Err(BadFile::TooLarge);
        }
        // Some editors put a byte order mark before what they save.
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let file: Json = serde_json::from_str(text).map_err(|error| {
            if error.is_eof() && !text.trim().is_empty() {
                BadFile::CutOff
            } else {
                BadFile::NotOurs
            }
        })?;
        if file.get("app").and_then(Json::text) != Some(APP) {
            return Err(BadFile::NotOurs);
        }
        let version = file.get("version").and_then(Json::number);
        let version = match version.map(u32::try_from).ok_or(BadFile::Damaged)? {
            Ok(version @ 1..=VERSION) => version,
            Ok(0) => return Err(BadFile::Damaged),
            _ => return Err(BadFile::Newer),
        };
        let entries = file.get("answers").and_then(Json::list);
        let entries = entries.ok_or(BadFile::Damaged)?;
        let mut import = Self::default();
        for entry in entries {
            match decode_answer(entry, version) {
                Some(answer) if import.answers.iter().any(|other| other.id == answer.id) => {
                    import.repeated += 1;
                }
                Some(answer) if import.answers.len() < MAX_ANSWERS => import.answers.push(answer),
                _ => import.left_out += 1,
            }
        }
        if import.answers.is_empty() && import.left_out > 0 {
            return Err(BadFile::Damaged);
        }
        Ok(import)
    }

    /// How many of its answers are saved already.
    pub fn known(&self, saved: &Saved) -> usize {
        self.answers
            .iter()
            .filter(|answer| saved.contains(&answer.id))
            .count()
    }
}

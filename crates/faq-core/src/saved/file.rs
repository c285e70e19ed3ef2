//! Saved answers and reading settings as a file, which readers keep or take to another device.
//!
//! `docs/saved-answers.schema.json` is its schema. Its version is that of the stored form.

use super::answers::{MAX_ANSWERS, MAX_NAME, Saved, SavedAnswer};
use super::format::VERSION;
use crate::faq::QuestionId;
use crate::plain_text::plain_text;
use crate::settings::SETTINGS;
use serde_json::{Value, json};

/// The value by which the file is recognised among other JSON.
pub const APP: &str = "link-worker-faq";
/// The largest file that is read, in bytes.
pub const MAX_FILE: usize = 1024 * 1024;

/// The chosen reading settings: names and values.
pub type ChosenSettings = Vec<(String, String)>;

/// Formats the file. `site` is the prefix of the site's keys in storage.
pub fn write(saved: &Saved, settings: &ChosenSettings, site: &str) -> String {
    let answers = saved.answers().iter().map(|answer| {
        json!({
            "id": answer.id.as_str(),
            "savedAt": answer.saved_at,
            "question": answer.question,
            "digest": answer.digest,
        })
    });
    let settings = settings.iter().map(|(name, value)| (name.clone(), json!(value)));
    json!({
        "app": APP,
        "version": VERSION,
        "site": site,
        "answers": answers.collect::<Vec<_>>(),
        "settings": settings.collect::<serde_json::Map<_, _>>(),
    })
    .to_string()
}

/// The content of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Import {
    /// The answers, each question once, no more than [`MAX_ANSWERS`].
    pub answers: Vec<SavedAnswer>,
    /// The number of entries that were skipped because they are not answers or exceed the bounds.
    pub skipped: usize,
    /// The number of entries that repeat a question.
    pub repeated: usize,
    /// The settings, as far as this page has them.
    pub settings: ChosenSettings,
    /// The site that the file is from; empty in older files.
    pub site: String,
}

/// Why a file cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadFile {
    /// It is larger than [`MAX_FILE`].
    TooLarge,
    /// It ends too early.
    CutOff,
    /// It is not JSON, or not from this app.
    NotOurs,
    /// A newer version of this app wrote it.
    Newer,
    /// It is from this app, but nothing in it can be read.
    Damaged,
}

impl Import {
    /// Parses a file.
    ///
    /// # Errors
    /// [`BadFile`] says what is wrong with the file; no text makes this panic.
    pub fn read(text: &str) -> Result<Self, BadFile> {
        if text.len() > MAX_FILE {
            return Err(BadFile::TooLarge);
        }
        // Some editors save files with a byte order mark.
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let file: Value = serde_json::from_str(text).map_err(|error| {
            if error.is_eof() && !text.trim().is_empty() {
                BadFile::CutOff
            } else {
                BadFile::NotOurs
            }
        })?;
        if file["app"] != APP {
            return Err(BadFile::NotOurs);
        }
        let version = match file["version"].as_u64().ok_or(BadFile::Damaged)? {
            0 => return Err(BadFile::Damaged),
            version if version > u64::from(VERSION) => return Err(BadFile::Newer),
            version => version,
        };
        let entries = file["answers"].as_array().ok_or(BadFile::Damaged)?;
        let mut import = Self {
            settings: settings(&file["settings"]),
            site: plain_text(file["site"].as_str().unwrap_or_default(), MAX_NAME),
            ..Self::default()
        };
        for entry in entries {
            match answer(entry, version) {
                Some(answer) if import.answers.iter().any(|other| other.id == answer.id) => {
                    import.repeated += 1;
                }
                Some(answer) if import.answers.len() < MAX_ANSWERS => import.answers.push(answer),
                _ => import.skipped += 1,
            }
        }
        if import.answers.is_empty() && import.skipped > 0 {
            return Err(BadFile::Damaged);
        }
        Ok(import)
    }

    /// Returns the site that the file is from, if that is not this one. Its ids would mean other questions here.
    pub fn other_site(&self, site: &str) -> Option<&str> {
        Some(self.site.as_str()).filter(|other| !other.is_empty() && *other != site)
    }

    /// Returns how many of the answers are saved already.
    pub fn already_saved(&self, saved: &Saved) -> usize {
        self.answers
            .iter()
            .filter(|answer| saved.contains(&answer.id))
            .count()
    }
}

/// Parses one answer in the form of this version.
fn answer(entry: &Value, version: u64) -> Option<SavedAnswer> {
    let id = |value: &Value| QuestionId::parse(value.as_str()?).ok();
    if version == 1 {
        return match entry.as_array()?.as_slice() {
            [name, saved_at] => Some(SavedAnswer {
                id: id(name)?,
                saved_at: saved_at.as_u64()?,
                question: String::new(),
                digest: 0,
            }),
            _ => None,
        };
    }
    Some(SavedAnswer {
        id: id(&entry["id"])?,
        saved_at: entry["savedAt"].as_u64()?,
        question: plain_text(entry["question"].as_str()?, MAX_NAME),
        digest: u32::try_from(entry["digest"].as_u64()?).ok()?,
    })
}

/// Returns the settings of a file that this page offers.
fn settings(value: &Value) -> ChosenSettings {
    let offered = SETTINGS.iter().filter_map(|setting| {
        let chosen = value[setting.name].as_str()?;
        let value = setting.values.iter().find(|value| **value == chosen)?;
        Some((setting.name.to_owned(), (*value).to_owned()))
    });
    offered.collect()
}

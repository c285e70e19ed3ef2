//! What each translation was made of: a file beside it records the digests of the original and of the translation, so
//! that a changed original marks the translation out of date.

use crate::content::Content;
use crate::report::Report;
use crate::sources::Sources;
use anyhow::{Context, Result};
use faq_core::faq::Question;
use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;

const HEADER: &str = "\
# What each translation was made of: the id of the question, a digest of the original, a digest of the translation.
# When an original changes, its translation is out of date until it changes too. If it is still right, delete its line
# here. After that: faq check with --record.
";

/// The digests of originals and translations by id.
#[derive(Clone, Debug, Default)]
pub struct Records(BTreeMap<String, (u32, u32)>);

impl Records {
    /// Returns whether a question has changed since it was translated, and its translation has not.
    pub fn is_outdated(&self, original: &Question, translation: &Question) -> bool {
        let record = self.0.get(original.id.as_str());
        record.is_some_and(|(of, to)| *of != original.digest() && *to == translation.digest())
    }
}

/// Reads the records of a translation. Lines that are none are ignored: they only cost a mark.
///
/// # Errors
/// The file is there and cannot be read.
pub fn read(translation: &Sources) -> Result<Records> {
    let path = translation.translated();
    let text = match fs::read_to_string(&path) {
        Err(error) if error.kind() == ErrorKind::NotFound => String::new(),
        text => text.with_context(|| format!("{} cannot be read", path.display()))?,
    };
    let records = text.lines().filter_map(|line| {
        let mut words = line.split_whitespace();
        let id = words.next()?.to_owned();
        let mut digest = || u32::from_str_radix(words.next()?, 16).ok();
        Some((id, (digest()?, digest()?)))
    });
    Ok(Records(records.collect()))
}

/// Records every translation that is up to date.
///
/// # Errors
/// The file cannot be read or written.
pub fn record(original: &Content, translation: &Content, sources: &Sources) -> Result<()> {
    let mut records = read(sources)?;
    let is_outdated = |question: &Question, other: &Question| records.is_outdated(question, other);
    let now: Vec<_> = pairs(original, translation)
        .filter(|(question, other)| !is_outdated(question, other))
        .map(|(question, other)| (question.id.to_string(), (question.digest(), other.digest())))
        .collect();
    records.0.extend(now);
    let mut text = HEADER.to_owned();
    for (id, (of, to)) in &records.0 {
        text.push_str(&format!("{id} {of:08x} {to:08x}\n"));
    }
    let path = sources.translated();
    fs::write(&path, text).with_context(|| format!("{} cannot be written", path.display()))
}

/// Returns each translated question with its translation.
fn pairs<'a>(
    original: &'a Content,
    translation: &'a Content,
) -> impl Iterator<Item = (&'a Question, &'a Question)> {
    let translations = translation.by_id();
    let questions = original.questions.iter();
    questions.filter_map(move |question| Some((question, *translations.get(question.id.as_str())?)))
}

/// Reports translations of no question, translations that are out of date, and questions that are not translated.
pub fn report(
    original: &Content,
    translation: &Content,
    records: &Records,
    sources: &Sources,
    files: &Sources,
    report: &mut Report<'_>,
) {
    let (of, to) = (sources.content.display(), files.content.display());
    let (originals, translations) = (original.by_id(), translation.by_id());
    for (question, spans) in translation.iter() {
        match originals.get(question.id.as_str()) {
            None => report.mistake(
                spans.id.clone(),
                format!("{of} has no question with the id {}. A translation has the id of its original.", question.id),
            ),
            Some(original) if records.is_outdated(original, question) => report.warning(
                spans.heading.clone(),
                format!(
                    "The original in {of} has changed since this was translated, and the page says so. Change the translation too, or delete the line of {} in {} if it is still right. Then run: faq check {of} --record",
                    question.id,
                    files.translated().display()
                ),
            ),
            Some(_) => {}
        }
    }
    let is_translated = |question: &&Question| translations.contains_key(question.id.as_str());
    let missing = original
        .questions
        .iter()
        .filter(|question| !is_translated(question));
    let missing: Vec<_> = missing.map(|question| format!("#{}", question.id)).collect();
    if !missing.is_empty() {
        let end = report.text.len();
        report.warning(
            end..end,
            format!(
                "{to} has {} of {} questions. The others are shown in the language of {of}: {}.",
                original.questions.len() - missing.len(),
                original.questions.len(),
                missing.join(", ")
            ),
        );
    }
    if !translation.questions.is_empty() && !files.translated().is_file() {
        report.warning(
            0..0,
            format!(
                "{} is missing: it says what each translation was made of, so that a changed original marks it out of date. To write it: faq check {of} --record",
                files.translated().display()
            ),
        );
    }
}

//! Published ids are permanent. A file beside the content records each id that was ever published, one per
//! line; the word `retired` after an id means that its question is gone for good. It also records the prefix of the
//! site's keys in readers' browsers, which must not follow a new name of the site.

use crate::content::Content;
use crate::report::{CheckedFile, Level, Report};
use crate::site_config::SiteConfig;
use crate::sources::Sources;
use anyhow::{Context, Result};
use faq_core::faq::QuestionId;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::ops::Range;

const HEADER: &str = "\
# Every id that was ever published, one per line. Never delete a line: links, bookmarks and printed codes use
# it. When a question is gone for good, write \"retired\" after its id. Readers' saved answers are stored under the name
# after \"site:\".
";
/// What begins the line with the prefix of the site's keys.
const SITE: &str = "site:";

/// Reports recorded ids that no question has any more, in the file of the ids, and ids without a record, in
/// the content as findings of level `unrecorded`. Returns the recorded prefix of the site's keys.
pub fn check(
    content: &Content,
    file: Option<&mut CheckedFile>,
    sources: &Sources,
    unrecorded: Level,
    report: &mut Report<'_>,
) -> Option<String> {
    let current: BTreeMap<&str, Range<usize>> = content
        .iter()
        .flat_map(|(question, spans)| {
            let former = question.aliases.iter().zip(spans.formerly.iter().cloned());
            std::iter::once((&question.id, spans.id.clone())).chain(former)
        })
        .map(|(id, span)| (id.as_str(), span))
        .collect();
    let mut prefix = None;
    let recorded: Option<BTreeSet<String>> = file.map(|file| {
        file.check(|ids| {
            let (sites, lines): (Vec<_>, Vec<_>) = lines(ids.text).partition(|line| line.id == SITE);
            prefix = sites.first().and_then(|line| line.prefix(ids));
            lines.iter().for_each(|line| line.check(&current, ids));
            lines.into_iter().map(|line| line.id.to_owned()).collect()
        })
    });
    let command = format!("faq check {} --record", sources.content.display());
    let path = sources.ids();
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let mut new: Vec<_> = current.into_iter().collect();
    new.sort_by_key(|(_, span)| span.start);
    let Some(recorded) = recorded else {
        // One sentence at the first id is enough for a FAQ that was never published.
        if let Some((_, span)) = new.into_iter().next() {
            let sentence = format!(
                "There is no {name} yet. It keeps every published id, so that no link breaks. Before you publish, run: {command}"
            );
            report.add(unrecorded, span, sentence);
        }
        return None;
    };
    for (id, span) in new.into_iter().filter(|(id, _)| !recorded.contains(*id)) {
        let sentence = format!(
            "The id {id} is not in {name} yet, which keeps every published id. Before you publish it, run: {command}"
        );
        report.add(unrecorded, span, sentence);
    }
    prefix
}

/// Records the ids and the prefix that the file does not have yet. Returns the ids.
///
/// # Errors
/// The file cannot be read or written.
pub fn record(content: &Content, site: Option<&SiteConfig>, sources: &Sources) -> Result<Vec<String>> {
    let path = sources.ids();
    let mut text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => HEADER.to_owned(),
        Err(error) => return Err(error).with_context(|| format!("{} cannot be read", path.display())),
    };
    let recorded: BTreeSet<String> = lines(&text).map(|line| line.id.to_owned()).collect();
    let ids = content
        .questions
        .iter()
        .flat_map(|question| std::iter::once(&question.id).chain(&question.aliases));
    let new: Vec<String> = ids
        .map(QuestionId::to_string)
        .filter(|id| !recorded.contains(id))
        .collect();
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    if let Some(site) = site.filter(|_| !recorded.contains(SITE)) {
        text.push_str(&format!("{SITE} {}\n", site.storage_prefix()));
    }
    for id in &new {
        text.push_str(id);
        text.push('\n');
    }
    fs::write(&path, text).with_context(|| format!("{} cannot be written", path.display()))?;
    Ok(new)
}

/// A line of the file with an id.
struct Line<'a> {
    id: &'a str,
    span: Range<usize>,
    /// The text after the id.
    word: &'a str,
}

/// Returns the lines with an id.
fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    let mut start = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let from = start + line.len() - line.trim_start().len();
        start += line.len();
        let line = line.trim();
        let (id, word) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        let span = from..from + line.len();
        let word = word.trim();
        (!id.is_empty() && !id.starts_with('#')).then_some(Line { id, span, word })
    })
}

impl Line<'_> {
    /// Returns the prefix after [`SITE`].
    fn prefix(&self, report: &mut Report<'_>) -> Option<String> {
        let is_part = |letter: char| letter.is_alphanumeric() || letter == '-';
        if self.word.is_empty() || !self.word.chars().all(is_part) {
            let sentence = "Readers’ saved answers are stored under the name after “site:”. It has letters, digits and hyphens. Write the one that the site was published with.";
            report.mistake(self.span.clone(), sentence);
            return None;
        }
        Some(self.word.to_owned())
    }

    fn check(&self, current: &BTreeMap<&str, Range<usize>>, report: &mut Report<'_>) {
        let Self { id, word, .. } = self;
        let sentence = match (current.contains_key(id), *word) {
            _ if QuestionId::parse(id).is_err() => {
                format!("“{id}” is not an id. A line of this file is an id.")
            }
            (true, "") | (false, "retired") => return,
            (true, "retired") => {
                format!("{id} is retired, and a question has it again. Take the word retired out.")
            }
            (false, "") => format!(
                "No question has the id {id} any more: links to it would lead nowhere. Write “Formerly: {id}” below the heading of the question that answers it now, or “retired” after it here."
            ),
            (_, word) => format!("“{word}” means nothing here. After an id write “retired”, or nothing."),
        };
        report.mistake(self.span.clone(), sentence);
    }
}

//! Published ids are permanent. A file beside the content records each id that was ever published, one per
//! line; the word `retired` after an id means that its question is gone for good.

use crate::content::Content;
use crate::report::{CheckedFile, Level, Report};
use crate::sources::Sources;
use anyhow::{Context, Result};
use faq_core::faq::QuestionId;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::ops::Range;

const HEADER: &str = "\
# Every id that was ever published, one per line. Never delete a line: links, bookmarks and printed codes use
# it. When a question is gone for good, write \"retired\" after its id.
";

/// Reports recorded ids that no question has any more, in the file of the ids, and ids without a record, in
/// the content as findings of level `unrecorded`.
pub fn check(
    content: &Content,
    file: Option<&mut CheckedFile>,
    sources: &Sources,
    unrecorded: Level,
    report: &mut Report<'_>,
) {
    let current: BTreeMap<&str, Range<usize>> = content
        .iter()
        .flat_map(|(question, spans)| {
            let former = question.aliases.iter().zip(spans.formerly.iter().cloned());
            std::iter::once((&question.id, spans.id.clone())).chain(former)
        })
        .map(|(id, span)| (id.as_str(), span))
        .collect();
    let recorded: Option<BTreeSet<String>> = file.map(|file| {
        file.check(|ids| {
            let recorded = lines(ids.text).inspect(|line| line.check(&current, ids));
            recorded.map(|line| line.id.to_owned()).collect()
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
        return;
    };
    for (id, span) in new.into_iter().filter(|(id, _)| !recorded.contains(*id)) {
        let sentence = format!(
            "The id {id} is not in {name} yet, which keeps every published id. Before you publish it, run: {command}"
        );
        report.add(unrecorded, span, sentence);
    }
}

/// Records the ids that the file does not have yet, and returns them.
///
/// # Errors
/// The file cannot be read or written.
pub fn record(content: &Content, sources: &Sources) -> Result<Vec<String>> {
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

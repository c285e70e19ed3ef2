//! Ids are for ever. A file beside the content keeps every id ever published, one in a line; the word
//! `retired` after it says that its question is gone for good.

use super::Purpose;
use crate::content::Content;
use crate::report::{Checked, Report};
use crate::sources::Sources;
use anyhow::{Context, Result};
use faq_core::faq::QuestionId;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::ops::Range;

const HEAD: &str = "\
# Every id that was ever published, one in a line. A line is never taken out: links, bookmarks and printed
# codes lead to it. Where a question is gone for good, write \"retired\" after its id.
";

/// Tells of ids that no question has any more, in the file of the ids, and of those that are not in it yet,
/// in the content.
pub fn check(
    content: &Content,
    file: Option<&mut Checked>,
    sources: &Sources,
    purpose: Purpose,
    report: &mut Report<'_>,
) {
    let here: BTreeMap<&str, Range<usize>> = content
        .questions
        .iter()
        .zip(&content.places)
        .flat_map(|(question, places)| {
            let former = question.aliases.iter().zip(places.formerly.iter().cloned());
            std::iter::once((&question.id, places.id.clone())).chain(former)
        })
        .map(|(id, span)| (id.as_str(), span))
        .collect();
    let mut recorded = BTreeSet::new();
    let first_time = file.is_none();
    if let Some(file) = file {
        let text = std::mem::take(&mut file.text);
        let mut ids = Report::new(&text);
        for line in lines(&text) {
            line.check(&here, &mut ids);
            recorded.insert(line.id.to_owned());
        }
        super::merge(file, ids.into_findings());
        file.text = text;
    }
    let command = format!("cargo xtask check {} --record", sources.content.display());
    let path = sources.ids();
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let mut new: Vec<_> = here.iter().filter(|(id, _)| !recorded.contains(**id)).collect();
    new.sort_by_key(|(_, span)| span.start);
    // Where nothing was published yet, one sentence says it of all.
    new.truncate(if first_time { 1 } else { new.len() });
    for (id, span) in new {
        let sentence = if first_time {
            format!(
                "There is no {name} yet, which keeps all ids for ever, so that no link dies. Before you publish, run: {command}"
            )
        } else {
            format!(
                "The id {id} is not in {name} yet, which keeps all ids for ever. Before you publish it, run: {command}"
            )
        };
        match purpose {
            Purpose::Look => report.warn(span.clone(), sentence),
            Purpose::Publish => report.add(span.clone(), sentence),
        }
    }
}

/// Adds the ids that are not in the file yet, and gives them.
///
/// # Errors
/// The file cannot be read or written.
pub fn record(content: &Content, sources: &Sources) -> Result<Vec<String>> {
    let path = sources.ids();
    let mut text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => HEAD.to_owned(),
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

/// A line of the file.
struct Line<'a> {
    id: &'a str,
    span: Range<usize>,
    /// What stands after the id.
    word: &'a str,
}

/// The lines that hold an id.
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
    fn check(&self, here: &BTreeMap<&str, Range<usize>>, report: &mut Report<'_>) {
        let Self { id, word, .. } = self;
        let sentence = match (here.contains_key(id), *word) {
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
            (_, word) => format!("“{word}” means nothing here. After an id stands “retired”, or nothing."),
        };
        report.add(self.span.clone(), sentence);
    }
}

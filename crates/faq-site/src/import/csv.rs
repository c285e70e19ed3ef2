//! A CSV with the columns question, answer and topic (RFC 4180).

use super::html;
use super::text;
use super::{Draft, Found};
use anyhow::{Result, bail};

/// What a column may be called, in any case.
const QUESTION: [&str; 3] = ["question", "questions", "q"];
const ANSWER: [&str; 3] = ["answer", "answers", "a"];
const TOPIC: [&str; 4] = ["topic", "topics", "category", "section"];

/// Which column is which.
pub struct Columns {
    pub question: usize,
    pub answer: usize,
    pub topic: Option<usize>,
}

impl Columns {
    /// Finds the columns by their names.
    pub fn find<'a>(names: impl Iterator<Item = &'a str>) -> Option<Self> {
        let names: Vec<String> = names.map(|name| name.trim().to_lowercase()).collect();
        let place = |wanted: &[&str]| names.iter().position(|name| wanted.contains(&name.as_str()));
        Some(Self {
            question: place(&QUESTION)?,
            answer: place(&ANSWER)?,
            topic: place(&TOPIC),
        })
    }
}

/// Reads a table.
pub fn read(text: &str) -> Result<Found> {
    let head = text.lines().next().unwrap_or_default();
    let parts = |delimiter: u8| {
        let names = head
            .split(char::from(delimiter))
            .map(|name| name.trim().trim_matches('"'));
        Columns::find(names)
    };
    let Some((delimiter, columns)) = [b',', b';', b'\t']
        .into_iter()
        .find_map(|one| Some((one, parts(one)?)))
    else {
        let head: String = head.chars().take(80).collect();
        bail!(
            "The first line of a CSV names its columns: question, answer and, if you like, topic. This one is: {head}"
        );
    };
    let mut rows = ::csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .from_reader(text.as_bytes());
    let names = rows.headers()?;
    if Columns::find(names.iter()).is_none() {
        bail!(
            "The quotation marks in the first line do not pair up. Close the one that opens, or take it out."
        );
    }
    let width = names.len();
    let mut found = Found::default();
    // Every quotation mark that opens is closed, and one within a field is doubled: their count is even.
    let unpaired = text.matches('"').count() % 2 == 1;
    let mut row = ::csv::StringRecord::new();
    while rows.read_record(&mut row)? {
        let start = row
            .position()
            .map_or((1, 0), |position| (position.line(), position.byte()));
        let [line, start] = [start.0, start.1].map(|count| usize::try_from(count).unwrap_or_default());
        let end = usize::try_from(rows.position().byte()).unwrap_or_default();
        let is_last = text.get(end..).is_none_or(|rest| rest.trim().is_empty());
        let opens = |start| {
            text.get(start..)
                .is_some_and(|row| row.matches('"').count() % 2 == 1)
        };
        if is_last && unpaired && opens(start) {
            found.skip(line, "The quotation marks do not pair up: one that opens in this row is never closed. Close it; this row and what follows it were not imported.");
            continue;
        }
        if row.len() != width {
            found.skip(
                line,
                format!("This row has {} fields where the first line has {width}. Put quotation marks around a field that holds the separator.", row.len()),
            );
            continue;
        }
        let field = |at: usize| row.get(at).unwrap_or_default();
        let answer = field(columns.answer);
        let answer = if html::is_markup(answer) {
            let (blocks, skipped) = html::fragment(answer);
            found.skipped.extend(skipped.into_iter().map(|mut skipped| {
                skipped.line = line;
                skipped
            }));
            blocks
        } else {
            text::blocks(answer)
        };
        let topics = columns.topic.map(field).unwrap_or_default().split(',');
        found.drafts.push(Draft {
            line,
            question: field(columns.question).to_owned(),
            topics: topics.map(str::to_owned).collect(),
            answer,
            ..Draft::default()
        });
    }
    Ok(found)
}

//! The rows of a table, made into drafts.

use super::header::Columns;
use super::layout::Layout;
use crate::import::cells;
use crate::import::draft::{Draft, Found};
use crate::import::html::fragment;
use crate::import::white_space::collapse;
use anyhow::{Result, bail};

/// A row with the line it begins in.
pub struct Row {
    pub line: usize,
    pub cells: Vec<String>,
    /// Sentences about it.
    pub reports: Vec<String>,
}

/// Reads the rows of a table.
pub fn read(rows: impl Iterator<Item = Row>, layout: &Layout, found: &mut Found) {
    let width = layout.names.len();
    let mut unused: Vec<usize> = Vec::new();
    let mut first_line = None;
    for row in rows {
        first_line.get_or_insert(row.line);
        if row.cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let cell = |at: usize| row.cells.get(at).map_or("", |cell| cell.trim());
        if layout.is_named && row.cells.iter().skip(width).any(|cell| !cell.trim().is_empty()) {
            let sentence = format!(
                "This row has {} fields where the header row has {width}: it was not imported. Put quotation marks around a field that holds the separator.",
                row.cells.len()
            );
            found.lose(
                row.line,
                &cells::question(cell(layout.columns.question)),
                sentence,
            );
            continue;
        }
        for at in 0..row.cells.len() {
            if !layout.columns.holds(at) && !cell(at).is_empty() && !unused.contains(&at) {
                unused.push(at);
            }
        }
        let mut draft = draft(row.line, &layout.columns, cell);
        let reports = row.reports.iter().map(|sentence| (row.line, sentence.clone()));
        draft.skipped.extend(reports);
        found.drafts.push(draft);
    }
    unused.sort_unstable();
    let names: Vec<String> = unused
        .iter()
        .map(|at| match layout.names.get(*at).map(|name| collapse(name)) {
            Some(name) if !name.is_empty() => name,
            _ => format!("column {}", at + 1),
        })
        .collect();
    let line = first_line.unwrap_or(1);
    if layout.is_guessed {
        let Columns { question, answer, .. } = layout.columns;
        let sentence = match (layout.names.get(question), layout.names.get(answer)) {
            (Some(question), Some(answer)) => format!(
                "The column “{}” was read as the questions, “{}” as the answers.",
                collapse(question),
                collapse(answer)
            ),
            _ => format!(
                "No row names the columns: column {} was read as the questions, column {} as the answers.",
                question + 1,
                answer + 1
            ),
        };
        found.skip(line, sentence);
    }
    if !names.is_empty() {
        let columns = if names.len() == 1 {
            "This column was"
        } else {
            "These columns were"
        };
        found.skip(
            line.saturating_sub(1).max(1),
            format!("{columns} not imported: {}.", names.join(", ")),
        );
    }
}

fn draft<'c>(line: usize, columns: &Columns, cell: impl Fn(usize) -> &'c str) -> Draft {
    let optional = |at: Option<usize>| at.map(&cell).unwrap_or_default();
    let (answer, skipped) = cells::answer(cell(columns.answer), None);
    let also = optional(columns.also).split(['\n', '\r', ';', '|']);
    let topics = optional(columns.topic).split([',', ';', '|', '\n']);
    Draft {
        line,
        id: Some(optional(columns.id).to_owned()).filter(|id| !id.is_empty()),
        is_id_optional: true,
        question: cells::question(cell(columns.question)),
        also_asked_as: also.map(cells::question).collect(),
        topics: topics.map(|topic| fragment::plain(topic.trim())).collect(),
        answer,
        skipped: skipped.into_iter().map(|sentence| (line, sentence)).collect(),
        ..Draft::default()
    }
}

/// Refuses a table without columns of questions and answers.
///
/// # Errors
/// Always: a sentence that says how to name the columns.
pub fn refuse<T>(head: &str) -> Result<T> {
    let head: String = collapse(head).chars().take(80).collect();
    bail!(
        "No column of questions with one of answers was found. In the first line, call the columns “question”, “answer” and, if you like, “topic”, in English. Now it says: {head}"
    );
}

//! Tables: a row is a question and its answer, in columns that are named so or are the only two.

use super::candidate::Candidate;
use super::flat::Flat;
use super::question;
use crate::import::clean;
use crate::import::draft::Found;
use crate::import::table::header::Columns;

/// Returns the questions of all tables.
pub fn read(flat: &Flat<'_>, found: &mut Found) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    for (at, _) in flat.elements().filter(|(_, element)| element.name() == "table") {
        let own = |row: &usize| flat.ancestors(*row).find(|around| flat.name(*around) == "table") == Some(at);
        let rows: Vec<usize> = (at..flat.end(at))
            .filter(|row| flat.name(*row) == "tr")
            .filter(own)
            .collect();
        candidates.extend(rows_of(flat, &rows, found));
    }
    candidates
}

fn rows_of(flat: &Flat<'_>, rows: &[usize], found: &mut Found) -> Vec<Candidate> {
    let words = |cell: usize| question::words(flat, (cell + 1).into(), flat.end(cell).into());
    let texts = |row: usize| cells(flat, row).map(words).collect::<Vec<_>>();
    let mut columns: Option<Columns> = None;
    let mut is_named = false;
    // Three columns or more are identified by their cells.
    if rows.len() > 1 && rows.iter().all(|row| cells(flat, *row).count() > 2) {
        columns = Columns::guess(&rows.iter().map(|row| texts(*row)).collect::<Vec<_>>());
    }
    let mut candidates = Vec::new();
    let mut skipped = Vec::new();
    for &row in rows {
        let cells: Vec<usize> = cells(flat, row).collect();
        if !is_named && let Some(found) = Columns::find(&texts(row)) {
            columns = Some(found);
            is_named = true;
            continue;
        }
        let (ask, answer, topic) = match &columns {
            Some(columns) => (columns.question, columns.answer, columns.topic),
            None if cells.len() == 2 => (0, 1, None),
            None => continue,
        };
        let (Some(&ask), Some(&answer)) = (cells.get(ask), cells.get(answer)) else {
            skipped.push((
                flat.line(row),
                "This row has too few cells: it was not imported.".to_owned(),
            ));
            continue;
        };
        let mut candidate = Candidate::new(flat, ask, &[answer], 0);
        if !is_named && !clean::ends_asking(&candidate.words) {
            let sentence = format!(
                "The first cell of this row is no question (“{}”): it was not imported.",
                candidate.words
            );
            skipped.push((flat.line(row), sentence));
            continue;
        }
        candidate.owned = vec![(row, flat.end(row) + 1)];
        candidate.topic = topic
            .and_then(|topic| cells.get(topic))
            .map(|topic| words(*topic));
        candidate.is_sure = true;
        candidates.push(candidate);
    }
    if !candidates.is_empty() {
        skipped
            .into_iter()
            .for_each(|(line, sentence)| found.skip(line, sentence));
    }
    candidates
}

fn cells(flat: &Flat<'_>, row: usize) -> impl Iterator<Item = usize> {
    flat.children(row)
        .filter(|cell| matches!(flat.name(*cell), "td" | "th"))
}

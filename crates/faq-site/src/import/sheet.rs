//! Spreadsheets: each sheet is a table.

use super::draft::Found;
use super::table::{self, Layout, Row, refuse};
use anyhow::{Context, Result};
use calamine::{Data, Range, Reader, open_workbook_auto_from_rs};
use std::io::Cursor;

/// The number of rows by which the columns are identified.
const SAMPLE: usize = 200;

/// Reads the sheets of a workbook.
///
/// # Errors
/// A sentence, when it cannot be read or no sheet has a column of questions.
pub fn read(bytes: &[u8]) -> Result<Found> {
    let mut book = open_workbook_auto_from_rs(Cursor::new(bytes))
        .context("This spreadsheet cannot be read. Save it as CSV, and import that")?;
    let mut found = Found::default();
    let mut first = String::new();
    let mut is_table = false;
    for (name, sheet) in book.worksheets() {
        let sample: Vec<Vec<String>> = sheet.rows().take(SAMPLE).map(cells).collect();
        if first.is_empty() {
            first = sample.first().map(|row| row.join(", ")).unwrap_or_default();
        }
        match Layout::find(&sample) {
            Some(layout) => {
                is_table = true;
                table::read(rows(&sheet).skip(layout.skipped), &layout, &mut found);
            }
            None if sheet.is_empty() => {}
            None => found.skip(
                1,
                format!("The sheet “{name}” has no columns of questions and answers: it was not imported."),
            ),
        }
    }
    if is_table { Ok(found) } else { refuse(&first) }
}

fn rows(sheet: &Range<Data>) -> impl Iterator<Item = Row> {
    let first = sheet.start().map_or(0, |(row, _)| row as usize);
    sheet.rows().enumerate().map(move |(at, row)| Row {
        line: first + at + 1,
        cells: cells(row),
    })
}

fn cells(row: &[Data]) -> Vec<String> {
    row.iter().map(ToString::to_string).collect()
}

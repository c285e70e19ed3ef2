//! Spreadsheets: each sheet is a table.

mod date;
mod looks;
mod number;
mod rich;

use super::draft::Found;
use super::table::{self, Layout, Row, refuse};
use super::zip_file;
use anyhow::{Context, Result};
use calamine::{Data, Range, Reader, Sheets, open_workbook_auto_from_rs};
use looks::{Looks, hidden_rows};
use rich::Rich;
use std::collections::HashMap;
use std::io::Cursor;

/// The number of rows by which the columns are identified.
const SAMPLE: usize = 200;
/// The longest text that becomes the words of its cell's link, in bytes.
const LINK_WORDS: usize = 120;

/// Reads the sheets of a workbook.
///
/// # Errors
/// A sentence, when it cannot be read or no sheet has a column of questions.
pub fn read(bytes: &[u8]) -> Result<Found> {
    let mut book = open_workbook_auto_from_rs(Cursor::new(bytes))
        .context("This spreadsheet cannot be read. Save it as CSV, and import that")?;
    let sample = |range: &Range<Data>| range.rows().take(SAMPLE).map(cells).collect::<Vec<_>>();
    let sheets: Vec<(String, Range<Data>, Option<Layout>)> = book
        .worksheets()
        .into_iter()
        .map(|(name, range)| {
            let layout = Layout::find(&sample(&range));
            (name, range, layout)
        })
        .collect();
    if sheets.iter().all(|(_, _, layout)| layout.is_none()) {
        let first = sheets.iter().find_map(|(_, range, _)| range.rows().next());
        return refuse(&first.map(cells).unwrap_or_default().join(", "));
    }
    let are_several = sheets.iter().filter(|(_, _, layout)| layout.is_some()).count() > 1;
    let mut hidden = hidden_rows(bytes);
    let texts = zip_file::open(bytes)
        .and_then(|mut zip| zip_file::file(&mut zip, "xl/sharedStrings.xml"))
        .map(|xml| rich::read(&xml))
        .unwrap_or_default();
    let mut found = Found::default();
    for (name, range, layout) in sheets {
        match layout {
            Some(layout) => {
                let looks = match &mut book {
                    Sheets::Xlsx(book) => Looks::read(book, &name, hidden.remove(&name).unwrap_or_default()),
                    _ => Looks::default(),
                };
                let before = found.skipped.len();
                if looks.is_hidden {
                    found.skip(1, "It is hidden in the workbook: it was imported all the same.");
                }
                let sheet = Sheet {
                    range,
                    looks,
                    texts: &texts,
                };
                table::read(sheet.rows(&layout), &layout, &mut found);
                for entry in found.skipped.iter_mut().skip(before).filter(|_| are_several) {
                    entry.sentence = format!("Sheet “{name}”: {}", entry.sentence);
                }
            }
            None if range.is_empty() => {}
            None => found.skip(
                1,
                format!("The sheet “{name}” has no columns of questions and answers: it was not imported."),
            ),
        }
    }
    Ok(found)
}

fn cells(row: &[Data]) -> Vec<String> {
    row.iter().map(ToString::to_string).collect()
}

/// A sheet that is being read.
struct Sheet<'t> {
    range: Range<Data>,
    looks: Looks,
    texts: &'t HashMap<String, Rich>,
}

impl Sheet<'_> {
    /// Returns the rows below the names of the columns.
    fn rows(&self, layout: &Layout) -> impl Iterator<Item = Row> {
        let (top, left) = self.range.start().unwrap_or_default();
        let rows = (top..).zip(self.range.rows()).skip(layout.skipped);
        rows.map(move |(at, row)| {
            let mut reports = Vec::new();
            let places = (left..).map(move |column| (at, column));
            let cells = row
                .iter()
                .zip(places)
                .enumerate()
                .map(|(column, (data, place))| {
                    let is_answer = column == layout.columns.answer;
                    let place = if is_answer || Some(column) == layout.columns.topic {
                        self.looks.first(place)
                    } else {
                        place
                    };
                    let data = self.range.get_value(place).unwrap_or(data);
                    if !layout.columns.holds(column) {
                        return data.to_string();
                    }
                    self.cell(place, data, is_answer, &mut reports)
                })
                .collect();
            if self.looks.hides(at) {
                reports.push("Its row is hidden in the sheet: it was imported all the same.".to_owned());
            }
            Row {
                line: at as usize + 1,
                cells,
                reports,
            }
        })
    }

    fn cell(&self, place: looks::Place, data: &Data, is_answer: bool, reports: &mut Vec<String>) -> String {
        let (mut text, is_sure) = self.looks.text(place, data);
        if !is_sure {
            reports.push(format!(
                "The sheet may show “{text}” in another form: compare them."
            ));
        }
        if self.looks.is_struck(place) && !text.trim().is_empty() {
            reports.push(format!(
                "“{}” is struck out in the sheet: it was imported all the same.",
                text.trim()
            ));
        } else if let Some(rich) = self.texts.get(&text) {
            if !rich.struck.trim().is_empty() {
                reports.push(format!(
                    "Struck-out words were left out: “{}”.",
                    rich.struck.trim()
                ));
            }
            text.clone_from(if is_answer { &rich.marked } else { &rich.plain });
        }
        match self.looks.link(place).filter(|_| is_answer) {
            Some(link) => linked(&text, link, reports),
            None => text,
        }
    }
}

/// Returns an answer whose cell is a link: its words are the link if they are few, or else the link is below them.
fn linked(text: &str, link: &str, reports: &mut Vec<String>) -> String {
    let words = text.trim();
    let is_known = ["https://", "http://", "mailto:", "tel:"]
        .iter()
        .any(|scheme| link.starts_with(scheme));
    if !is_known || link.contains([' ', ')']) {
        reports.push(format!("The link of its cell to “{link}” was left out."));
        return text.to_owned();
    }
    if words.len() <= LINK_WORDS && !words.contains(['\n', '[', ']']) && !words.is_empty() {
        format!("[{words}]({link})")
    } else {
        format!("{text}\n\n[{}]({link})", link.trim_start_matches("mailto:"))
    }
}

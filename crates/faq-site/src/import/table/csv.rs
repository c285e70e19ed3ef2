//! Values separated by commas, semicolons, tabs or bars (RFC 4180).

use super::layout::{Layout, MAX_COLUMNS};
use super::rows::{self, Row};
use crate::import::draft::Found;
use anyhow::{Result, bail};
use csv::{ReaderBuilder, StringRecord};

const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// The number of rows by which the columns are identified.
const SAMPLE: usize = 200;
/// The number of bytes in which these rows are read.
const HEAD: usize = 1_000_000;

/// Reads a CSV.
///
/// # Errors
/// A sentence, when no column of questions can be found.
pub fn read(text: &str) -> Result<Found> {
    let (body, named) = without_separator_line(text);
    let lines_above = lines(&text[..text.len() - body.len()]);
    let head = &body[..body.floor_char_boundary(HEAD)];
    let separators: Vec<u8> = named.map_or_else(|| SEPARATORS.to_vec(), |one| vec![one]);
    let layouts = separators.into_iter().filter_map(|separator| {
        let layout = Layout::find(&sample(head, separator))?;
        Some((separator, layout))
    });
    // Columns with names are more certain than guessed ones, and many columns than few.
    let best = layouts.max_by_key(|(separator, layout)| {
        (
            layout.is_named,
            layout.names.len(),
            SEPARATORS.len()
                - SEPARATORS
                    .iter()
                    .position(|one| one == separator)
                    .unwrap_or_default(),
        )
    });
    let Some((separator, layout)) = best else {
        let first = body
            .lines()
            .find(|line| !line.trim().is_empty())
            .unwrap_or_default();
        if first.matches('"').count() % 2 == 1 {
            bail!(
                "The quotation marks in the first line do not pair up. Close the one that opens, or take it out."
            );
        }
        return rows::refuse(first);
    };
    let mut found = Found::default();
    let mut rows = Rows::new(body, separator, lines_above);
    rows::read(rows.by_ref().skip(layout.skipped), &layout, &mut found);
    if let Some(line) = rows.unpaired {
        found.lose(line, "", "The quotation marks do not pair up: one that opens in this row is never closed. Close it; this row and what follows it were not imported.");
    }
    Ok(found)
}

/// Returns the text below Excel's first line "sep=;", and the separator that it names.
fn without_separator_line(text: &str) -> (&str, Option<u8>) {
    let text = text.trim_start_matches('\u{FEFF}');
    let line = text.split(['\r', '\n']).next().unwrap_or_default();
    let lower = line.trim().trim_matches('"').to_ascii_lowercase();
    match lower.strip_prefix("sep=").map(str::as_bytes) {
        Some([one]) => (text[line.len()..].trim_start_matches(['\r', '\n']), Some(*one)),
        // A tab has been trimmed.
        Some([]) => (text[line.len()..].trim_start_matches(['\r', '\n']), Some(b'\t')),
        _ => (text, None),
    }
}

fn sample(head: &str, separator: u8) -> Vec<Vec<String>> {
    let rows = Rows::new(head, separator, 0);
    rows.take(SAMPLE).map(|row| row.cells).collect()
}

/// How many lines end in a text: with LF, CR or both.
fn lines(text: &str) -> usize {
    let bytes = text.as_bytes();
    let ends =
        |(at, byte): (usize, &u8)| *byte == b'\n' || (*byte == b'\r' && bytes.get(at + 1) != Some(&b'\n'));
    bytes.iter().enumerate().filter(|one| ends(*one)).count()
}

/// The rows of a CSV with their lines.
struct Rows<'t> {
    text: &'t str,
    reader: csv::Reader<&'t [u8]>,
    row: StringRecord,
    /// The line that the byte is in up to which lines were counted.
    counted: (usize, usize),
    /// Whether the whole has a quotation mark too many.
    is_uneven: bool,
    /// The line of a row that opens a quotation mark and does not close it.
    unpaired: Option<usize>,
}

impl<'t> Rows<'t> {
    fn new(text: &'t str, separator: u8, lines_above: usize) -> Self {
        let reader = ReaderBuilder::new()
            .delimiter(separator)
            .flexible(true)
            .has_headers(false)
            .from_reader(text.as_bytes());
        Self {
            text,
            reader,
            row: StringRecord::new(),
            counted: (0, lines_above + 1),
            is_uneven: text.matches('"').count() % 2 == 1,
            unpaired: None,
        }
    }
}

impl Iterator for Rows<'_> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        let start = usize::try_from(self.reader.position().byte()).unwrap_or_default();
        if !self.reader.read_record(&mut self.row).unwrap_or_default() {
            return None;
        }
        // The reader's row begins with the line ends that it passes over.
        let skipped = self
            .text
            .get(start..)?
            .bytes()
            .take_while(|byte| matches!(byte, b'\r' | b'\n'))
            .count();
        let start = start + skipped;
        let line = self.counted.1 + lines(self.text.get(self.counted.0..start).unwrap_or_default());
        self.counted = (start, line);
        let end = usize::try_from(self.reader.position().byte()).unwrap_or_default();
        let is_last = self.text.get(end..).is_none_or(|rest| rest.trim().is_empty());
        if is_last && self.is_uneven && self.text.get(start..)?.matches('"').count() % 2 == 1 {
            // A mark within a field, as in 5", opens nothing.
            self.unpaired = Some(line);
            return None;
        }
        let cells = self.row.iter().take(MAX_COLUMNS + 1).map(str::to_owned).collect();
        Some(Row {
            line,
            cells,
            reports: Vec::new(),
        })
    }
}

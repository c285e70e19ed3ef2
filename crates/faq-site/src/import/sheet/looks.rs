//! What a sheet of a workbook shows beside its values: formats, links, joined cells, hidden rows.

use super::{date, number};
use crate::import::xml::{attribute, each, relations};
use crate::import::zip_file;
use calamine::{Data, Dimensions, Hyperlink, SheetVisible, StyleRange, Xlsx};
use std::collections::{HashMap, HashSet};
use std::io::Cursor;

/// The maximum number of joined cells that are read.
const MAX_JOINED: usize = 1_000_000;

/// A place in a sheet: its row and its column, from 0.
pub type Place = (u32, u32);

/// The looks of a sheet.
#[derive(Default)]
pub struct Looks {
    styles: Option<StyleRange>,
    /// The addresses of links, by the first cell of each.
    links: HashMap<Place, String>,
    /// The first cells of joined ones, by the others in the same column.
    joined: HashMap<Place, Place>,
    hidden: HashSet<u32>,
    pub is_hidden: bool,
}

impl Looks {
    /// Reads the looks of a sheet; parts that cannot be read are left out.
    pub fn read(book: &mut Xlsx<Cursor<&[u8]>>, name: &str, hidden: HashSet<u32>) -> Self {
        let sheets = calamine::Reader::sheets_metadata(book);
        let is_hidden = sheets
            .iter()
            .any(|sheet| sheet.name == name && sheet.visible != SheetVisible::Visible);
        Self {
            styles: book.worksheet_style(name).ok(),
            links: links(book.hyperlinks_by_sheet_name(name).unwrap_or_default()),
            joined: joined(&book.merge_cells_by_sheet_name(name).unwrap_or_default()),
            hidden,
            is_hidden,
        }
    }

    /// Returns the text of a cell as the sheet shows it, and whether that is certain.
    pub fn text(&self, place: Place, data: &Data) -> (String, bool) {
        let style = self.styles.as_ref().and_then(|styles| styles.get(place));
        let format = style.and_then(|style| style.number_format.as_ref());
        let code = format.map_or("General", |format| format.format_code.as_str());
        match data {
            Data::DateTime(value) => date::text(value, code),
            Data::Float(value) => match number::text(*value, code) {
                Some(text) => (text, true),
                None => (value.to_string(), false),
            },
            Data::Int(value) => (value.to_string(), true),
            Data::Bool(value) => (value.to_string().to_uppercase(), true),
            // "#N/A" is no answer.
            Data::Error(_) => (String::new(), true),
            other => (other.to_string(), true),
        }
    }

    /// Returns whether the words of a cell are struck out.
    pub fn is_struck(&self, place: Place) -> bool {
        let style = self.styles.as_ref().and_then(|styles| styles.get(place));
        style
            .and_then(|style| style.font.as_ref())
            .is_some_and(|font| font.has_strikethrough())
    }

    /// Returns the address of a cell's link.
    pub fn link(&self, place: Place) -> Option<&str> {
        self.links.get(&place).map(String::as_str)
    }

    /// Returns the first cell of the joined cells of which a cell is one, in the same column.
    pub fn first(&self, place: Place) -> Place {
        self.joined.get(&place).copied().unwrap_or(place)
    }

    /// Returns whether a row is hidden.
    pub fn hides(&self, row: u32) -> bool {
        self.hidden.contains(&row)
    }
}

fn links(all: Vec<Hyperlink>) -> HashMap<Place, String> {
    let with_target = |link: Hyperlink| Some((link.range.start, link.target?));
    all.into_iter().filter_map(with_target).collect()
}

fn joined(all: &[Dimensions]) -> HashMap<Place, Place> {
    let others = |one: &Dimensions| {
        let (start, last) = (one.start, one.end.0);
        (start.0 + 1..=last).map(move |row| ((row, start.1), start))
    };
    all.iter().flat_map(others).take(MAX_JOINED).collect()
}

/// Returns the hidden rows of all sheets, by the sheets' names.
pub fn hidden_rows(bytes: &[u8]) -> HashMap<String, HashSet<u32>> {
    let mut hidden = HashMap::new();
    let Ok(mut zip) = zip_file::open(bytes) else {
        return hidden;
    };
    let mut part = |name: &str| zip_file::file(&mut zip, name).unwrap_or_default();
    let files = relations(&part("xl/_rels/workbook.xml.rels"));
    let mut sheets = Vec::new();
    each(&part("xl/workbook.xml"), |name, element| {
        if let ("sheet", Some(name), Some(file)) = (
            name,
            attribute(element, "name"),
            element.attributes().flatten().find_map(|one| {
                (one.key.as_ref() == "r:id").then(|| files.get(one.value.as_ref()).cloned())?
            }),
        ) {
            sheets.push((name, file));
        }
    });
    for (name, file) in sheets {
        let file = file.strip_prefix("/xl/").unwrap_or(&file);
        let mut rows = HashSet::new();
        each(&part(&format!("xl/{file}")), |name, element| {
            let is_hidden =
                || attribute(element, "hidden").is_some_and(|value| value == "1" || value == "true");
            if name == "row" && is_hidden() {
                let row = attribute(element, "r").and_then(|row| row.parse::<u32>().ok());
                rows.extend(row.and_then(|row| row.checked_sub(1)));
            }
        });
        hidden.insert(name, rows);
    }
    hidden
}

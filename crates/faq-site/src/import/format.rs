//! The formats that can be read, and the sentences for those that cannot.

use super::{Found, Options, clean, decode, html, table, text};
use anyhow::{Result, bail};
use std::path::Path;

/// A format that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A table of separated values (RFC 4180).
    Csv,
    /// A page.
    Html,
}

impl Format {
    /// The format of a file, by how it begins or else by its name.
    pub fn of(path: &Path, bytes: &[u8]) -> Self {
        let end = path
            .extension()
            .unwrap_or_default()
            .to_string_lossy()
            .to_lowercase();
        match end.as_str() {
            "csv" | "tsv" => Self::Csv,
            "html" | "htm" | "xhtml" => Self::Html,
            _ if bytes.trim_ascii_start().starts_with(b"<") => Self::Html,
            _ => Self::Csv,
        }
    }

    /// Reads bytes of this format.
    pub(super) fn read(self, bytes: &[u8], options: &Options) -> Result<Found> {
        refuse(bytes)?;
        let mut found = Found::default();
        let text = decode::decode(bytes, self == Self::Html, options, &mut found)?;
        let mut read = match self {
            Self::Csv => table::read_csv(&text)?,
            Self::Html => html::read(&text, options.base.as_ref())?,
        };
        read.skipped.extend(found.skipped);
        Ok(read)
    }

    /// The sentence for a file of this format without questions; `asking` are lines that may be some.
    pub(super) fn no_question(self, asking: &[(usize, String)]) -> String {
        let lead = "No question was found that could be imported.";
        if let Some((line, words)) = asking.first().filter(|_| self != Self::Csv) {
            let lines = if asking.len() == 1 {
                "1 line ends".to_owned()
            } else {
                format!("{} lines end", asking.len())
            };
            return format!(
                "{lead} {lines} with a question mark (the first, line {line}: “{words}”), but nothing in the page says where an answer begins and ends. Make each question a heading, or copy questions and answers into a table with the columns question and answer, and save that as CSV."
            );
        }
        format!(
            "{lead} A CSV has the columns question and answer; a page has them as FAQPage data, or as disclosures (details), controls with panels, a dl, headings or bold lines that end with a question mark, or a table."
        )
    }
}

/// Refuses documents that cannot be read, by how they begin.
fn refuse(bytes: &[u8]) -> Result<()> {
    let _ = (text::even, clean::asks);
    if bytes.starts_with(b"PK\x03\x04") {
        bail!("This is a zip. Open it, and import the .html file that is in it.");
    }
    if bytes.starts_with(b"%PDF") {
        bail!(
            "This is a PDF, which does not say what is a question. Import the document that it was made from, or copy questions and answers into a table and save that as CSV."
        );
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        bail!(
            "This is a document of an old office program. Save it there as .docx, .xlsx, CSV or a web page (HTML), and import that."
        );
    }
    Ok(())
}

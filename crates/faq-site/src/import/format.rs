//! The formats that can be read, and the sentences for those that cannot.

use super::draft::Found;
use super::options::Options;
use super::pictures::Pictures;
use super::{archive, decode, docx, html, json, markdown, sheet, table, zip_file};
use anyhow::{Result, bail};
use std::path::Path;

/// A format that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A table of separated values (RFC 4180).
    Csv,
    /// A page.
    Html,
    /// Markdown, also with components (MDX).
    Markdown,
    /// Plain text.
    Text,
    /// JSON, also a value in each line.
    Json,
    /// YAML.
    Yaml,
    /// A document of Word (ECMA-376).
    Docx,
    /// A workbook of Excel or LibreOffice.
    Spreadsheet,
    /// A zip that holds a file of one of the other formats.
    Zip,
    /// A page saved in one file (RFC 2557).
    Mhtml,
}

impl Format {
    /// Returns the format of a file, by how it begins or else by its name.
    pub fn of(path: &Path, bytes: &[u8]) -> Self {
        let end = path
            .extension()
            .unwrap_or_default()
            .to_string_lossy()
            .to_lowercase();
        if bytes.starts_with(b"PK\x03\x04") {
            return Self::of_zip(bytes);
        }
        let start = bytes
            .strip_prefix(b"\xEF\xBB\xBF")
            .unwrap_or(bytes)
            .trim_ascii_start();
        match end.as_str() {
            "xls" => Self::Spreadsheet,
            "csv" | "tsv" => Self::Csv,
            "html" | "htm" | "xhtml" => Self::Html,
            "md" | "markdown" | "mdx" | "mdown" => Self::Markdown,
            "json" | "jsonl" | "ndjson" | "jsonld" => Self::Json,
            "yaml" | "yml" => Self::Yaml,
            "mht" | "mhtml" => Self::Mhtml,
            "txt" if !start.starts_with(b"<") => Self::Text,
            _ if start.starts_with(b"<") => Self::Html,
            _ if start.starts_with(b"{") || start.starts_with(b"[{") => Self::Json,
            _ if start.starts_with(b"# ") || start.starts_with(b"## ") => Self::Markdown,
            _ => Self::Csv,
        }
    }

    fn of_zip(bytes: &[u8]) -> Self {
        let Ok(zip) = zip_file::open(bytes) else {
            return Self::Zip;
        };
        let has = |name: &str| zip.index_for_name(name).is_some();
        if has("word/document.xml") {
            Self::Docx
        } else if has("xl/workbook.xml")
            || has("xl/workbook.bin")
            || (has("content.xml") && has("styles.xml") && is_ods(bytes))
        {
            Self::Spreadsheet
        } else {
            Self::Zip
        }
    }

    /// Reads bytes of this format.
    pub(super) fn read(self, bytes: &[u8], options: &Options) -> Result<Found> {
        match self {
            Self::Docx => return docx::read(bytes, options),
            Self::Spreadsheet => return sheet::read(bytes),
            Self::Zip => return Self::read_zip(bytes, options),
            Self::Mhtml => return archive::read_mhtml(bytes, options),
            _ => refuse(bytes)?,
        }
        let mut found = Found::default();
        let text = decode::decode(bytes, self == Self::Html, options, &mut found)?;
        let base = options.base.as_ref();
        let mut read = match self {
            Self::Csv => table::read_csv(&text)?,
            Self::Markdown => markdown::read(&text, base)?,
            Self::Text => markdown::read_plain(&text, base)?,
            Self::Json => json::read(&text, base)?,
            Self::Yaml => json::read_yaml(&text, base)?,
            _ => html::read_with(&text, base, &Self::beside(options))?,
        };
        read.skipped.extend(found.skipped);
        Ok(read)
    }

    /// Returns the pictures of a page in a file.
    fn beside(options: &Options) -> Pictures<'static> {
        match &options.folder {
            Some(folder) => Pictures::Beside(folder.clone()),
            None => Pictures::Nowhere,
        }
    }

    /// Reads the page, document or table in a zip.
    fn read_zip(bytes: &[u8], options: &Options) -> Result<Found> {
        let (name, inner) = archive::importable(bytes)?;
        let format = Self::of(Path::new(&name), &inner);
        if format == Self::Zip {
            bail!("This zip holds another zip. Open it, and import the file with the questions.");
        }
        let mut found = if format == Self::Html {
            let mut found = Found::default();
            let text = decode::decode(&inner, true, options, &mut found)?;
            let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
            let pictures = Pictures::within(bytes, folder)?;
            let mut read = html::read_with(&text, options.base.as_ref(), &pictures)?;
            read.skipped.extend(found.skipped);
            read
        } else {
            format.read(&inner, options)?
        };
        found.skip(
            1,
            format!("The file {name} in the zip was read: the lines are those of that file."),
        );
        Ok(found)
    }

    /// Returns the sentence for a file of this format without questions; `asking` are lines that may be some.
    pub(super) fn no_question(self, asking: &[(usize, String)]) -> String {
        let lead = "No question was found that could be imported.";
        if let Some((line, words)) = asking.first() {
            let lines = if asking.len() == 1 {
                "1 line ends".to_owned()
            } else {
                format!("{} lines end", asking.len())
            };
            return format!(
                "{lead} {lines} with a question mark (the first, line {line}: “{words}”), but nothing in the page says where an answer begins and ends. Make each question a heading, or copy questions and answers into a table with the columns question and answer, and save that as CSV."
            );
        }
        let what = match self {
            Self::Csv | Self::Spreadsheet => "A table has the columns question and answer.",
            Self::Json | Self::Yaml => "A list has entries with a question and an answer.",
            Self::Markdown | Self::Text | Self::Docx => {
                "Questions are headings, bold or numbered lines that end with a question mark."
            }
            Self::Html | Self::Zip | Self::Mhtml => {
                "A page has them as FAQPage data, or as disclosures (details), controls with panels, a dl, headings or bold lines that end with a question mark, or a table."
            }
        };
        format!("{lead} {what}")
    }
}

/// Returns whether a zip is a spreadsheet of LibreOffice: its kind comes first, uncompressed.
fn is_ods(bytes: &[u8]) -> bool {
    const KIND: &[u8] = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet";
    bytes.get(30..30 + KIND.len()) == Some(KIND)
}

/// Refuses documents that cannot be read, by how they begin.
fn refuse(bytes: &[u8]) -> Result<()> {
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

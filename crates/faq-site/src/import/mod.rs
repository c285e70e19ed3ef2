//! Making a content file of what somebody has: a CSV, or an HTML page.
//!
//! A reader of each format gives [`Draft`]s; `resolve` makes questions of them that read back from the file as
//! they were written. What cannot be imported is reported of, with its line.

mod csv;
mod decode;
mod html;
mod resolve;
mod text;

use crate::content;
use anyhow::{Context, Result, bail};
use faq_core::faq::{Block, Question};
use std::fs;
use std::path::Path;

/// The largest file that is read, in bytes: no FAQ is larger.
const MOST: usize = 50_000_000;

/// What was made of a file.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// The questions.
    pub questions: Vec<Question>,
    /// What was not imported, in the order of the file.
    pub skipped: Vec<Skipped>,
}

/// Something that was not imported.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Skipped {
    /// Its line in the file, from 1.
    pub line: usize,
    /// What it is, and what became of it.
    pub sentence: String,
}

/// A question that was found, before it has its id.
#[derive(Clone, Debug, Default)]
struct Draft {
    line: usize,
    /// Its id, where the file is one of our own pages.
    id: Option<String>,
    formerly: Vec<String>,
    question: String,
    also_asked_as: Vec<String>,
    topics: Vec<String>,
    answer: Vec<Block>,
    /// Names by which links within the file lead to it.
    anchors: Vec<String>,
}

/// What a reader of a format gives.
#[derive(Debug, Default)]
struct Found {
    drafts: Vec<Draft>,
    skipped: Vec<Skipped>,
}

impl Found {
    fn skip(&mut self, line: usize, sentence: impl Into<String>) {
        self.skipped.push(Skipped {
            line,
            sentence: sentence.into(),
        });
    }
}

/// A format that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A table of comma-separated values (RFC 4180); semicolons or tabs do as well.
    Csv,
    /// A page.
    Html,
}

impl Format {
    /// The format of a file, by its name or else by how it begins.
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
}

/// Reads bytes of a format.
///
/// # Errors
/// A sentence, when no question can be read.
pub fn import(bytes: &[u8], format: Format) -> Result<Imported> {
    if bytes.len() > MOST {
        bail!(
            "This file is larger than {} MB. Take out what is not questions and answers.",
            MOST / 1_000_000
        );
    }
    if bytes.starts_with(b"PK\x03\x04")
        || bytes.starts_with(b"%PDF")
        || bytes.starts_with(b"\xD0\xCF\x11\xE0")
    {
        bail!(
            "This is a document of an office program. Save it there as CSV or as a web page (HTML), and import that."
        );
    }
    let (text, skipped) = decode::decode(bytes, format);
    let mut found = match format {
        Format::Csv => csv::read(&text)?,
        Format::Html => html::read(&text)?,
    };
    found.skipped.extend(skipped);
    let imported = resolve::resolve(found);
    if imported.questions.is_empty() {
        let why: Vec<String> = imported.skipped.iter().map(Skipped::to_string).collect();
        bail!(
            "No question was found that could be imported. A CSV has the columns question and answer; a page has them as FAQPage data, or as disclosures (details), a dl, headings that end with a question mark, or a table.{}{}",
            if why.is_empty() { "" } else { "\n" },
            why.join("\n")
        );
    }
    Ok(imported)
}

impl std::fmt::Display for Skipped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}: {}", self.line, self.sentence)
    }
}

/// Reads a file and writes its questions as a content file to `out`, or prints them; what was not imported
/// is reported of.
///
/// # Errors
/// The file cannot be read, holds no question, or `out` is there already.
pub fn run(path: &Path, out: Option<&Path>) -> Result<()> {
    if let Some(out) = out.filter(|out| out.exists()) {
        bail!(
            "{} is there already. Name another file, or move it away.",
            out.display()
        );
    }
    let bytes = fs::read(path)
        .with_context(|| format!("{} cannot be read. Check that the file is there", path.display()))?;
    let imported = import(&bytes, Format::of(path, &bytes)).with_context(|| path.display().to_string())?;
    let text = content::write(&imported.questions);
    match out {
        Some(out) => fs::write(out, text).with_context(|| format!("{} cannot be written", out.display()))?,
        None => print!("{text}"),
    }
    for Skipped { line, sentence } in &imported.skipped {
        eprintln!("{}:{line}: {sentence}", path.display());
    }
    let count = |count: usize, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
    eprintln!(
        "{} imported. {} reported of above.",
        count(imported.questions.len(), "question"),
        count(imported.skipped.len(), "thing"),
    );
    if let Some(out) = out {
        eprintln!("Look at it with: cargo xtask check {}", out.display());
    }
    Ok(())
}

//! Making a content file of what an organisation has: a table, a page, a document.
//!
//! A reader of each format gives [`Draft`]s; `resolve` makes questions of them that read back from the file as
//! they were written. What cannot be imported is reported, with its line.

mod archive;
mod cells;
mod clean;
mod decode;
mod docx;
mod duplicates;
mod format;
mod html;
mod json;
mod markdown;
mod mojibake;
pub mod report;
mod resolve;
mod schema;
mod sheet;
mod table;
mod text;
mod writable;

pub use format::Format;

use crate::content;
use anyhow::{Context, Result, bail};
use faq_core::faq::{Block, Question};
use std::fs;
use std::path::Path;
use url::Url;

/// The largest file that is read, in bytes: no FAQ is larger.
const MOST: usize = 50_000_000;

/// How a file is imported.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Whether everything is reported, not only the first of it.
    pub is_verbose: bool,
    /// The address of the page, which its relative links begin at.
    pub base: Option<Url>,
    /// The name of the file's encoding, where it is not found out rightly.
    pub encoding: Option<String>,
}

/// What was made of a file.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// The questions.
    pub questions: Vec<Question>,
    /// What was not imported or was changed, in the order of the file.
    pub skipped: Vec<Skipped>,
}

impl Imported {
    /// About how many questions the file has.
    pub fn about(&self) -> usize {
        self.questions.len() + self.skipped.iter().filter(|one| one.is_lost).count()
    }
}

/// Something that was not imported, or not as it is in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Skipped {
    /// Its line in the file, from 1.
    pub line: usize,
    /// The question that it belongs to.
    pub question: Option<String>,
    /// What it is, and what became of it.
    pub sentence: String,
    /// Whether a question was not imported because of it.
    pub is_lost: bool,
}

impl Skipped {
    fn of(line: usize, question: &str, sentence: String) -> Self {
        Self {
            line,
            question: Some(question.to_owned()).filter(|question| !question.is_empty()),
            sentence,
            is_lost: false,
        }
    }
}

/// A question that was found, before it has its id.
#[derive(Clone, Debug, Default)]
struct Draft {
    line: usize,
    /// Its id, where the file has one.
    id: Option<String>,
    /// Whether an id that cannot be one is only replaced.
    is_id_optional: bool,
    aliases: Vec<String>,
    question: String,
    /// Whether it was found by its looks alone.
    is_statement: bool,
    also_asked_as: Vec<String>,
    topics: Vec<String>,
    answer: Vec<Block>,
    /// Names by which links within the file lead to it.
    anchors: Vec<String>,
    /// What was left out of its answer, by line.
    skipped: Vec<(usize, String)>,
}

impl From<Question> for Draft {
    fn from(question: Question) -> Self {
        Self {
            line: 1,
            anchors: vec![question.id.to_string()],
            id: Some(question.id.to_string()),
            aliases: question.aliases.iter().map(ToString::to_string).collect(),
            question: question.question,
            also_asked_as: question.also_asked_as,
            topics: question.topics,
            answer: question.answer,
            ..Self::default()
        }
    }
}

/// What a reader of a format gives.
#[derive(Debug, Default)]
struct Found {
    drafts: Vec<Draft>,
    skipped: Vec<Skipped>,
    /// The words of buttons in answers, by line.
    buttons: Vec<(usize, String)>,
    /// Lines that ask, where no question was found.
    asking: Vec<(usize, String)>,
}

impl Found {
    fn skip(&mut self, line: usize, sentence: impl Into<String>) {
        self.skipped.push(Skipped::of(line, "", sentence.into()));
    }

    /// Reports a question that is not imported.
    fn lose(&mut self, line: usize, question: &str, sentence: impl Into<String>) {
        self.skipped.push(Skipped {
            is_lost: true,
            ..Skipped::of(line, question, sentence.into())
        });
    }
}

/// Reads bytes of a format.
///
/// # Errors
/// A sentence, when no question can be read.
pub fn import(bytes: &[u8], format: Format, options: &Options) -> Result<Imported> {
    if bytes.len() > MOST {
        bail!(
            "This file is larger than {} MB. Take out what is not questions and answers.",
            MOST / 1_000_000
        );
    }
    let found = format.read(bytes, options)?;
    let asking = found.asking.clone();
    let imported = resolve::resolve(found);
    if imported.questions.is_empty() {
        let why = report::lines(&imported, Path::new("line"), false);
        bail!(
            "{}{}{}",
            format.no_question(&asking),
            if why.is_empty() { "" } else { "\n" },
            why.join("\n").replace("line:", "line ")
        );
    }
    Ok(imported)
}

impl std::fmt::Display for Skipped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}: {}", self.line, self.sentence)
    }
}

/// Reads a file and writes its questions as a content file to `out`, or prints them; what was not imported is
/// reported.
///
/// # Errors
/// The file cannot be read, holds no question, or `out` is there already; or fewer than half of the questions
/// could be imported.
pub fn run(path: &Path, out: Option<&Path>) -> Result<()> {
    run_with(path, out, &Options::default())
}

/// Does the same as [`run`], with options.
///
/// # Errors
/// As [`run`].
pub fn run_with(path: &Path, out: Option<&Path>, options: &Options) -> Result<()> {
    if let Some(out) = out.filter(|out| out.exists()) {
        bail!(
            "{} is there already. Name another file, or move it away.",
            out.display()
        );
    }
    let shown = path.display().to_string();
    if shown.starts_with("https://") || shown.starts_with("http://") {
        bail!(
            "This is an address, not a file. Open it in a browser, open every answer, save the page (Save as, “Web page, HTML only”), and import the file. Its links will be whole if you add: --base {}",
            report::printable(&shown)
        );
    }
    let bytes = read(path)?;
    let imported = import(&bytes, Format::of(path, &bytes), options).map_err(|error| {
        let sentences: Vec<String> = format!("{error:#}").lines().map(report::printable).collect();
        anyhow::anyhow!("{}: {}", report::printable(&shown), sentences.join("\n"))
    })?;
    let text = content::write(&imported.questions);
    match out {
        Some(out) => fs::write(out, text).with_context(|| format!("{} cannot be written", out.display()))?,
        None => print!("{text}"),
    }
    for line in report::lines(&imported, path, options.is_verbose) {
        eprintln!("{line}");
    }
    let summary = report::summary(&imported);
    if imported.questions.len() * 2 < imported.about() {
        bail!("{summary}: fewer than half. Look at the lines above before you use the result.");
    }
    eprintln!("{summary}.");
    if let Some(out) = out {
        eprintln!("Look at it with: cargo xtask check {}", out.display());
    }
    Ok(())
}

/// Reads a file, unless it is too large.
fn read(path: &Path) -> Result<Vec<u8>> {
    let problem = || format!("{} cannot be read. Check that the file is there", path.display());
    let size = fs::metadata(path).with_context(problem)?.len();
    if size > MOST as u64 {
        bail!(
            "{} is larger than {} MB. Take out what is not questions and answers.",
            path.display(),
            MOST / 1_000_000
        );
    }
    fs::read(path).with_context(problem)
}

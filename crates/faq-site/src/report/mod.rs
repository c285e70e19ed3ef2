//! What is found in a file that somebody wrote: mistakes, which stop the build, and warnings, which do not,
//! each at its place and with a sentence that says what to do.

mod decode;
mod render;

pub use decode::decode;

use std::fmt;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// Whether a finding stops the build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// It does.
    Mistake,
    /// It serves readers badly, and no more.
    Warning,
}

/// Something found at a place of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Whether it stops the build.
    pub level: Level,
    /// Its bytes in the file, within one line.
    pub span: Range<usize>,
    /// Line in the file, from 1.
    pub line: usize,
    /// Character in the line, from 1.
    pub column: usize,
    /// What is wrong and what to do.
    pub sentence: String,
}

/// A file's text and what has been found in it so far.
pub struct Report<'a> {
    /// The file.
    pub text: &'a str,
    /// The byte each line begins with.
    starts: Vec<usize>,
    /// The last byte that a column was counted for, and that column: a line may be long and hold many.
    counted: (usize, usize),
    findings: Vec<Finding>,
}

impl<'a> Report<'a> {
    /// A report on a text, of nothing yet.
    pub fn new(text: &'a str) -> Self {
        let ends = text.match_indices('\n').map(|(at, _)| at + 1);
        Self {
            text,
            starts: std::iter::once(0).chain(ends).collect(),
            counted: (0, 1),
            findings: Vec::new(),
        }
    }

    /// The line, from 1, of a byte of the file.
    pub fn line(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset)
    }

    /// Adds a mistake at these bytes of the file.
    pub fn add(&mut self, span: Range<usize>, sentence: impl Into<String>) {
        self.find(Level::Mistake, span, sentence.into());
    }

    /// Adds a warning at these bytes of the file.
    pub fn warn(&mut self, span: Range<usize>, sentence: impl Into<String>) {
        self.find(Level::Warning, span, sentence.into());
    }

    /// Of a place that goes over several lines the first is shown.
    fn find(&mut self, level: Level, span: Range<usize>, sentence: String) {
        let start = self.text.floor_char_boundary(span.start);
        let end = self.text.ceil_char_boundary(span.end.max(start));
        let place = &self.text[start..end];
        let end = start + place.split('\n').next().unwrap_or_default().trim_end().len();
        let line = self.line(start);
        let begins = self.starts[line - 1];
        let (from, column) = match self.counted {
            (at, column) if (begins..=start).contains(&at) => (at, column),
            _ => (begins, 1),
        };
        let column = column + self.text[from..start].chars().count();
        self.counted = (start, column);
        self.findings.push(Finding {
            level,
            span: start..end,
            line,
            column,
            sentence,
        });
    }

    /// What was found, in the order of the file.
    pub fn into_findings(mut self) -> Vec<Finding> {
        self.findings.sort_by_key(|finding| finding.span.start);
        self.findings
    }
}

/// A file that was checked, with all that was found.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The file.
    pub path: PathBuf,
    /// What stands in it.
    pub text: String,
    /// What was found, in the order of the file.
    pub findings: Vec<Finding>,
}

impl Checked {
    /// Reads a file as text, be it mistaken. `what` names what it holds, as a sentence begins with it.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn read(path: &Path, what: &str) -> anyhow::Result<Self> {
        let bytes = std::fs::read(path).map_err(|error| {
            anyhow::anyhow!(
                "{what} cannot be read from {}: {error}. Check that the file is there.",
                path.display()
            )
        })?;
        let (text, findings) = decode(&bytes);
        // As whoever reads of it would write it.
        let here = std::env::current_dir().unwrap_or_default();
        Ok(Self {
            path: path.strip_prefix(here).unwrap_or(path).to_owned(),
            text,
            findings,
        })
    }

    /// How much of one level was found.
    pub fn count(&self, level: Level) -> usize {
        self.findings
            .iter()
            .filter(|finding| finding.level == level)
            .count()
    }
}

/// The files of one FAQ with what was found in them.
#[derive(Clone, Debug, Default)]
pub struct Findings(pub Vec<Checked>);

impl Findings {
    /// Whether nothing stops the build.
    pub fn is_sound(&self) -> bool {
        self.count(Level::Mistake) == 0
    }

    /// How much of one level was found.
    pub fn count(&self, level: Level) -> usize {
        self.0.iter().map(|file| file.count(level)).sum()
    }

    /// The findings of one level.
    pub fn only(mut self, level: Level) -> Self {
        for file in &mut self.0 {
            file.findings.retain(|finding| finding.level == level);
        }
        self
    }
}

impl fmt::Display for Findings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for file in &self.0 {
            for finding in &file.findings {
                writeln!(f, "{}\n", render::render(file, finding))?;
            }
        }
        let warnings = match self.count(Level::Warning) {
            0 => String::new(),
            1 => " 1 warning.".to_owned(),
            count => format!(" {count} warnings."),
        };
        match self.count(Level::Mistake) {
            0 => write!(f, "No mistakes.{warnings}"),
            1 => write!(f, "1 mistake.{warnings} Mend it, then run the command again."),
            count => write!(
                f,
                "{count} mistakes.{warnings} Mend them, then run the command again."
            ),
        }
    }
}

impl std::error::Error for Findings {}

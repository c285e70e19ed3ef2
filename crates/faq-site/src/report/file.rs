//! A file with its findings.

use super::decode::decode;
use super::finding::{Finding, Level, Report};
use std::path::{Path, PathBuf};

/// The largest file that is read, in bytes: five times as large as 10,000 questions.
const LARGEST: u64 = 64_000_000;

/// A file that is checked, with its findings so far.
#[derive(Clone, Debug)]
pub struct CheckedFile {
    /// Its path, as reports show it.
    pub path: PathBuf,
    /// Its text.
    pub text: String,
    /// The findings, in the order of the text.
    pub findings: Vec<Finding>,
}

impl CheckedFile {
    /// Reads a file as text; bytes that are not UTF-8 are mistakes. `content` names what the file holds and
    /// begins the sentence of the error.
    ///
    /// # Errors
    /// The file cannot be read, or is too large.
    pub fn read(path: &Path, content: &str) -> anyhow::Result<Self> {
        let size = std::fs::metadata(path).map_or(0, |file| file.len());
        if size > LARGEST {
            anyhow::bail!(
                "{content} cannot be read from {}: it has {} MB, and {} are the most. Check that this is the right file.",
                path.display(),
                size / 1_000_000,
                LARGEST / 1_000_000
            );
        }
        let bytes = std::fs::read(path).map_err(|error| {
            anyhow::anyhow!(
                "{content} cannot be read from {}: {error}. Check that the file is there.",
                path.display()
            )
        })?;
        let (text, findings) = decode(&bytes);
        Ok(Self {
            path: path.to_owned(),
            text,
            findings,
        })
    }

    /// Runs a check on the text, keeps its findings and returns its result.
    pub fn check<T>(&mut self, check: impl FnOnce(&mut Report<'_>) -> T) -> T {
        let mut report = Report::new(&self.text);
        let result = check(&mut report);
        self.findings.extend(report.into_findings());
        self.findings.sort_by_key(|finding| finding.span.start);
        result
    }

    /// Returns the number of findings of one level.
    pub fn count(&self, level: Level) -> usize {
        self.findings
            .iter()
            .filter(|finding| finding.level == level)
            .count()
    }
}

//! One finding, and the report that collects the findings of one text.

use std::ops::Range;

/// Severity of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Stops the build.
    Mistake,
    /// Serves readers badly, but does not stop the build.
    Warning,
}

/// Something found at one place of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Its severity.
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

/// A text with the findings so far.
pub struct Report<'a> {
    /// The text.
    pub text: &'a str,
    /// The byte at which each line begins.
    line_starts: Vec<usize>,
    /// The last byte whose column was counted, and that column. Counting goes on from it, because one long
    /// line may have many findings.
    last_column: (usize, usize),
    findings: Vec<Finding>,
}

impl<'a> Report<'a> {
    /// Returns an empty report on a text.
    pub fn new(text: &'a str) -> Self {
        let ends = text.match_indices('\n').map(|(at, _)| at + 1);
        Self {
            text,
            line_starts: std::iter::once(0).chain(ends).collect(),
            last_column: (0, 1),
            findings: Vec::new(),
        }
    }

    /// Returns the line, from 1, of a byte of the text.
    pub fn line(&self, offset: usize) -> usize {
        self.line_starts.partition_point(|start| *start <= offset)
    }

    /// Adds a mistake at these bytes of the text.
    pub fn mistake(&mut self, span: Range<usize>, sentence: impl Into<String>) {
        self.add(Level::Mistake, span, sentence);
    }

    /// Adds a warning at these bytes of the text.
    pub fn warning(&mut self, span: Range<usize>, sentence: impl Into<String>) {
        self.add(Level::Warning, span, sentence);
    }

    /// Adds a finding at these bytes of the text. Only the first line of a longer span is marked.
    pub fn add(&mut self, level: Level, span: Range<usize>, sentence: impl Into<String>) {
        let start = self.text.floor_char_boundary(span.start);
        let end = self.text.ceil_char_boundary(span.end.max(start));
        let marked = &self.text[start..end];
        let end = start + marked.split('\n').next().unwrap_or_default().trim_end().len();
        let line = self.line(start);
        let line_start = self.line_starts[line - 1];
        let (from, column) = match self.last_column {
            (at, column) if (line_start..=start).contains(&at) => (at, column),
            _ => (line_start, 1),
        };
        let column = column + self.text[from..start].chars().count();
        self.last_column = (start, column);
        self.findings.push(Finding {
            level,
            span: start..end,
            line,
            column,
            sentence: sentence.into(),
        });
    }

    /// Returns the findings in the order of the text.
    pub fn into_findings(mut self) -> Vec<Finding> {
        self.findings.sort_by_key(|finding| finding.span.start);
        self.findings
    }
}

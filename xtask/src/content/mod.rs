//! Reading `content/faq.md`: a front matter, then a heading per question with its answer below.
//!
//! Every mistake of the file is reported, not only the first, each with its line and a sentence that says
//! what to do. What comes out is the app's own model; the Markdown stays here.

mod answer;
mod front_matter;
mod markdown;
mod questions;

use link_worker_faq::domain::faq::Faq;
use std::fmt;
use std::path::{Path, PathBuf};

/// The content file, in the project.
pub const FILE: &str = "content/faq.md";

/// How the build hands another content file to its hook.
pub const VARIABLE: &str = "FAQ_CONTENT";

/// The content file of this build.
pub fn handed() -> PathBuf {
    std::env::var_os(VARIABLE).map_or_else(|| crate::root().join(FILE), PathBuf::from)
}

/// A mistake in a content file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// Line in the file, from 1.
    pub line: usize,
    /// What is wrong and what to do.
    pub sentence: String,
}

/// All mistakes of one content file, by line; never empty.
#[derive(Debug)]
pub struct Mistakes {
    /// The file.
    pub path: PathBuf,
    /// The mistakes.
    pub mistakes: Vec<Mistake>,
}

impl fmt::Display for Mistakes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for mistake in &self.mistakes {
            writeln!(
                f,
                "{}:{}: {}",
                self.path.display(),
                mistake.line,
                mistake.sentence
            )?;
        }
        match self.mistakes.len() {
            1 => write!(f, "1 mistake. Mend it, then run the command again."),
            count => write!(f, "{count} mistakes. Mend them, then run the command again."),
        }
    }
}

impl std::error::Error for Mistakes {}

/// Reads and checks a content file.
///
/// # Errors
/// The file cannot be read, or holds [`Mistakes`].
pub fn read(path: &Path) -> anyhow::Result<Faq> {
    let bytes = std::fs::read(path).map_err(|error| {
        anyhow::anyhow!(
            "The questions cannot be read from {}: {error}. Check that the file is there.",
            path.display()
        )
    })?;
    parse(&bytes).map_err(|mistakes| {
        Mistakes {
            path: path.to_owned(),
            mistakes,
        }
        .into()
    })
}

/// Reads and checks the bytes of a content file.
///
/// # Errors
/// All mistakes, by line.
pub fn parse(bytes: &[u8]) -> Result<Faq, Vec<Mistake>> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let line = 1 + bytes[..error.valid_up_to()]
            .iter()
            .filter(|&&byte| byte == b'\n')
            .count();
        let sentence = "This line is not UTF-8 text. Save the file as UTF-8 in your editor.".to_owned();
        vec![Mistake { line, sentence }]
    })?;
    let mut report = Report {
        // Some editors begin a file with a mark that nobody sees.
        text: text.strip_prefix('\u{FEFF}').unwrap_or(text),
        mistakes: Vec::new(),
    };
    let (head, body) = front_matter::read(&mut report);
    let questions = questions::read(body, &mut report);
    let mut mistakes = report.mistakes;
    mistakes.sort_by_key(|mistake| mistake.line);
    // The two ends of one <b> are one mistake to whoever reads of it.
    mistakes.dedup();
    if !mistakes.is_empty() {
        return Err(mistakes);
    }
    Ok(Faq { questions, ..head })
}

/// The file and the mistakes found in it so far.
struct Report<'a> {
    text: &'a str,
    mistakes: Vec<Mistake>,
}

impl Report<'_> {
    /// The line, from 1, of a byte of the file.
    fn line(&self, offset: usize) -> usize {
        1 + self.text.as_bytes()[..offset.min(self.text.len())]
            .iter()
            .filter(|&&byte| byte == b'\n')
            .count()
    }

    /// Adds a mistake at a byte of the file.
    fn add(&mut self, offset: usize, sentence: impl Into<String>) {
        self.mistakes.push(Mistake {
            line: self.line(offset),
            sentence: sentence.into(),
        });
    }
}

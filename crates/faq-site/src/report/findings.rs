//! The findings in all files of one FAQ, and how they are printed.

use super::file::CheckedFile;
use super::finding::Level;
use super::render::render;
use std::fmt;

/// The files of one FAQ with their findings.
#[derive(Clone, Debug, Default)]
pub struct Findings(pub Vec<CheckedFile>);

impl Findings {
    /// Returns whether a finding stops the build.
    pub fn has_mistakes(&self) -> bool {
        self.count(Level::Mistake) > 0
    }

    /// Returns the number of findings of one level.
    pub fn count(&self, level: Level) -> usize {
        self.0.iter().map(|file| file.count(level)).sum()
    }

    /// Keeps the findings of one level.
    pub fn only(mut self, level: Level) -> Self {
        for file in &mut self.0 {
            file.findings.retain(|finding| finding.level == level);
        }
        self
    }

    /// Renders every finding and then their number with what to do, in the terminal's colours if `colour`.
    pub fn render(&self, colour: bool) -> String {
        let advice = match self.count(Level::Mistake) {
            0 => "",
            1 => " Fix it, then run the command again.",
            _ => " Fix them, then run the command again.",
        };
        self.list(colour) + advice
    }

    /// Renders every finding and then their number, in the terminal's colours if `colour`.
    pub fn list(&self, colour: bool) -> String {
        let mut text = String::new();
        for file in &self.0 {
            for finding in &file.findings {
                text.push_str(&render(file, finding, colour));
                text.push_str("\n\n");
            }
        }
        let warnings = match self.count(Level::Warning) {
            0 => String::new(),
            1 => " 1 warning.".to_owned(),
            count => format!(" {count} warnings."),
        };
        text + &match self.count(Level::Mistake) {
            0 => format!("No mistakes.{warnings}"),
            1 => format!("1 mistake.{warnings}"),
            count => format!("{count} mistakes.{warnings}"),
        }
    }
}

impl fmt::Display for Findings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(false))
    }
}

impl std::error::Error for Findings {}

//! The words of copies of saved answers in files.

use super::{ShareWords, add_sentence};
use crate::saved::file::{BadFile, Import};
use crate::saved::{MAX_ANSWERS, Saved};

impl ShareWords {
    /// Returns the description of a file's content.
    pub fn preview(self, import: &Import, saved: &Saved) -> String {
        let mut text = self.copy_has(import.answers.len());
        for (count, sentence) in [
            (import.already_saved(saved), Self::copy_known as fn(_, _) -> _),
            (import.repeated, Self::copy_repeated),
            (import.skipped, Self::copy_unread),
        ] {
            if count > 0 {
                add_sentence(&mut text, &sentence(self, count));
            }
        }
        text
    }

    /// Returns the description of what adding a file's answers does.
    pub fn merge_does(self, import: &Import, saved: &Saved) -> String {
        let fresh = import.answers.len() - import.already_saved(saved);
        let room = MAX_ANSWERS - saved.answers().len().min(MAX_ANSWERS);
        let mut text = self.merge_adds(fresh.min(room));
        if fresh > room {
            add_sentence(&mut text, &self.merge_lacks_room(fresh - room));
        }
        text
    }

    /// Returns the description of what replacing the saved answers does.
    pub fn replace_does(self, import: &Import, saved: &Saved) -> String {
        let mut text = self.replace_removes(saved.answers().len());
        add_sentence(&mut text, &self.replace_saves(import.answers.len()));
        text
    }

    /// Returns what a file has and what its buttons do.
    pub fn describe(self, import: &Import, saved: &Saved) -> String {
        let mut text = self.preview(import, saved);
        if !import.answers.is_empty() {
            add_sentence(&mut text, &self.merge_does(import, saved));
            if !saved.answers().is_empty() {
                add_sentence(&mut text, &self.replace_does(import, saved));
            }
        }
        text
    }

    /// Returns the reason why a file cannot be opened, and what to do.
    pub fn bad_file(self, problem: BadFile) -> &'static str {
        match problem {
            BadFile::TooLarge => self.file_too_large(),
            BadFile::CutOff => self.file_cut_off(),
            BadFile::NotOurs => self.file_not_ours(),
            BadFile::Newer => self.file_newer(),
            BadFile::Damaged => self.file_damaged(),
        }
    }
}

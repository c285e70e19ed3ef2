//! The words of copies of saved answers in files, and of saved answers that could not be read.

use super::saved::answers;
use crate::saved::file::{BadFile, Import};
use crate::saved::{MAX_ANSWERS, Saved};

/// The summary of the panel for copies in files.
pub const COPIES: &str = "Keep a copy, or open one";
/// The explanation of copies.
pub const COPIES_WORDS: &str = "A file can move your saved answers to another device. It also brings them back if your browser loses them.";
/// The button that saves the file.
pub const EXPORT: &str = "Save a copy as a file";
/// The label of the file field.
pub const IMPORT: &str = "Open a copy";
/// The button that adds the answers of a file to the saved ones.
pub const MERGE: &str = "Add to my saved answers";
/// The button that replaces the saved answers by those of a file.
pub const REPLACE: &str = "Replace my saved answers";
/// The button that closes the preview.
pub const CANCEL: &str = "Cancel";
/// The accessible name of the preview of a file.
pub const PREVIEW: &str = "What is in this copy";
/// The button that applies the settings of a file.
pub const USE_SETTINGS: &str = "Use its reading settings";
/// The note that those settings are applied.
pub const SETTINGS_USED: &str = "Reading settings changed.";
/// The notice that the answers of a file were saved.
pub const IMPORTED: &str = "The copy is now in your saved answers.";

/// The notice that unreadable saved answers were set aside.
pub const SET_ASIDE: &str = "We could not read the answers saved here before. We have put them aside and lost nothing. They are at the end of your saved answers, in “Keep a copy, or open one”.";
/// The note that unreadable saved answers are still there.
pub const SET_ASIDE_NOTE: &str = "Some saved answers could not be read. They are put aside on this device. Someone who knows computers may be able to read them.";
/// The button that saves them as a file.
pub const SET_ASIDE_SAVE: &str = "Save them as a file";
/// The button that deletes them.
pub const SET_ASIDE_DELETE: &str = "Delete them";
/// The note that they are deleted.
pub const SET_ASIDE_DELETED: &str = "What could not be read has been deleted.";

/// Returns the description of a file's content.
pub fn preview(import: &Import, saved: &Saved) -> String {
    let known = import.already_saved(saved);
    let mut words = format!("This copy has {}. ", answers(import.answers.len()));
    if known > 0 {
        words.push_str(&format!("You have saved {known} of them already. "));
    }
    if import.repeated > 0 {
        words.push_str(&format!(
            "{} came more than once and will be saved once. ",
            answers(import.repeated)
        ));
    }
    if import.skipped > 0 {
        words.push_str(&format!(
            "{} could not be read and will be left out. ",
            answers(import.skipped)
        ));
    }
    words
}

/// Returns the description of what adding a file's answers does.
pub fn merge_does(import: &Import, saved: &Saved) -> String {
    let fresh = import.answers.len() - import.already_saved(saved);
    let room = MAX_ANSWERS - saved.answers().len().min(MAX_ANSWERS);
    let added = answers(fresh.min(room));
    let mut words = format!("“{MERGE}” puts {added} at the end of your list. ");
    if fresh > room {
        words.push_str(&format!("There is no room for {} more. ", answers(fresh - room)));
    }
    words
}

/// Returns the description of what replacing the saved answers does.
pub fn replace_does(import: &Import, saved: &Saved) -> String {
    format!(
        "“{REPLACE}” removes the {} you have now and saves the {} of this copy.",
        answers(saved.answers().len()),
        answers(import.answers.len())
    )
}

/// Returns the reason why a file cannot be opened, and what to do.
pub fn bad_file(problem: BadFile) -> &'static str {
    match problem {
        BadFile::TooLarge => {
            "This file is too large to be a copy of saved answers. Choose another one. Nothing has changed."
        }
        BadFile::CutOff => {
            "The end of this file is missing. Copy it again from where it came from. Nothing has changed."
        }
        BadFile::NotOurs => {
            "This file is not a copy of saved answers from this page. Choose another one. Nothing has changed."
        }
        BadFile::Newer => {
            "A newer version of this page made this file. Reload this page, then open the file again. Nothing has changed."
        }
        BadFile::Damaged => {
            "This file is damaged: none of the answers in it can be read. Nothing has changed."
        }
    }
}

//! The words of saved answers: the list, sharing it, copies of it.

use crate::answer_set::AnswerSet;
use crate::saved::file::{BadFile, Import};
use crate::saved::{MAX_ANSWERS, Saved};

/// The button that moves an answer one place up.
pub const MOVE_UP: &str = "Move up";
/// The button that moves an answer one place down.
pub const MOVE_DOWN: &str = "Move down";
/// The note that an answer has been reworded since it was saved.
pub const CHANGED: &str = "The words of this answer have changed since you saved it.";
/// The button that accepts the new words.
pub const GOT_IT: &str = "Got it";
/// The heading of saved questions that the FAQ no longer has.
pub const GONE: &str = "No longer in this FAQ";
/// The explanation below that heading.
pub const GONE_WORDS: &str = "You saved these questions. They have since been taken out of this FAQ.";
/// The button that removes those questions.
pub const REMOVE_GONE: &str = "Remove them";

/// The heading of a shared set of answers without a title.
pub const SET_HEADING: &str = "Answers someone sent you";
/// The explanation of a shared set.
pub const SET_WORDS: &str = "Someone sent you these answers. They are not saved on your device.";
/// The button that saves a shared set.
pub const SAVE_ALL: &str = "Save all";

/// The accessible name of the share section.
pub const SHARE_SECTION: &str = "Share or keep your saved answers";
/// The summary of the panel that shares answers with somebody.
pub const SHARE_PANEL: &str = "Hand on these answers";
/// The label of the title field.
pub const TITLE: &str = "A title for them, if you like";
/// The button that shares the link.
pub const SHARE_BUTTON: &str = "Share these answers";
/// The button that shows the QR code.
pub const QR_BUTTON: &str = "Show a QR code";
/// The accessible name of the QR code.
pub const QR_NAME: &str = "QR code of the link to these answers";
/// The explanation of the QR code.
pub const QR_WORDS: &str = "Point the camera of another phone or tablet at this square.";
/// The note that the share program could not be fetched.
pub const PROGRAM_FAILED: &str =
    "This part of the page did not come. Check that you are online, then close this and open it again.";
/// The note that the browser does not print.
pub const PRINT_FAILED: &str = "This browser cannot print from here. Look for Print in its menu.";
/// The note that the browser has been given a file, which some browsers drop.
pub const FILE_SENT: &str = "Look for the file in your downloads. If it is not there, this browser cannot save files: open this page in another one, or share the link instead.";
/// The note that the browser does not save files.
pub const FILE_FAILED: &str = "This browser cannot save a file. Share the link instead.";
/// The button that applies the settings of a file.
pub const USE_SETTINGS: &str = "Use its reading settings";
/// The note that those settings are applied.
pub const SETTINGS_USED: &str = "The page now looks as this copy says.";
/// The note that the link is too long for a QR code.
pub const QR_TOO_LONG: &str =
    "These are too many answers for a QR code. Share the link instead, or remove some.";
/// The button that prints a handout.
pub const PRINT_BUTTON: &str = "Print a handout";
/// The default title of a handout.
pub const HANDOUT: &str = "Answers for you";
/// The words before the address on the handout.
pub const COME_BACK: &str = "Find these answers again at:";
/// The label of the field to copy the link from.
pub const LINK_FIELD: &str = "Copy this link";

/// The summary of the panel for copies in files.
pub const COPIES: &str = "Keep a copy, or open one";
/// The explanation of copies.
pub const COPIES_WORDS: &str =
    "A file can bring your saved answers to another device, or back to this one if the browser loses them.";
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
/// The notice that the answers of a file were saved.
pub const IMPORTED: &str = "The copy is now in your saved answers.";

/// The notice that unreadable saved answers were set aside.
pub const SET_ASIDE: &str = "We could not read the answers saved here before. We have put them aside and lost nothing: see the end of your saved questions.";
/// The note that unreadable saved answers are still there.
pub const SET_ASIDE_NOTE: &str = "Some saved answers could not be read. They are put aside on this device. Someone who knows computers may be able to read them.";
/// The button that saves them as a file.
pub const SET_ASIDE_SAVE: &str = "Save them as a file";
/// The button that deletes them.
pub const SET_ASIDE_DELETE: &str = "Delete them";
/// The note that they are deleted.
pub const SET_ASIDE_DELETED: &str = "What could not be read has been deleted.";

fn answers(count: usize) -> String {
    match count {
        1 => "1 answer".to_owned(),
        _ => format!("{count} answers"),
    }
}

/// Returns the accessible name of a button of one question.
pub fn of(action: &str, question: &str) -> String {
    format!("{action}: {question}")
}

/// Returns the announcement that an answer has moved to this place, counted from 1.
pub fn moved(place: usize, count: usize, question: &str) -> String {
    format!("Now number {place} of {count}: {question}")
}

/// Returns the notice that a set was saved, of which this many answers were new.
pub fn saved_all(count: usize) -> String {
    match count {
        0 => "You had saved all of these already.".to_owned(),
        1 => "1 answer saved.".to_owned(),
        _ => format!("{count} answers saved."),
    }
}

/// Returns the notice that this many answers disappeared from the device.
pub fn vanished(count: usize) -> String {
    let answers = answers(count);
    format!(
        "Something outside this page has cleared what this browser keeps: {answers} you had saved. Undo saves them again."
    )
}

/// Returns the note on what a shared set is missing; often empty. `unknown` are ids that this FAQ does not have.
pub fn set_note(set: &AnswerSet, unknown: &[String]) -> String {
    let mut note = String::new();
    if set.ids.is_empty() {
        note.push_str("There is no answer in this link. ");
    }
    if let Some(first) = unknown.first() {
        note.push_str(&match unknown.len() {
            1 => format!("One answer of this link is not in this FAQ: “{first}”. "),
            count => {
                format!("{count} answers of this link are not in this FAQ, the first of them “{first}”. ")
            }
        });
    }
    match set.skipped {
        _ if set.ids.is_empty() => {}
        _ if set.ids.len() < set.total => note.push_str(&format!(
            "The end of this link is missing: {} of {} answers are here. Ask for the link again to see them all. ",
            set.ids.len(),
            set.total
        )),
        0 => {}
        1 => note.push_str("One part of this link could not be read and is left out. "),
        count => note.push_str(&format!(
            "{count} parts of this link could not be read and are left out. "
        )),
    }
    note
}

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

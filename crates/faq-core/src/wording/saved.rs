//! The words around saved answers: the list, handing it on, copies of it.

use crate::answer_set::AnswerSet;
use crate::saved::file::{BadFile, Import};
use crate::saved::{MAX_ANSWERS, Saved};

/// The button that moves an answer one place up.
pub const MOVE_UP: &str = "Move up";
/// The button that moves an answer one place down.
pub const MOVE_DOWN: &str = "Move down";
/// An answer has other words than when it was saved.
pub const CHANGED: &str = "The words of this answer have changed since you saved it.";
/// The button that takes that line away.
pub const GOT_IT: &str = "Got it";
/// The heading over saved questions that are gone.
pub const GONE: &str = "No longer in this FAQ";
/// What they are.
pub const GONE_WORDS: &str = "You saved these questions. They have since been taken out of this FAQ.";
/// The button that removes them.
pub const REMOVE_GONE: &str = "Remove them";

/// The heading of a set that somebody sent.
pub const SET_HEADING: &str = "Answers someone sent you";
/// What becomes of such a set.
pub const SET_WORDS: &str = "They came with the link you opened. Nothing you saved has changed.";
/// The button that saves them.
pub const SAVE_ALL: &str = "Save all";

/// The name of all ways to hand answers on.
pub const HAND_ON_SECTION: &str = "Share or keep your saved answers";
/// What opens the ways to send answers to somebody.
pub const HAND_ON: &str = "Hand on these answers";
/// The field for a title.
pub const TITLE: &str = "A title for them, if you like";
/// The button that shares the link.
pub const SHARE: &str = "Share these answers";
/// The button that draws the QR code.
pub const QR: &str = "Show a QR code";
/// What the QR code is.
pub const QR_NAME: &str = "QR code of the link to these answers";
/// How to use it.
pub const QR_WORDS: &str = "Point the camera of another phone or tablet at this square.";
/// What hands answers on could not be had.
pub const PROGRAM_FAILED: &str =
    "This part of the page did not come. Check that you are online, then close this and open it again.";
/// The browser does not print.
pub const PRINT_FAILED: &str = "This browser cannot print from here. Look for Print in its menu.";
/// The browser does not save files.
pub const FILE_FAILED: &str = "This browser cannot save a file. Share the link instead.";
/// The button that takes the settings of a file.
pub const TAKE_SETTINGS: &str = "Use its reading settings";
/// They are taken.
pub const SETTINGS_TAKEN: &str = "The page now looks as this copy says.";
/// The link has no room in a QR code.
pub const QR_TOO_LONG: &str =
    "These are too many answers for a QR code. Share the link instead, or remove some.";
/// The button that prints a handout.
pub const PRINT: &str = "Print a handout";
/// The title of a handout that has none.
pub const HANDOUT: &str = "Answers for you";
/// Before the address on the handout.
pub const COME_BACK: &str = "Find these answers again at:";
/// The field to copy the link from.
pub const LINK_FIELD: &str = "Copy this link";

/// What opens the ways to keep a copy.
pub const COPIES: &str = "Keep a copy, or open one";
/// What a copy is good for.
pub const COPIES_WORDS: &str =
    "A file can bring your saved answers to another device, or back to this one if the browser loses them.";
/// The button that saves the file.
pub const EXPORT: &str = "Save a copy as a file";
/// The field that opens a file.
pub const IMPORT: &str = "Open a copy";
/// The button that adds the answers of a file.
pub const MERGE: &str = "Add to my saved answers";
/// The button that has the answers of a file in place of the saved ones.
pub const REPLACE: &str = "Replace my saved answers";
/// The button that does nothing.
pub const CANCEL: &str = "Cancel";
/// The heading of what a file would do.
pub const PREVIEW: &str = "What is in this copy";
/// A file's answers were saved.
pub const IMPORTED: &str = "The copy is now in your saved answers.";

/// What could not be read was set aside.
pub const SET_ASIDE: &str = "We could not read the answers saved here before. We have put them aside and lost nothing: see the end of your saved questions.";
/// They are still there.
pub const ASIDE: &str = "Some saved answers could not be read. They are put aside on this device. Someone who knows computers may be able to read them.";
/// The button that saves them as a file.
pub const ASIDE_SAVE: &str = "Save them as a file";
/// The button that deletes them.
pub const ASIDE_DELETE: &str = "Delete them";
/// They are gone.
pub const ASIDE_DELETED: &str = "What could not be read has been deleted.";

fn answers(count: usize) -> String {
    match count {
        1 => "1 answer".to_owned(),
        _ => format!("{count} answers"),
    }
}

/// The name of a button for one question.
pub fn of(action: &str, question: &str) -> String {
    format!("{action}: {question}")
}

/// Where an answer stands now.
pub fn moved(place: usize, count: usize, question: &str) -> String {
    format!("Now number {place} of {count}: {question}")
}

/// A set was saved: so many of its answers were not saved before.
pub fn saved_all(count: usize) -> String {
    match count {
        0 => "You had saved all of these already.".to_owned(),
        1 => "1 answer saved.".to_owned(),
        _ => format!("{count} answers saved."),
    }
}

/// The device lost so many answers while the page was open.
pub fn vanished(count: usize) -> String {
    let answers = answers(count);
    format!(
        "Something outside this page has cleared what this browser keeps: {answers} you had saved. Undo saves them again."
    )
}

/// What of a set cannot be shown; often nothing. `unknown` are the ids this FAQ does not have.
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
    match set.left_out {
        0 => {}
        1 => note.push_str("One part of this link could not be read and is left out. "),
        count => note.push_str(&format!(
            "{count} parts of this link could not be read and are left out. "
        )),
    }
    note
}

/// What a file holds.
pub fn preview(import: &Import, saved: &Saved) -> String {
    let known = import.known(saved);
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
    if import.left_out > 0 {
        words.push_str(&format!(
            "{} could not be read and will be left out. ",
            answers(import.left_out)
        ));
    }
    words
}

/// What adding a file's answers does.
pub fn merge_does(import: &Import, saved: &Saved) -> String {
    let fresh = import.answers.len() - import.known(saved);
    let room = MAX_ANSWERS - saved.answers().len().min(MAX_ANSWERS);
    let added = answers(fresh.min(room));
    let mut words = format!("“{MERGE}” puts {added} at the end of your list. ");
    if fresh > room {
        words.push_str(&format!("There is no room for {} more. ", answers(fresh - room)));
    }
    words
}

/// What replacing the saved answers by a file's does.
pub fn replace_does(import: &Import, saved: &Saved) -> String {
    format!(
        "“{REPLACE}” removes the {} you have now and saves the {} of this copy.",
        answers(saved.answers().len()),
        answers(import.answers.len())
    )
}

/// Why a file cannot be opened.
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

//! The words of saved answers: the list, and sharing it.

use crate::answer_set::AnswerSet;

/// The button that saves an answer.
pub const SAVE: &str = "Save";
/// The button of an answer that is saved, which removes it again.
pub const SAVED: &str = "Saved";
/// The same button in the list of saved answers.
pub const REMOVE: &str = "Remove";
/// The note about where saved answers are stored.
pub const SAVED_WHERE: &str = "Saved in this browser, on this device.";
/// The hint below the search box in the list of saved answers.
pub const SEARCHES_ALL: &str = "Type to search all questions.";
/// The button that saves a copy, in the notice about the first saved answer.
pub const KEEP_COPY: &str = "Keep a copy";
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
pub const GONE_WORDS: &str = "You saved these answers. They have since been taken out of this FAQ.";
/// The button that removes those questions.
pub const REMOVE_GONE: &str = "Remove them";

/// The heading of a shared set of answers without a title.
pub const SET_HEADING: &str = "Answers someone sent you";
/// The explanation of a shared set.
pub const SET_WORDS: &str = "Someone sent you these answers. They are not saved on your device.";
/// The button that saves a shared set.
pub const SAVE_ALL: &str = "Save all";

/// The accessible name of the section that shares answers with somebody.
pub const SHARE_SECTION: &str = "Send or print these answers";
/// The label of the title field.
pub const TITLE: &str = "Title (optional)";
/// The button that opens the share sheet.
pub const SHARE_BUTTON: &str = "Share";
/// The button that copies the answers as text.
pub const TEXT_BUTTON: &str = "Copy as text";
/// The note that the text is on the clipboard.
pub const TEXT_COPIED: &str = "Answers copied. You can paste them into a message.";
/// The label of the field to copy the text from.
pub const TEXT_FIELD: &str = "Copy this text";
/// The button that shows the QR code and hides it.
pub const QR_BUTTON: &str = "QR code";
/// The note that the QR code is shown, and what to do with it.
pub const QR_SHOWN: &str = "The QR code is below. Point the camera of another phone or tablet at it.";
/// The accessible name of the QR code.
pub const QR_NAME: &str = "QR code of the link to these answers";
/// The note that the share program could not be fetched.
pub const PROGRAM_FAILED: &str = "This part did not load. Check that you are online, then try again.";
/// The note that the browser does not print.
pub const PRINT_FAILED: &str = "This browser cannot print from here. Look for Print in its menu.";
/// The note that the browser has been given a file, which some browsers drop.
pub const FILE_SENT: &str = "Look for the file in your downloads. If it is not there, this browser cannot save files. Open this page in another browser, or share the link instead.";
/// The note that the browser does not save files.
pub const FILE_FAILED: &str = "This browser cannot save a file. Share the link instead.";
/// The note that the link is too long for a QR code.
pub const QR_TOO_LONG: &str =
    "These are too many answers for a QR code. Copy the link instead, or remove some.";
/// The note that the link is longer than [`crate::answer_set::MAX_LINK`].
pub const LONG_LINK: &str = "The link to these answers has more than 2,000 characters. Some apps cut off such a link. Send a file instead, or remove some answers.";
/// The button that prints a handout.
pub const PRINT_BUTTON: &str = "Print";
/// The default title of a handout.
pub const HANDOUT: &str = "Answers for you";
/// The words before the address on the handout.
pub const COME_BACK: &str = "Find these answers again at:";
/// The label of the field to copy the link from.
pub const LINK_FIELD: &str = "Copy this link";

/// Returns how many answers there are.
pub(super) fn answers(count: usize) -> String {
    match count {
        1 => "1 answer".to_owned(),
        _ => format!("{count} answers"),
    }
}

/// Returns how many answers are saved.
pub(super) fn saved_answers(count: usize) -> String {
    match count {
        1 => "1 saved answer".to_owned(),
        _ => format!("{count} saved answers"),
    }
}

/// Returns the label of a question's save button, within the list of saved answers or another one.
pub fn save_button(is_saved: bool, lists_saved: bool) -> &'static str {
    match (is_saved, lists_saved) {
        (false, _) => SAVE,
        (true, true) => REMOVE,
        (true, false) => SAVED,
    }
}

/// Returns the notice about the first saved answer: where it is stored, and whether the browser may delete it.
pub fn first_saved(may_be_deleted: bool) -> String {
    match may_be_deleted {
        true => format!(
            "{SAVED_WHERE} Safari may delete your saved answers if you do not open this page for 7 days."
        ),
        false => SAVED_WHERE.to_owned(),
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
    let them = if count == 1 { "it" } else { "them" };
    format!(
        "Your browser deleted {}. Select Undo to get {them} back.",
        saved_answers(count)
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

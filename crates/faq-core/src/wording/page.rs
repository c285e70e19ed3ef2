//! The words of the page as a whole: header, list, notices, footer.

use super::saved::SET_HEADING;
use super::topics::topic_name;
use crate::route::View;
use crate::saved::{MAX_ANSWERS, StorageError};

/// The language of the interface.
pub const LANGUAGE: &str = "en";

/// Returns the language of the content where it is not that of the interface.
pub fn other_language(content: &str) -> Option<&str> {
    let primary = content.split('-').next().unwrap_or_default();
    (!primary.eq_ignore_ascii_case(LANGUAGE)).then_some(content)
}

/// The label of the search box.
pub const SEARCH_LABEL: &str = "What would you like to know?";
/// The hint below the label of the search box.
pub const SEARCH_HINT: &str = "Type a word or a whole question. The list changes as you type.";
/// The button that empties the search box.
pub const CLEAR: &str = "Clear";
/// The same as an accessible name.
pub const CLEAR_SEARCH: &str = "Clear search";
/// The skip link to the questions.
pub const SKIP_LINK: &str = "Skip to the questions";
/// The accessible name of the switch between all and saved questions.
pub const VIEW_SWITCH: &str = "Which questions to show";
/// The heading of the whole list.
pub const ALL_QUESTIONS: &str = "All questions";
/// The heading of a search.
pub const SEARCH_RESULTS: &str = "Search results";
/// The heading of the saved list.
pub const SAVED_QUESTIONS: &str = "Saved questions";
/// The button that saves a question.
pub const SAVE: &str = "Save";
/// The button that copies a question's address.
pub const COPY_LINK: &str = "Copy link";
/// The button that opens every listed answer.
pub const OPEN_ALL: &str = "Open all";
/// The button that closes every listed answer.
pub const CLOSE_ALL: &str = "Close all";
/// The button that undoes a removal.
pub const UNDO: &str = "Undo";
/// The button that closes a notice.
pub const CLOSE_NOTICE: &str = "Close message";
/// The button that removes all saved answers.
pub const REMOVE_ALL: &str = "Remove everything saved here";
/// The button that lists all questions again.
pub const SEE_ALL: &str = "See all questions";
/// Advice for a search with an unknown word and without results.
pub const CHECK_SPELLING: &str = "Check the spelling, or try another word for the same thing.";
/// The words before another wording of a question, which the search matched.
pub const ALSO_ASKED_AS: &str = "Also asked as: ";
/// The heading of an empty saved list.
pub const NOTHING_SAVED: &str = "You have not saved any answers yet";
/// The heading of an empty saved list that is narrowed to a topic.
pub const NOTHING_SAVED_HERE: &str = "You have not saved any answers in this topic";
/// How to save an answer.
pub const NOTHING_SAVED_HELP: &str =
    "Press Save next to a question. You will find its answer here, even when you are offline.";
/// The note of a page whose app did not start.
pub const APP_OFF: &str =
    "Search and saving do not work here just now. You can read every answer: press a question to open it.";
/// The note of a page whose app failed: an apology.
pub const APP_BROKEN: &str =
    "Sorry, something went wrong and search and saving have stopped. You can still read every answer.";
/// The link that reloads the page.
pub const RELOAD: &str = "Reload the page";
/// The note that the page opens without a network.
pub const WORKS_OFFLINE: &str = "This page is ready to work without the internet.";
/// The note of a device without a network.
pub const OFFLINE_NOW: &str =
    "You are offline. Everything on this page still works; links to other sites do not.";
/// The note of a new version.
pub const UPDATED: &str = "There is a new version of this page.";
/// The button that activates the new version.
pub const RELOAD_NOW: &str = "Reload now";
/// The button that installs the app.
pub const INSTALL: &str = "Install as an app";
/// The summary of the help.
pub const HELP: &str = "Help: using this page offline or as an app";
/// The paragraphs of the help.
pub const HELP_WORDS: [&str; 4] = [
    "Once you have opened this page it works without the internet, on this device and in this browser.",
    "On an iPhone or iPad: press Share, then Add to Home Screen. On Android: open the browser’s menu, then Install or Add to Home screen. On a computer: look for an install button in the address bar or the browser’s menu.",
    "An app on the home screen of an iPhone or iPad starts with an empty list of saved answers: it cannot see what you saved in the browser. To take your saved answers along, open them here, press Share these answers, then Copy. Paste the link into the search box of the app and press Save all.",
    "Some browsers delete what a page keeps when you have not opened it for some weeks. When you save your first answer, this page asks the browser not to.",
];
/// The privacy note.
pub const PRIVACY: &str = "What you type and save stays on this device.";
/// The words before the page's address on paper.
pub const PRINTED_FROM: &str = "Printed from";
/// The note in the saved list about where it is stored.
pub const SAVED_WHERE: &str = "Saved on this device, in this browser.";
/// The words before the publisher's name.
pub const WORDS_BY: &str = "Who wrote the questions and answers:";
/// The words before the contact link.
pub const NOT_ANSWERED: &str = "Is your question not answered here?";

/// The heading of the page for unknown addresses.
pub const NOT_FOUND: &str = "This page is not here";
/// The explanation on the page for unknown addresses.
pub const NOT_FOUND_HELP: &str = "The address may be mistyped.";
/// The link from the page for unknown addresses to the first page.
pub const NOT_FOUND_LINK: &str = "Go to the questions and answers";

/// Returns the title of the page for unknown addresses.
pub fn not_found_title(short_name: &str) -> String {
    format!("Page not found: {short_name}")
}

/// Returns the text of the contact link.
pub fn contact(href: &str) -> String {
    match href.split_once(':') {
        Some(("mailto", mail)) => format!("Write to {mail}"),
        Some(("tel", number)) => format!("Call {number}"),
        _ => "Ask us".to_owned(),
    }
}

/// Returns the heading of the list.
pub fn list_heading(view: View, topic: Option<&str>, searching: bool) -> String {
    match (view, topic) {
        (View::All | View::Set, _) if searching => SEARCH_RESULTS.to_owned(),
        (View::All, None) => ALL_QUESTIONS.to_owned(),
        (View::Saved, None) => SAVED_QUESTIONS.to_owned(),
        (View::All, Some(topic)) => topic_name(topic).to_owned(),
        (View::Saved, Some(topic)) => format!("{SAVED_QUESTIONS}: {}", topic_name(topic)),
        (View::Set, _) => SET_HEADING.to_owned(),
    }
}

/// Returns the text of the link to all questions.
pub fn show_all(count: usize) -> String {
    format!("All ({count})")
}

/// Returns the text of the link to the saved questions.
pub fn show_saved(count: usize) -> String {
    format!("Saved ({count})")
}

/// Returns the accessible name of a question's save button.
pub fn save_name(question: &str) -> String {
    format!("{SAVE}: {question}")
}

/// Returns the accessible name of a question's copy button.
pub fn copy_name(question: &str) -> String {
    format!("{COPY_LINK}: {question}")
}

/// Returns the notice that an answer is no longer saved.
pub fn removed(question: &str) -> String {
    format!("Removed from saved: {question}")
}

/// Returns the notice that this many answers are no longer saved.
pub fn removed_all(count: usize) -> String {
    match count {
        0 => "Everything saved here has been removed.".to_owned(),
        1 => "1 saved answer has been removed.".to_owned(),
        _ => format!("{count} saved answers have been removed."),
    }
}

/// The notice that a removal was undone.
pub const PUT_BACK: &str = "Saved again.";
/// The notice that an address is on the clipboard.
pub const LINK_COPIED: &str = "Link copied. You can paste it into a message.";

/// Returns the notice with an address to copy by hand.
pub fn link_to_copy(link: &str) -> String {
    format!("Copy this link: {link}")
}

/// Returns the notice that no more answers can be saved.
pub fn list_full() -> String {
    format!("You have saved {MAX_ANSWERS} answers. Remove one to save another.")
}

/// Returns the notice that the address has an unknown question.
pub fn no_such_question(asked: &str) -> String {
    format!("This link asks for a question that is not here: “{asked}”. Try the search instead.")
}

/// Returns the notice that the address has an unknown topic.
pub fn no_such_topic(asked: &str) -> String {
    format!("This link asks for a topic that is not here: “{asked}”. These are all questions.")
}

/// Returns the warning that changes are not kept.
pub fn storage_error(error: StorageError) -> &'static str {
    match error {
        StorageError::Denied => {
            "This browser does not let the page keep anything. You can save answers, but they are gone when you close the page."
        }
        StorageError::Full => {
            "There is no room left to keep what you save. Your latest changes are gone when you close the page."
        }
        StorageError::Unreadable => {
            "We could not read the answers saved here before, and there is no room to put them aside, so we left them alone. What you save now is gone when you close the page."
        }
        StorageError::Newer => {
            "A newer version of this page saved answers here, so we left them alone. Reload the page to see them. What you save now is gone when you close the page."
        }
    }
}

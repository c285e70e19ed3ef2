//! The words of the page as a whole: header, list, notices, footer.

use super::copies::{COPIES, EXPORT};
use super::saved::{SAVE_ALL, SET_HEADING};
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
pub const SEARCH_HINT: &str = "The list changes as you type.";
/// The button that empties the search box.
pub const CLEAR: &str = "Clear";
/// The same as an accessible name.
pub const CLEAR_SEARCH: &str = "Clear search";
/// The skip link to the questions.
pub const SKIP_LINK: &str = "Skip to the questions";
/// The accessible name of the switch between all questions and the saved answers.
pub const VIEW_SWITCH: &str = "Which questions to show";
/// The link to all questions.
pub const ALL_QUESTIONS: &str = "All questions";
/// The heading of a search.
pub const SEARCH_RESULTS: &str = "Search results";
/// The heading of the saved answers.
pub const SAVED_ANSWERS: &str = "Saved answers";
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
/// How to save an answer.
pub const NOTHING_SAVED_HELP: &str =
    "Press Save next to a question. You will find its answer here, even when you are offline.";
/// Where saved answers may be that are not in this browser.
pub const SAVED_ELSEWHERE: &str = "Saved before in another browser or in the installed app? Your answers are still there. Save a copy there, then open it here: select “Keep a copy, or open one” below.";
/// The note of a page whose app did not start.
pub const APP_OFF: &str =
    "Search and saving do not work here just now. You can read every answer: select a question to open it.";
/// The note of a page whose app failed: an apology.
pub const APP_BROKEN: &str =
    "Sorry, something went wrong. Search and saving have stopped. You can still read every answer.";
/// The words before the answers of a link, where the app did not start.
pub const LINKED: &str = "The link that you followed is for these answers:";
/// The link that reloads the page.
pub const RELOAD: &str = "Reload the page";
/// The note that the page opens without a network.
pub const WORKS_OFFLINE: &str = "This page is ready to work without the internet.";
/// The note of a device without a network.
pub const OFFLINE_NOW: &str =
    "You are offline. You can still read, search and save. Links to other websites will not work.";
/// The note of a new version.
pub const UPDATED: &str = "There is a new version of this page.";
/// The button that activates the new version.
pub const RELOAD_NOW: &str = "Reload now";
/// The button that installs the app.
pub const INSTALL: &str = "Install as an app";
/// The explanation of that button.
pub const INSTALL_WORDS: &str = "Adds an icon to your device. Works without the internet.";
/// The summary of the help.
pub const HELP: &str = "Help: using this page offline or as an app";
/// The privacy note.
pub const PRIVACY: &str = "We cannot see what you search for or save. Other people who use this browser can.";
/// The words before the page's address on paper.
pub const PRINTED_FROM: &str = "Printed from";
/// The words before the publisher's name.
pub const WORDS_BY: &str = "Questions and answers by";
/// The words before the contact link.
pub const NOT_ANSWERED: &str = "Is your question not answered here?";

/// The link of urgent help to a page with more.
pub const URGENT_LINK: &str = "More help";

/// The heading of the page for unknown addresses.
pub const NOT_FOUND: &str = "Page not found";
/// The explanation on the page for unknown addresses.
pub const NOT_FOUND_HELP: &str = "The address may be mistyped.";
/// The link from the page for unknown addresses to the first page.
pub const NOT_FOUND_LINK: &str = "Go to the questions and answers";

/// Returns the paragraphs of the help.
pub fn help() -> [String; 4] {
    [
        "Open this page once, and it works without the internet in this browser.".to_owned(),
        "On an iPhone or iPad: select Share, then Add to Home Screen. On Android: open the browser’s menu, then Install or Add to Home screen. On a computer: look for an install button in the address bar or the browser’s menu.".to_owned(),
        format!("On an iPhone or iPad, the new app does not have your saved answers yet. Open your saved answers here and select “{COPY_LINK}”. Paste the link into the search box of the app and select “{SAVE_ALL}”."),
        format!("Safari may delete your saved answers if you do not open this page for 7 days. Open “{COPIES}” below your saved answers and select “{EXPORT}”."),
    ]
}

/// Returns the title of the page for unknown addresses.
pub fn not_found_title(short_name: &str) -> String {
    format!("{NOT_FOUND}: {short_name}")
}

/// Returns the text of the contact link.
pub fn contact(href: &str) -> String {
    match href.split_once(':') {
        Some(("mailto", mail)) => format!("Write to {mail}"),
        Some(("tel", number)) => format!("Call {number}"),
        _ => "Ask us".to_owned(),
    }
}

/// Returns the heading of a list with this many questions: the link to the saved answers has their number. `title` is
/// that of a shared set, which may be empty.
pub fn list_heading(view: View, topic: Option<&str>, title: &str, count: usize, searching: bool) -> String {
    match (view, topic) {
        (View::All | View::Set, _) if searching => SEARCH_RESULTS.to_owned(),
        (View::All, None) if count == 1 => "1 question".to_owned(),
        (View::All, None) => format!("{count} questions"),
        (View::All, Some(topic)) => topic_name(topic).to_owned(),
        (View::Saved, _) => SAVED_ANSWERS.to_owned(),
        (View::Set, _) if title.is_empty() => SET_HEADING.to_owned(),
        (View::Set, _) => format!("“{title}”"),
    }
}

/// Returns the text of the link to the saved answers.
pub fn show_saved(count: usize) -> String {
    format!("Saved ({count})")
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
        0 => "All saved answers have been removed.".to_owned(),
        1 => "1 saved answer has been removed.".to_owned(),
        _ => format!("{count} saved answers have been removed."),
    }
}

/// The notice that a removal was undone.
pub const PUT_BACK: &str = "Saved again.";
/// The notice that an address is on the clipboard.
pub const LINK_COPIED: &str = "Link copied. You can paste it into a message.";

/// Returns the reason why a copy of another FAQ, with this name, is not opened.
pub fn other_faq(name: &str) -> String {
    format!(
        "This copy is from another FAQ: “{name}”. Open it there, or choose another file. Nothing has changed."
    )
}

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
    format!("This link no longer works: “{asked}” is not here. Try searching.")
}

/// Returns the notice that the address has an unknown topic.
pub fn no_such_topic(asked: &str) -> String {
    format!("The topic “{asked}” is not here. These are all the questions.")
}

/// Returns the warning that changes are not kept.
pub fn storage_error(error: StorageError) -> &'static str {
    match error {
        StorageError::Denied => {
            "Your browser blocks saving. You will lose saved answers when you close this page."
        }
        StorageError::Full => {
            "Your browser has no room left. You will lose your last changes when you close this page."
        }
        StorageError::Unreadable => {
            "We could not read your saved answers, so we left them alone. You will lose what you save now when you close this page."
        }
        StorageError::Newer => {
            "A newer version of this page saved your answers. Reload the page to see them. You will lose what you save now when you close this page."
        }
    }
}

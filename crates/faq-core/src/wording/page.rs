//! Every word of the interface, ready to be translated. Counts have their own form for none, one and many.

pub mod large;
pub mod saved;
mod search;
pub mod settings;

pub use search::{announcement, count_line, nothing_found_for, search_exactly, search_note};

use super::route::View;
use super::saved::{MAX_ANSWERS, Trouble};

/// The language of these words.
pub const LANGUAGE: &str = "en";

/// The language that content is marked with where it is not that of these words.
pub fn other_language(content: &str) -> Option<&str> {
    let primary = content.split('-').next().unwrap_or_default();
    (!primary.eq_ignore_ascii_case(LANGUAGE)).then_some(content)
}

/// The label of the search box.
pub const SEARCH_LABEL: &str = "What would you like to know?";
/// What the search box takes, below its label.
pub const SEARCH_HINT: &str = "Type a word or a whole question. The list changes as you type.";
/// The button that empties the search box.
pub const CLEAR: &str = "Clear";
/// The same where it stands alone.
pub const CLEAR_SEARCH: &str = "Clear search";
/// The link over everything to the questions.
pub const SKIP_LINK: &str = "Skip to the questions";
/// The name of the switch between all and saved questions.
pub const VIEW_SWITCH: &str = "Which questions to show";
/// What opens the links to the topics.
pub const TOPICS: &str = "Topics";
/// The name of the links to the topics.
pub const TOPIC_SWITCH: &str = "Which topic to show";
/// The button that shows the questions of every topic again.
pub const ALL_TOPICS: &str = "Show all topics";
/// The topic of the questions that have none, where others do.
pub const NO_TOPIC: &str = "More questions";
/// The heading of the whole list.
pub const ALL_QUESTIONS: &str = "All questions";
/// The heading of the saved list.
pub const SAVED_QUESTIONS: &str = "Saved questions";
/// The button that saves a question.
pub const SAVE: &str = "Save";
/// The mark of a saved question.
pub const SAVED: &str = "Saved";
/// The button that copies a question's address.
pub const COPY_LINK: &str = "Copy link";
/// The button that opens every listed answer.
pub const OPEN_ALL: &str = "Open all";
/// The button that closes every listed answer.
pub const CLOSE_ALL: &str = "Close all";
/// The button that takes a removal back.
pub const UNDO: &str = "Undo";
/// The button that takes a notice away.
pub const CLOSE_NOTICE: &str = "Close message";
/// The button that removes all saved answers.
pub const REMOVE_ALL: &str = "Remove everything saved here";
/// The button that leads from the saved list to all questions.
pub const SEE_ALL: &str = "See all questions";
/// The heading over a search without result.
pub const NOTHING_FOUND: &str = "No answer found";
/// What to try when a search has no result.
pub const NOTHING_FOUND_HELP: &str =
    "Check the spelling, use fewer words, or try another word for the same thing.";
/// The heading over an empty saved list.
pub const NOTHING_SAVED: &str = "You have not saved any answers yet";
/// The same for those of a topic.
pub const NOTHING_SAVED_HERE: &str = "You have not saved any answers in this topic";
/// How to save an answer.
pub const NOTHING_SAVED_HELP: &str =
    "Press Save next to a question. You will find its answer here, even when you are offline.";
/// The app is not there: what works all the same.
pub const APP_OFF: &str =
    "Search and saving do not work here just now. You can read every answer: press a question to open it.";
/// The app failed: an apology.
pub const APP_BROKEN: &str =
    "Sorry, something went wrong and search and saving have stopped. You can still read every answer.";
/// The link that loads the page again.
pub const RELOAD: &str = "Reload the page";
/// The page will open without a network.
pub const WORKS_OFFLINE: &str = "This page is ready to work without the internet.";
/// The device has no network now.
pub const OFFLINE_NOW: &str =
    "You are offline. Everything on this page still works; links to other sites do not.";
/// A new version waits.
pub const UPDATED: &str = "There is a new version of this page.";
/// The button that puts the new version in charge.
pub const RELOAD_NOW: &str = "Reload now";
/// The button that installs the app.
pub const INSTALL: &str = "Install as an app";
/// The heading of the help.
pub const HELP: &str = "Help: using this page offline or as an app";
/// The help, a paragraph each.
pub const HELP_WORDS: [&str; 4] = [
    "Once you have opened this page it works without the internet, on this device and in this browser.",
    "On an iPhone or iPad: press Share, then Add to Home Screen. On Android: open the browser’s menu, then Install or Add to Home screen. On a computer: look for an install button in the address bar or the browser’s menu.",
    "An app on the home screen of an iPhone or iPad starts with an empty list of saved answers: it cannot see what you saved in the browser. To take your saved answers along, open them here, press Share these answers, then Copy. Paste the link into the search box of the app and press Save all.",
    "Some browsers delete what a page keeps when you have not opened it for some weeks. When you save your first answer, this page asks the browser not to.",
];
/// What the page keeps and where.
pub const PRIVACY: &str = "What you type and save stays on this device.";
/// Before the page's address, on paper.
pub const PRINTED_FROM: &str = "Printed from";
/// Where saved answers are, in the saved list.
pub const SAVED_WHERE: &str = "Saved on this device, in this browser.";
/// Before the name of whoever wrote the content.
pub const WORDS_BY: &str = "Who wrote the questions and answers:";
/// Before the way to reach those who may answer.
pub const NOT_ANSWERED: &str = "Is your question not answered here?";

/// The words on the link to those who may answer.
pub fn contact(href: &str) -> String {
    match href.split_once(':') {
        Some(("mailto", mail)) => format!("Write to {mail}"),
        Some(("tel", number)) => format!("Call {number}"),
        _ => "Ask us".to_owned(),
    }
}

/// The name of a topic, with how many questions it has.
pub fn topic_link(topic: &str, count: usize) -> String {
    format!("{} ({count})", topic_name(topic))
}

/// The name of a topic.
pub fn topic_name(topic: &str) -> &str {
    if topic.is_empty() { NO_TOPIC } else { topic }
}

/// The heading of the list.
pub fn list_heading(view: View, topic: Option<&str>) -> String {
    match (view, topic) {
        (View::All, None) => ALL_QUESTIONS.to_owned(),
        (View::Saved, None) => SAVED_QUESTIONS.to_owned(),
        (View::All, Some(topic)) => topic_name(topic).to_owned(),
        (View::Saved, Some(topic)) => format!("{SAVED_QUESTIONS}: {}", topic_name(topic)),
        (View::Set, _) => saved::SET_HEADING.to_owned(),
    }
}

/// The words on the switch to all questions.
pub fn show_all(count: usize) -> String {
    format!("All ({count})")
}

/// The words on the switch to the saved questions.
pub fn show_saved(count: usize) -> String {
    format!("Saved ({count})")
}

/// The name of a question's save button.
pub fn save_name(question: &str) -> String {
    format!("{SAVE}: {question}")
}

/// The name of a question's copy button.
pub fn copy_name(question: &str) -> String {
    format!("{COPY_LINK}: {question}")
}

/// An answer is no longer saved.
pub fn removed(question: &str) -> String {
    format!("Removed from saved: {question}")
}

/// So many answers are no longer saved.
pub fn removed_all(count: usize) -> String {
    match count {
        0 => "Everything saved here has been removed.".to_owned(),
        1 => "1 saved answer has been removed.".to_owned(),
        _ => format!("{count} saved answers have been removed."),
    }
}

/// A removal was taken back.
pub const PUT_BACK: &str = "Saved again.";
/// An address is on the clipboard.
pub const LINK_COPIED: &str = "Link copied. You can paste it into a message.";

/// An address to copy by hand.
pub fn link_to_copy(link: &str) -> String {
    format!("Copy this link: {link}")
}

/// No more answers can be saved.
pub fn list_full() -> String {
    format!("You have saved {MAX_ANSWERS} answers. Remove one to save another.")
}

/// The address asks for a question that is not here.
pub fn no_such_question(asked: &str) -> String {
    format!("This link asks for a question that is not here: “{asked}”. Try the search instead.")
}

/// The address asks for a topic that is not here.
pub fn no_such_topic(asked: &str) -> String {
    format!("This link asks for a topic that is not here: “{asked}”. These are all questions.")
}

/// Why what is saved is not kept.
pub fn trouble(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::Denied => {
            "This browser does not let the page keep anything. You can save answers, but they are gone when you close the page."
        }
        Trouble::Full => {
            "There is no room left to keep what you save. Your latest changes are gone when you close the page."
        }
        Trouble::Unreadable => {
            "We could not read the answers saved here before, and there is no room to put them aside, so we left them alone. What you save now is gone when you close the page."
        }
        Trouble::Newer => {
            "A newer version of this page saved answers here, so we left them alone. Reload the page to see them. What you save now is gone when you close the page."
        }
    }
}

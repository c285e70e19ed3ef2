//! The words of a FAQ that is so large that its page holds but the first questions.

/// The button that goes on with the list.
pub const MORE: &str = "Show more questions";
/// The button that goes back in a list that begins in its middle.
pub const EARLIER: &str = "Show the questions before these";
/// The heading over the links to the further pages.
pub const FURTHER: &str = "More questions and answers";
/// The link from a further page to the first.
pub const ALL: &str = "Search all questions";
/// The link from a further page to the one before it.
pub const PREVIOUS: &str = "Questions before these";
/// The link from a further page to the one after it.
pub const NEXT: &str = "Questions after these";
/// The search does not know all questions yet.
pub const SEARCH_NOT_READY: &str = "Getting ready to search. This takes a moment.";

/// The link to a further page, with the numbers of its first and its last question.
pub fn further(first: usize, last: usize) -> String {
    format!("Questions {first} to {last}")
}

/// The questions are on their way.
pub fn getting(count: usize) -> String {
    format!("Getting all {count} questions, so that you can search them. You can already read these.")
}

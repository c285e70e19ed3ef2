//! The words of a FAQ that is so large that its first page holds only some of the questions.

/// The button that renders more questions after the list.
pub const MORE: &str = "Show more questions";
/// The button that renders more questions before the list.
pub const EARLIER: &str = "Show the questions before these";
/// The heading of the links to the further pages.
pub const FURTHER: &str = "More questions and answers";
/// The link from a further page to the first one.
pub const ALL: &str = "Search all questions";
/// The link from a further page to the one before it.
pub const PREVIOUS: &str = "Questions before these";
/// The link from a further page to the one after it.
pub const NEXT: &str = "Questions after these";
/// The note that the search index is not built yet.
pub const SEARCH_NOT_READY: &str = "Getting ready to search. This takes a moment.";

/// Returns the text of the link to a further page, with the numbers of its first and last question.
pub fn further(first: usize, last: usize) -> String {
    format!("Questions {first} to {last}")
}

/// Returns the note that the questions are being fetched.
pub fn loading(count: usize) -> String {
    format!("Getting all {count} questions, so that you can search them. You can already read these.")
}

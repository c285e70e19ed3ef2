//! The sentences about the list and its search. Counts have their own form for none, one and many.

use super::saved::{answers, saved_answers};
use super::topics::topic_name;
use crate::route::View;
use faq_search::{MatchQuality, SearchResults};

/// Returns the line above the list, with the number of listed questions and the topic it is narrowed to.
pub fn count_line(
    view: View,
    query: Option<&str>,
    quality: MatchQuality,
    count: usize,
    topic: Option<&str>,
) -> String {
    let line = match (query.map(str::trim), view, count) {
        (None, View::All, 1) => "1 question".to_owned(),
        (None, View::All, _) => format!("{count} questions"),
        (None, View::Saved, _) => saved_answers(count),
        (None, View::Set, _) => answers(count),
        (Some(_), _, 1) if quality == MatchQuality::Close => "1 question comes closest".to_owned(),
        (Some(_), _, _) if quality == MatchQuality::Close => {
            format!("{count} questions come closest")
        }
        (Some(query), _, 1) => format!("1 question found for “{query}”"),
        (Some(query), _, _) => format!("{count} questions found for “{query}”"),
    };
    match topic {
        Some(topic) => format!("{line} in “{}”", topic_name(topic)),
        None => line,
    }
}

/// Returns the announcement of a list to screen readers: the note, if there is one, and the count.
pub fn announcement(
    view: View,
    query: Option<&str>,
    quality: MatchQuality,
    count: usize,
    note: &str,
    topic: Option<&str>,
) -> String {
    let line = count_line(view, query, quality, count, topic);
    match note {
        "" => line,
        _ => format!("{note} {line}"),
    }
}

/// Returns the note on a search: which words were corrected, and which are missing in the listed questions.
pub fn search_note(
    view: View,
    quality: MatchQuality,
    results: &SearchResults,
    topic: Option<&str>,
) -> String {
    let mut note = String::new();
    if !results.corrections.is_empty() {
        let used = results.corrections.iter().map(|word| word.used.as_str());
        note = format!("Showing results for {}.", quoted(used));
    }
    let missing_words = match quality {
        MatchQuality::Full => return note,
        MatchQuality::Close if topic.is_some() => "No answer in this topic has all of these words.",
        MatchQuality::Mixed => "Some of these do not have all of your words, but they come close.",
        MatchQuality::Close => "No answer has all of these words.",
    };
    if !note.is_empty() {
        note.push(' ');
    }
    note.push_str(missing_words);
    // Another view or a topic may not list the best hit.
    if (quality, view, topic) == (MatchQuality::Mixed, View::All, None) && !results.best_hit_lacks.is_empty()
    {
        let lacking = results.best_hit_lacks.iter().map(String::as_str);
        note.push_str(&format!(" The first does not have {}.", quoted(lacking)));
    }
    if !results.missing.is_empty() {
        let missing = results.missing.iter().map(String::as_str);
        note.push_str(&format!(" Not found: {}.", quoted(missing)));
    }
    note
}

/// Returns the text of the button that searches for the words as they were typed.
pub fn search_exactly(typed: &[String]) -> String {
    format!("Search for {} instead", quoted(typed.iter().map(String::as_str)))
}

/// Returns words in quotation marks, separated by commas.
fn quoted<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let mut quoted = String::new();
    for word in words {
        quoted.push_str(if quoted.is_empty() { "“" } else { ", “" });
        quoted.push_str(word);
        quoted.push('”');
    }
    quoted
}

/// Returns the sentence that repeats a search without results.
pub fn no_answers(query: &str, topic: Option<&str>) -> String {
    let query = query.trim();
    let here = if topic.is_some() { " in this topic" } else { "" };
    format!("No answers{here} for “{query}”.")
}

/// Returns the sentence on how much the FAQ answers, before the list of its questions or of its topics.
pub fn page_answers(count: usize, topics: bool) -> String {
    let questions = if count == 1 { "question" } else { "questions" };
    let end = if topics { " on these topics:" } else { "." };
    format!("This page answers {count} {questions}{end}")
}

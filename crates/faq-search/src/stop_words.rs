//! English stop words: so frequent that a match of one alone says little about the query.
//!
//! They count in the ranking, where they often decide between short questions, but a document need not match
//! them.

use crate::rewrite::split;
use crate::scripts::is_one_character;

/// Folded and separated by spaces: one string takes fewer bytes of WebAssembly than an array.
pub const STOP_WORDS: &str = "\
    a about after all also always am an and any anybody anyone anything are as at be because \
    been before being between but by can cannot cant could did do does doesnt doing done dont \
    else for from get gets getting go going got had has have having he hello her here hi him \
    his how i id if ill im in into is isnt it its ive just know let like make may me might more \
    most much must my need no not now of on one only or other our out please possible she \
    should so some somebody someone something such tell than thanks that the their them then \
    there these they thing things this those to too up us use very want was way we were what \
    whats when where which while who whom whos whose why will with without wont would you your";

/// The stop words that are verbs with a meaning of their own: a hit without them does not have all words.
const VERBS: &str = "get know need tell use want";

/// The words on one side of such a verb where it asks for an answer: "tell me about", "I want to know".
const OBJECTS: &str = "me us to";

/// The stop words that ask for a place or a time at the start of a query: a hit that has no such word may have none.
const PLACE_OR_TIME: &str = "where when";

/// Returns whether a list has a word. A Chinese character or a kana of the list is in words of two, too.
pub fn is_in(list: &'static str, word: &str) -> bool {
    split(list, b' ').any(|other| {
        let is_part = is_one_character(other) && (word.starts_with(other) || word.ends_with(other));
        other == word || is_part
    })
}

/// Returns all stop words.
#[cfg(test)]
pub fn stop_words() -> impl Iterator<Item = &'static str> {
    split(STOP_WORDS, b' ')
}

/// Returns whether a stop word between two others (empty at the ends) has a meaning of its own.
pub fn is_meaningful(before: &str, word: &str, after: &str) -> bool {
    is_in(VERBS, word) && !is_in(OBJECTS, before) && !is_in(OBJECTS, after)
        || before.is_empty() && asks_for_place_or_time(word)
}

/// Returns whether a word asks for a place or a time.
pub fn asks_for_place_or_time(word: &str) -> bool {
    is_in(PLACE_OR_TIME, word)
}

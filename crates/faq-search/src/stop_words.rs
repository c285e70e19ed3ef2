//! English stop words: so frequent that a match of one alone says little about the query.
//!
//! They count in the ranking, where they often decide between short questions, but a document need not match
//! them.

/// Folded and separated by spaces: one string takes fewer bytes of WebAssembly than an array.
const STOP_WORDS: &str = "\
    a about after all also always am an and any anybody anyone anything are as at be because \
    been before being between but by can cannot cant could did do does doesnt doing done dont \
    else for from get gets getting go going got had has have having he hello her here hi him \
    his how i id if ill im in into is isnt it its ive just know let like make may me might more \
    most much must my need no not now of on one only or other our out please possible she \
    should so some somebody someone something such tell than thanks that the their them then \
    there these they thing things this those to too up us use very want was way we were what \
    whats when where which while who whom whos whose why will with without wont would you your";

/// The stop words that are verbs with a meaning of their own: a hit without them does not have all words.
const VERBS: [&str; 5] = ["know", "need", "tell", "use", "want"];

/// The words that a request begins with, as in "I need to know", "please tell me".
const REQUESTS: [&str; 8] = ["can", "could", "i", "id", "let", "please", "tell", "we"];

/// Returns all stop words.
pub fn stop_words() -> impl Iterator<Item = &'static str> {
    // The search for an array of characters takes fewer bytes than the one for a character.
    STOP_WORDS.split([' '])
}

/// Returns whether a folded word is a stop word.
pub fn is_stop_word(word: &str) -> bool {
    stop_words().any(|stop_word| stop_word == word)
}

/// Returns whether the word at `index` is a verb with a meaning of its own. In a request for an answer it has none:
/// "I want to know", "can you tell me".
pub fn is_meaningful_verb(words: &[String], index: usize) -> bool {
    let word = |index: usize| words.get(index).map_or("", String::as_str);
    let is_object = |index| matches!(word(index), "me" | "us" | "to");
    let is_request =
        REQUESTS.contains(&word(0)) && (is_object(index + 1) || index > 0 && is_object(index - 1));
    VERBS.contains(&word(index)) && !is_request
}

//! Phrases within a text, as people type them: misspelt, with other endings, with little words in between.
//!
//! The notation of a phrase: words in their order, separated by spaces; `/` separates words for the same place; a
//! hyphen joins words that are side by side or written as one.

use crate::edit_distance::edit_distance;
use crate::fuzzy::letter_mask;
use crate::stem::stem;
use crate::stop_words::is_stop_word;
use crate::tokenize::{Fold, for_each_word};

/// The most words of the text that are read as one: "a and e".
const MAX_JOINED: usize = 3;
/// The least length of a word that may be written as several words and misspelt as well: "self hram".
const MIN_JOINED: usize = 8;

/// Words of a text that are read as one.
struct Joined {
    count: usize,
    folded: String,
}

/// Returns whether a text has one of `phrases`, folded by [`fold_phrase`]: misspelt too, and with up to two other words
/// between any two of its own. Words of the text within one of the phrases of `except` do not count; those are not found
/// misspelt, and have one other word between at most.
///
/// ```
/// use faq_search::has_phrase;
///
/// let has = |text| has_phrase(text, &["crisis", "kill myself"], &["crisis team"], str::to_lowercase);
/// assert!(has("Im going to kil my self"));
/// assert!(!has("the crisis team meets"));
/// assert!(has("the crisis team is closed and I am in crisis"));
/// ```
pub fn has_phrase<T: AsRef<str>>(text: &str, phrases: &[T], except: &[T], fold: Fold) -> bool {
    let mut words: Vec<String> = Vec::new();
    for_each_word(text, fold, &mut |word, _| words.push(word.to_owned()));
    let joined = |start: usize| {
        let counts = 1..=MAX_JOINED.min(words.len() - start);
        let join = |count| Joined {
            count,
            folded: words[start..start + count].concat(),
        };
        counts.map(join).collect()
    };
    let mut text: Vec<Vec<Joined>> = (0..words.len()).map(joined).collect();
    let mut excepted = vec![false; words.len()];
    for phrase in except {
        for start in 0..words.len() {
            let end = end_of(phrase.as_ref(), &text, start, false);
            excepted[start..end.unwrap_or(start)].fill(true);
        }
    }
    for (start, joined) in text.iter_mut().enumerate() {
        joined.retain(|joined| !excepted[start..start + joined.count].contains(&true));
    }
    let is_at = |phrase: &T, start| end_of(phrase.as_ref(), &text, start, true).is_some();
    phrases
        .iter()
        .any(|phrase| (0..words.len()).any(|start| is_at(phrase, start)))
}

/// Folds the words of a phrase, and joins those with hyphens between them.
///
/// ```
/// assert_eq!(faq_search::fold_phrase("Self-Harm can’t/cannot", str::to_lowercase), "selfharm cant/cannot");
/// ```
pub fn fold_phrase(phrase: &str, fold: Fold) -> String {
    let word = |word: &str| {
        let mut folded = String::new();
        for_each_word(word, fold, &mut |part, _| folded.push_str(part));
        folded
    };
    let place = |place: &str| place.split('/').map(word).collect::<Vec<_>>().join("/");
    phrase.split_whitespace().map(place).collect::<Vec<_>>().join(" ")
}

/// Returns the end of a phrase that begins with the word at `start`.
fn end_of(phrase: &str, text: &[Vec<Joined>], start: usize, misspelt: bool) -> Option<usize> {
    let max_gap = if misspelt { 2 } else { 1 };
    let (mut first, mut last) = (start, start);
    for place in phrase.split([' ']) {
        let end_at = |start: usize| {
            let joined = text.get(start)?;
            let is_word = |word: &str| joined.iter().find(|joined| is_form(joined, word, misspelt));
            Some(start + place.split(['/']).find_map(is_word)?.count)
        };
        first = (first..=last).find_map(end_at)?;
        last = first + max_gap;
    }
    Some(first)
}

/// Returns whether words of a text are `word`, with another ending, or `misspelt`. Numbers and words of three letters
/// are never misspelt; a common word is never another one misspelt, nor is a word with another first letter.
fn is_form(Joined { count, folded }: &Joined, word: &str, misspelt: bool) -> bool {
    if folded == word {
        return true;
    }
    if folded.as_bytes().first() != word.as_bytes().first() || *count > 1 && word.len() < MIN_JOINED {
        return false;
    }
    // The stemmer alone takes "emerging" for "emergency".
    let beginning = word.get(..word.len().saturating_sub(2));
    if beginning.is_some_and(|beginning| folded.starts_with(beginning)) && stemmed(folded) == stemmed(word) {
        return true;
    }
    let max = match word.len() {
        0..=3 => return false,
        4..=9 => 1,
        _ => 2,
    };
    // A substitution makes another word of most short words: "bill" is not "pill".
    let substituted = word.len() == 4 && folded.len() == 4 && letter_mask(folded) != letter_mask(word);
    misspelt
        && !substituted
        && !word.contains(|letter: char| letter.is_ascii_digit())
        && !is_stop_word(folded)
        && edit_distance(&folded.chars().collect::<Vec<_>>(), word, max, false).is_some()
}

fn stemmed(word: &str) -> String {
    let mut stemmed = word.to_owned();
    stem(&mut stemmed);
    stemmed
}

//! Phrases within a text, as people type them: misspelt, with other endings, with little words in between.
//!
//! The notation: commas separate phrases, and spaces the words of a phrase, in their order. `/` separates words for the
//! same place; a hyphen joins words that are side by side or written as one.

use crate::edit_distance::edit_distance;
use crate::expand::is_digit;
use crate::fuzzy::letter_mask;
use crate::language::Language;
use crate::rewrite::split;
use crate::tokenize::for_each_term;

/// The number of words after which a text is cut off: a set of words has one bit for each.
const MAX_WORDS: usize = 64;
/// The most words of the text that are read as one: "a and e".
const MAX_JOINED: usize = 3;
/// The least length of a word that may be written as several words and misspelt as well: "self hram".
const MIN_JOINED: usize = 8;

/// The folded words of a text.
struct Words<'a> {
    language: &'a Language,
    /// All of them, without anything between.
    letters: String,
    /// The start of each word, and the end of the last.
    bounds: Vec<usize>,
    /// The set of words that do not count.
    excepted: u64,
}

/// Returns whether a text has one of `phrases`, folded by [`fold_phrase`]: misspelt too, and with up to two other words
/// between any two of its own. Words of the text within one of the phrases of `except` do not count; those are not found
/// misspelt, and have one other word between at most.
///
/// ```
/// use faq_search::{Language, has_phrase};
///
/// let has = |text| has_phrase(text, "crisis,kill myself", "crisis team", &Language::english(str::to_lowercase));
/// assert!(has("Im going to kil my self"));
/// assert!(!has("the crisis team meets"));
/// assert!(has("the crisis team is closed and I am in crisis"));
/// ```
pub fn has_phrase(text: &str, phrases: &str, except: &str, language: &Language) -> bool {
    let mut words = Words {
        language,
        letters: String::new(),
        bounds: vec![0],
        excepted: 0,
    };
    for_each_term(text, language, &mut |word, _| {
        if words.count() < MAX_WORDS {
            words.letters.push_str(word);
            words.bounds.push(words.letters.len());
        }
    });
    words.excepted = words.find(except, false);
    words.find(phrases, true) != 0
}

/// Folds the words of a phrase, and joins those with hyphens between them.
///
/// ```
/// use faq_search::{Language, fold_phrase};
///
/// let english = Language::english(str::to_lowercase);
/// assert_eq!(fold_phrase("Self-Harm can’t/cannot", &english), "selfharm cant/cannot");
/// ```
pub fn fold_phrase(phrase: &str, language: &Language) -> String {
    let word = |word: &str| {
        let (mut folded, mut end) = (String::new(), 0);
        for_each_term(word, language, &mut |part, span| {
            // The words of a script without spaces overlap: each has a place of its own.
            if span.start < end {
                folded.push(' ');
            }
            folded.push_str(part);
            end = span.end;
        });
        folded
    };
    let place = |place: &str| place.split('/').map(word).collect::<Vec<_>>().join("/");
    phrase.split_whitespace().map(place).collect::<Vec<_>>().join(" ")
}

impl Words<'_> {
    fn count(&self) -> usize {
        self.bounds.len() - 1
    }

    /// Returns the set of the words within one of the phrases.
    fn find(&self, phrases: &str, misspelt: bool) -> u64 {
        let mut found = 0;
        for phrase in split(phrases, b',') {
            for start in 0..self.count() {
                if let Some(end) = self.end_of(phrase, start, misspelt) {
                    found |= set(start, end);
                }
            }
        }
        found
    }

    /// Returns the end of a phrase that begins with the word at `start`.
    fn end_of(&self, phrase: &str, start: usize, misspelt: bool) -> Option<usize> {
        let (mut first, mut last) = (start, start);
        for place in split(phrase, b' ') {
            first = (first..last + 1).find_map(|start| self.end_of_word(place, start, misspelt))?;
            last = first + 1 + usize::from(misspelt);
        }
        Some(first)
    }

    /// Returns the end of the words from `start` on that are one of a place's.
    fn end_of_word(&self, place: &str, start: usize, misspelt: bool) -> Option<usize> {
        for end in start + 1..self.bounds.len().min(start + 1 + MAX_JOINED) {
            let typed = &self.letters[self.bounds[start]..self.bounds[end]];
            let min_len = if end == start + 1 { 0 } else { MIN_JOINED };
            let is_form = |word: &str| {
                typed == word || word.len() >= min_len && is_form(typed, word, misspelt, self.language)
            };
            if set(start, end) & self.excepted == 0 && split(place, b'/').any(is_form) {
                return Some(end);
            }
        }
        None
    }
}

/// Returns the set of the words of a range.
fn set(start: usize, end: usize) -> u64 {
    (u64::MAX >> (MAX_WORDS - (end - start))) << start
}

/// Returns whether `typed` is `word` with another ending, or `misspelt`. Numbers and words of three letters are never
/// misspelt; a common word is never another one misspelt, nor is a word with another first letter.
fn is_form(typed: &str, word: &str, misspelt: bool, language: &Language) -> bool {
    if word.contains(is_digit) {
        return false;
    }
    // The English stemmer alone takes "emerging" for "emergency".
    let beginning = word.get(..word.len().saturating_sub(2)).unwrap_or(word);
    let is_near = !language.is_english() || typed.starts_with(beginning);
    if is_near && stemmed(typed, language) == stemmed(word, language) {
        return true;
    }
    let len = word.chars().count();
    let letters: Vec<char> = typed.chars().collect();
    // A substitution makes another word of most short words: "bill" is not "pill".
    let substituted = len == 4 && letters.len() == 4 && letter_mask(typed) != letter_mask(word);
    let same_start = typed.as_bytes().first() == word.as_bytes().first();
    if !misspelt || len < 4 || substituted || !same_start || language.is_stop_word(typed) {
        return false;
    }
    let max = if len < 10 { 1 } else { 2 };
    edit_distance(&letters, word, max, false).is_some()
}

fn stemmed(word: &str, language: &Language) -> String {
    let mut stemmed = word.to_owned();
    language.stem(&mut stemmed);
    stemmed
}

//! The language of the content: how its letters are folded, its stop words and its stems.
//!
//! English is built in. Every other language is a table of rules, which a page carries as data: one WebAssembly serves
//! every site, and a page has the rules of its own language alone. The tables are in `languages/`; none of them is
//! compiled into an app that does not call [`rules_of`](crate::rules_of).
//!
//! A table is sections separated by `|`:
//!
//! 1. a trait, if it has one: [`COMPOUNDS`] or [`SEPARATING_APOSTROPHES`];
//! 2. the rules that fold letters, wherever words are compared;
//! 3. the stop words, folded and separated by spaces;
//! 4. from here on, one section for each step of the stemmer.
//!
//! Rules are in the notation of `rewrite.rs`: "en$/ n$/" removes the longer ending. A digit before the rules of a step is
//! the least length in bytes of the rest of the word.

use crate::rewrite::{rewrite_all, split_once};
use crate::stem;
use crate::stop_words::{STOP_WORDS, is_in};

/// Folds a word: lower case in compatibility decomposition (NFKD). The index removes the combining marks.
///
/// The tables for this are large, and every browser has them: a page calls `String.prototype.normalize`, a
/// program on the host the crate `unicode-normalization`. Words in ASCII do not need it; for content in ASCII
/// alone, `str::to_lowercase` is enough.
pub type Fold = fn(&str) -> String;

/// The word of "&", in every language.
pub const AND: &str = "and";

/// The word of "£", in every language: "£5" is found by "five pounds".
pub const POUNDS: &str = "pounds";

/// The trait of a language that writes compounds as one word: "Zahnarzttermin" is found by its parts.
pub const COMPOUNDS: &str = "+";
/// The trait of a language in which an apostrophe separates words: "l'hôpital".
pub const SEPARATING_APOSTROPHES: &str = "'";

/// The digit before the rules of a step is a length.
const MIN_LENS: [usize; 10] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/// The language of the content, and how letters are folded.
///
/// ```
/// use faq_search::{Document, Language, SearchIndex, rules_of};
///
/// let welsh = Language::new(str::to_lowercase, rules_of("cy"));
/// let document = Document { question: "Sut mae gweld meddyg?", also_asked_as: &[], answer: "Ffoniwch ni.".into() };
/// let index = SearchIndex::build([document], &[], welsh);
/// assert!(index.search("feddyg", false).complete);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Language {
    /// Folds a word.
    pub(crate) fold: Fold,
    is_english: bool,
    traits: &'static str,
    letters: &'static str,
    stop_words: &'static str,
    steps: &'static str,
}

impl Language {
    /// Creates a language with a table of rules. An empty table is English.
    pub fn new(fold: Fold, rules: &'static str) -> Self {
        let (traits, rest) = split_once(rules, b'|');
        let (letters, rest) = split_once(rest, b'|');
        let (stop_words, steps) = split_once(rest, b'|');
        let is_english = rules.is_empty();
        Self {
            fold,
            is_english,
            traits,
            letters,
            stop_words: if is_english { STOP_WORDS } else { stop_words },
            steps,
        }
    }

    /// Creates the English language.
    pub fn english(fold: Fold) -> Self {
        Self::new(fold, "")
    }

    /// Returns whether this is English.
    pub(crate) fn is_english(&self) -> bool {
        self.is_english
    }

    /// Returns whether the language has a trait.
    pub(crate) fn has(&self, a_trait: &str) -> bool {
        self.traits == a_trait
    }

    /// Folds the letters that the language writes in two ways.
    pub(crate) fn fold_letters(&self, word: &mut String) {
        rewrite_all(word, self.letters, &MIN_LENS, false);
    }

    /// Returns whether a folded word is a stop word.
    pub(crate) fn is_stop_word(&self, word: &str) -> bool {
        word == AND || is_in(self.stop_words, word)
    }

    /// Replaces a folded word by its stem.
    pub(crate) fn stem(&self, word: &mut String) {
        if self.is_english {
            return stem::stem(word);
        }
        rewrite_all(word, self.steps, &MIN_LENS, false);
    }
}

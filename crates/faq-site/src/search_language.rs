//! The language of a site as the search knows it, with the folding that browsers do.

use faq_search::{Language, rules_of};
use unicode_normalization::UnicodeNormalization;

/// Returns the language with a BCP 47 tag.
pub fn search_language(tag: &str) -> Language {
    Language::new(fold, rules_of(tag))
}

/// Folds a word as browsers do (`crates/faq-browser/src/text.rs`).
fn fold(word: &str) -> String {
    word.nfkd().collect::<String>().to_uppercase().to_lowercase()
}

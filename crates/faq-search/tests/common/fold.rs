//! The folding that a browser does with `String.prototype.normalize`, done with a crate.

use unicode_normalization::UnicodeNormalization;

/// Returns a word in compatibility decomposition (NFKD) and lower case. The upper case comes first, because it
/// makes "ss" of "ß".
pub fn fold(word: &str) -> String {
    word.nfkd().collect::<String>().to_uppercase().to_lowercase()
}

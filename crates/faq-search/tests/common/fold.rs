//! What the browser's Unicode tables do for the page, done with a crate on the host.

use unicode_normalization::UnicodeNormalization;

/// A word in compatibility decomposition (NFKD) and lower case. By way of the upper case, so that "ß" is "ss".
pub fn fold(word: &str) -> String {
    word.nfkd().collect::<String>().to_uppercase().to_lowercase()
}

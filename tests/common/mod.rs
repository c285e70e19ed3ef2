//! What several host tests share.

use unicode_normalization::UnicodeNormalization;

/// What the browser does for the page: compatibility decomposition, then lower case.
pub fn fold(word: &str) -> String {
    word.nfkd().collect::<String>().to_lowercase()
}

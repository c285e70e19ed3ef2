//! Scripts without spaces between words.

/// Returns whether a character is of such a script: Thai and its neighbours, Burmese, Khmer, Japanese kana, Chinese
/// characters.
pub fn is_unsegmented(character: char) -> bool {
    matches!(u32::from(character), 0xE00..=0xEFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0x3041..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF)
}

/// Returns whether a word is one character of such a script, or of another that takes three bytes.
pub fn is_one_character(word: &str) -> bool {
    word.len() == 3 && word.as_bytes()[0] > 0xDF
}

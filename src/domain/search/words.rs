//! Splitting text into words.
//!
//! The boundaries are those of Unicode's UAX 29 for letters, digits, marks, apostrophes and the signs
//! inside numbers, with two tailorings it invites: a full stop, colon or underscore between letters parts
//! words, so that an address is found by its parts, and hyphens always do. Chinese and Japanese words are
//! single characters; scripts that need a dictionary (Thai, Khmer) stay in runs. The crate for all of it
//! costs 12 KB of compressed WASM.

use super::Span;
use super::fold::{fold, is_mark};

/// Calls `visit` with each word of `text`, folded, and where it stands. Words that fold to nothing are
/// left out. `folded` is room to work in, so that a long text allocates nothing per word; `visit` is no type
/// parameter, so that the WASM has this but once.
pub fn each_word(text: &str, folded: &mut String, visit: &mut dyn FnMut(&str, Span)) {
    let mut rest = text.char_indices().peekable();
    while let Some((start, first)) = rest.next() {
        if !first.is_alphanumeric() {
            continue;
        }
        folded.clear();
        fold(first, folded);
        let mut end = start + first.len_utf8();
        let mut last = first;
        // How much of the word stands before a final 's.
        let mut bare = None;
        while let Some(&(at, character)) = rest.peek() {
            let after = at + character.len_utf8();
            let next = || text[after..].chars().next();
            if character.is_alphanumeric() && !stands_alone(character) && !stands_alone(first) {
                fold(character, folded);
                last = character;
            } else if is_apostrophe(character) && next().is_some_and(|next| alike(last, next)) {
                bare = Some((folded.len(), at));
            } else if matches!(character, '.' | ',')
                && last.is_numeric()
                && next().is_some_and(char::is_numeric)
            {
                // Only the point tells numbers apart: "1,000" is "1000", but "1.5" is not "15".
                folded.extend((character == '.').then_some('.'));
            } else if !is_mark(character) {
                break;
            }
            end = after;
            rest.next();
        }
        if let Some((len, at)) = bare
            && folded.get(len..) == Some("s")
        {
            folded.truncate(len);
            end = at;
        }
        if !folded.is_empty() {
            visit(folded, start..end);
        }
    }
}

/// Whether `character` is one of the signs people use for an apostrophe.
pub fn is_apostrophe(character: char) -> bool {
    matches!(
        character,
        '\'' | '\u{2019}' | '\u{2018}' | '\u{2BC}' | '\u{FF07}' | '`'
    )
}

/// Whether both are letters or both are digits.
fn alike(one: char, other: char) -> bool {
    one.is_alphabetic() && other.is_alphabetic() || one.is_numeric() && other.is_numeric()
}

/// Whether `character` is a word by itself: hiragana and Chinese characters.
fn stands_alone(character: char) -> bool {
    matches!(u32::from(character), 0x3041..=0x309F | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF)
}

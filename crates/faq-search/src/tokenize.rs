//! Tokenization: splitting text into folded words.
//!
//! Word boundaries follow Unicode's UAX 29 for letters, digits, marks, apostrophes and the signs inside numbers,
//! with two tailorings that it suggests: a full stop, colon or underscore between letters separates words, so
//! that an address is found by its parts, and so do hyphens. The crate `unicode-segmentation` would add 12 KB of
//! compressed WebAssembly.
//!
//! Scripts without spaces between words are cut into bigrams: at each character begins a word of it and the next one,
//! and the last character of a run is a word of its own, so that one character finds every word that begins with it.

use crate::language::{AND, Language, POUNDS, SEPARATING_APOSTROPHES};
use crate::scripts::is_unsegmented;
use std::ops::Range;

/// A range of bytes in a text, on character boundaries.
pub type Span = Range<usize>;

/// Calls `visit` with each word of `text`, folded, and its span; "&" after a word is [`AND`], "£" is [`POUNDS`].
/// Words that fold to nothing are skipped.
// `visit` is a trait object, so that the WebAssembly has one copy of this function.
pub fn for_each_word(text: &str, language: &Language, visit: &mut dyn FnMut(&str, Span)) {
    let mut folded = String::new();
    let mut rest = text.char_indices().peekable();
    while let Some((start, first)) = rest.next() {
        if !is_letter(first) {
            let word = match first {
                // A text without any other word has none.
                '&' if !folded.is_empty() => AND,
                '£' => POUNDS,
                _ => continue,
            };
            visit(word, start..start + first.len_utf8());
            continue;
        }
        folded.clear();
        folded.push(first);
        let mut end = start + first.len_utf8();
        let mut last = first;
        // The lengths, folded and in the text, of the word before its last apostrophe.
        let mut before_apostrophe = None;
        let is_bigram = is_unsegmented(first);
        while let Some(&(at, character)) = rest.peek() {
            let after = at + character.len_utf8();
            let next = || text[after..].chars().next();
            if is_letter(character) && is_unsegmented(character) == is_bigram {
                folded.push(character);
                if is_bigram {
                    end = after;
                    break;
                }
                last = character;
            } else if is_apostrophe(character)
                && !language.has(SEPARATING_APOSTROPHES)
                && next()
                    .is_some_and(|next| is_letter(next) && last.is_ascii_digit() == next.is_ascii_digit())
            {
                before_apostrophe = Some((folded.len(), at));
            } else if matches!(character, '.' | ',')
                && last.is_ascii_digit()
                && next().is_some_and(|next| next.is_ascii_digit())
            {
                // A comma groups digits, "1,000" is "1000"; a point is part of the number, "1.5" is not "15".
                if character == '.' {
                    folded.push('.');
                }
            } else if !is_mark(character) {
                break;
            }
            end = after;
            rest.next();
        }
        if let Some((len, at)) = before_apostrophe
            && matches!(&folded[len..], "s" | "S")
        {
            folded.truncate(len);
            end = at;
        }
        folded.make_ascii_lowercase();
        if !folded.is_ascii() {
            folded = (language.fold)(&folded);
            folded.retain(|character| !is_mark(character));
        }
        language.fold_letters(&mut folded);
        if !folded.is_empty() {
            visit(&folded, start..end);
        }
    }
}

/// Calls `visit` like [`for_each_word`], without the last character of a script without spaces, which the word before has
/// too: a query need not match it.
pub fn for_each_term(text: &str, language: &Language, visit: &mut dyn FnMut(&str, Span)) {
    let mut end = 0;
    for_each_word(text, language, &mut |word, span| {
        if span.end > end {
            end = span.end;
            visit(word, span);
        }
    });
}

/// Returns whether a character only modifies its predecessor: an accent, a joiner, a variation selector.
fn is_mark(character: char) -> bool {
    matches!(
        u32::from(character),
        0x300..=0x36F | 0x483..=0x489 | 0x591..=0x5BD | 0x610..=0x61A | 0x640 | 0x64B..=0x65F | 0x670 | 0x1AB0..=0x1AFF | 0x1DC0..=0x1DFF | 0x20D0..=0x20FF
            | 0xFE00..=0xFE0F | 0xFE20..=0xFE2F | 0xAD | 0x200C..=0x200D | 0x2060 | 0x3099..=0x309A
    )
}

/// Returns whether a character is in use as an apostrophe.
fn is_apostrophe(character: char) -> bool {
    matches!(
        character,
        '\'' | '\u{2019}' | '\u{2018}' | '\u{2BC}' | '\u{FF07}' | '`'
    )
}

/// Returns whether a character is a letter or digit of any script. Beyond ASCII the few blocks of punctuation,
/// symbols and pictographs are excluded; the exact table would add 2 KB of compressed WebAssembly.
pub fn is_letter(character: char) -> bool {
    let code = u32::from(character);
    match code {
        0..=0x7F => character.is_ascii_alphanumeric(),
        0x80..=0xBF => matches!(code, 0xAA | 0xB2..=0xB3 | 0xB5 | 0xB9..=0xBA | 0xBC..=0xBE),
        0xD7 | 0xF7 | 0x600..=0x61F => false,
        0x2000..=0x206F | 0x20A0..=0x20CF | 0x2190..=0x2BFF | 0x2E00..=0x2E7F | 0x3000..=0x3004 | 0x30FB => {
            false
        }
        0x3008..=0x3020 | 0xE000..=0xF8FF | 0xFE10..=0xFE6F | 0xFF00..=0xFF0F | 0xFF1A..=0xFF20 => false,
        0xFF3B..=0xFF40 | 0xFF5B..=0xFF65 => false,
        0xFFFC | 0xFFFD | 0x1F000..=0x1FAFF => false,
        _ => !is_mark(character),
    }
}

/// Returns whether a query has no word, so that it has no results.
///
/// ```
/// assert!(faq_search::is_blank(" ?! "));
/// assert!(!faq_search::is_blank("24/7"));
/// ```
pub fn is_blank(query: &str) -> bool {
    !query.contains(is_letter)
}

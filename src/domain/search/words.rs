//! Splitting text into words and folding them, so that writing differences do not matter.

use super::Span;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Where it stands in the text.
    pub span: Span,
    /// The word without case, accents and apostrophes.
    pub folded: String,
}

/// Gives a word in lower case and compatibility decomposition (NFKD). The tables for that are large, and
/// every browser has them; a word of ASCII is folded without.
pub type Fold = fn(&str) -> String;

/// The words of a text in order. An apostrophe inside a word belongs to it; every other character that is
/// neither letter nor digit parts words.
pub fn words(text: &str, fold: Fold) -> Vec<Word> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, character) in text.char_indices() {
        let inside = is_letter(character) || start.is_some() && is_apostrophe(character);
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                found.extend(word(text, from..at, fold));
                start = None;
            }
            _ => {}
        }
    }
    if let Some(from) = start {
        found.extend(word(text, from..text.len(), fold));
    }
    found
}

fn word(text: &str, span: Span, fold: Fold) -> Option<Word> {
    let word = text[span.clone()].trim_end_matches(is_apostrophe);
    let mut folded = if word.is_ascii() {
        word.to_ascii_lowercase()
    } else {
        fold(word)
    };
    folded.retain(|character| !is_combining_mark(character) && !is_apostrophe(character));
    (!folded.is_empty()).then(|| Word {
        span: span.start..span.start + word.len(),
        folded,
    })
}

/// Letters, digits and marks of all scripts. Beyond ASCII the blocks of punctuation and symbols are left
/// out, which are few; the exact table of letters would be large.
fn is_letter(character: char) -> bool {
    match character {
        '\0'..='\x7F' => character.is_ascii_alphanumeric(),
        '\u{80}'..='\u{BF}' => matches!(character, 'ª' | 'µ' | 'º'),
        '×' | '÷' => false,
        '\u{2000}'..='\u{206F}' | '\u{20A0}'..='\u{20CF}' | '\u{2190}'..='\u{2BFF}' => false,
        '\u{2E00}'..='\u{2E7F}' | '\u{3000}'..='\u{303F}' | '\u{FE10}'..='\u{FE6F}' => false,
        '\u{FF00}'..='\u{FF0F}' | '\u{FFFC}' | '\u{FFFD}' => false,
        _ => true,
    }
}

/// Whether a query holds no word at all, so that there is nothing to search for.
pub fn is_blank(query: &str) -> bool {
    !query.contains(is_letter)
}

fn is_combining_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36F}')
}

fn is_apostrophe(character: char) -> bool {
    matches!(
        character,
        '\'' | '\u{2019}' | '\u{2018}' | '\u{2BC}' | '\u{FF07}' | '`'
    )
}

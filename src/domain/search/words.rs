//! Splitting text into words and folding them, so that writing differences do not matter.

use super::Span;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Where it stands in the text.
    pub span: Span,
    /// The word without case, accents and apostrophes.
    pub folded: String,
}

/// The words of a text in order. An apostrophe inside a word belongs to it; every other character that is
/// neither letter nor digit parts words.
pub fn words(text: &str) -> Vec<Word> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, character) in text.char_indices() {
        let inside = character.is_alphanumeric()
            || start.is_some() && (is_apostrophe(character) || is_combining_mark(character));
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                push(text, from..at, &mut found);
                start = None;
            }
            _ => {}
        }
    }
    if let Some(from) = start {
        push(text, from..text.len(), &mut found);
    }
    found
}

fn push(text: &str, span: Span, found: &mut Vec<Word>) {
    let word = text[span.clone()].trim_end_matches(is_apostrophe);
    let folded = fold(word);
    if !folded.is_empty() {
        found.push(Word { span: span.start..span.start + word.len(), folded });
    }
}

fn fold(word: &str) -> String {
    word.nfkd()
        .filter(|&character| !is_combining_mark(character) && !is_apostrophe(character))
        .flat_map(char::to_lowercase)
        .collect()
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '\u{2019}' | '\u{2018}' | '\u{2BC}' | '\u{FF07}' | '`')
}

//! The parts of a link as they come out of other programs: with trackers and punctuation behind them, escaped once or
//! twice, in capitals, folded into lines, or cut off.
//!
//! An id is only read where it certainly ends: a shorter id would lead to another answer.

use super::faq::QuestionId;
use super::percent::decode_bytes;

/// How often an address may have been escaped on its way.
pub const MAX_ESCAPES: usize = 2;

/// Undoes one layer of escapes; a `+` stays as it is.
pub fn unescape(text: &str) -> String {
    String::from_utf8_lossy(&decode_bytes(text, b'+')).into_owned()
}

/// Returns the text after a prefix, which may be in capitals.
pub fn strip_name<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let (head, tail) = text.split_at_checked(name.len())?;
    head.eq_ignore_ascii_case(name).then_some(tail)
}

/// Returns a text without the bytes of `set`, which are ASCII, at its start.
pub fn skip<'a>(text: &'a str, set: &str) -> &'a str {
    &text[span(text, |byte| set.as_bytes().contains(&byte))..]
}

/// Returns the value of a parameter, as it is escaped in the link.
///
/// Our links escape every reserved character within a value, so an unescaped one ends it.
pub fn parameter<'a>(parameters: &'a str, name: &str) -> Option<&'a str> {
    let mut parts = parameters.split('&');
    // In HTML an & is written &amp;.
    let value = parts.find_map(|part| strip_name(strip_name(part, "amp;").unwrap_or(part), name))?;
    let mut value = &value[..span(value, |byte| !b"?#\n\r".contains(&byte))];
    while let Some(last) = value
        .chars()
        .next_back()
        .filter(|last| "/)]>;:,\"” ".contains([*last]))
    {
        value = &value[..value.len() - last.len_utf8()];
    }
    Some(value)
}

/// Reads the word of small letters, digits and hyphens that a text begins with, and returns it with the text after
/// it. None where it does not certainly end there.
pub fn leading_word(text: &str) -> Option<(String, &str)> {
    let bytes = text.as_bytes();
    let mut word = String::new();
    let (mut at, mut last, mut has_small) = (0, b'-', false);
    while let Some(&next) = bytes.get(at) {
        // “…titleSent from my phone”: the line end before the capital is lost.
        let begins_sentence = has_small && next.is_ascii_uppercase() && is_small(last) && last != b'-';
        if (next.is_ascii_alphanumeric() || next == b'-') && !begins_sentence {
            word.push(char::from(next.to_ascii_lowercase()));
            has_small |= next.is_ascii_lowercase();
            last = next;
            at += 1;
        } else if let Some(folds) = folds(&text[at..]).filter(|_| at > 0) {
            at += folds;
        } else {
            break;
        }
    }
    ends_word(&text[at..]).then_some((word, &text[at..]))
}

/// Reads the id that a text begins with, and returns it with the text after it.
pub fn leading_id(text: &str) -> Option<(QuestionId, &str)> {
    let (word, rest) = leading_word(text)?;
    Some((QuestionId::parse(&word).ok()?, rest))
}

/// Returns whether a link ends before this text, since no part of it begins so.
pub fn is_tail(text: &str) -> bool {
    !text.starts_with(|first: char| first.is_ascii_alphanumeric() || first == '-' || first == '<')
        && ends_word(text)
}

/// Returns the length of the line end before the rest of a word, which ends as those of a link do.
fn folds(text: &str) -> Option<usize> {
    let folds = span(text, |byte| b"\r\n".contains(&byte));
    let rest = &text[folds..];
    let small = span(rest, is_small);
    let ends = rest
        .as_bytes()
        .get(small)
        .is_none_or(|next| b",&\r\n".contains(next));
    (folds > 0 && small > 0 && ends).then_some(folds)
}

/// Returns whether a word ends before this text, which begins with no letter of it.
fn ends_word(rest: &str) -> bool {
    let ends = |letter: char| match letter.is_ascii() {
        true => !letter.is_ascii_lowercase() && !letter.is_ascii_digit(),
        false => "”’»“…–—\u{A0}".contains([letter]),
    };
    let mut letters = rest.chars();
    match letters.next() {
        Some('%') => false,
        Some('_' | '=' | '+' | '@' | '/') => letters.next().is_none_or(ends),
        first => first.is_none_or(ends),
    }
}

fn is_small(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'
}

fn span(text: &str, within: impl Fn(u8) -> bool) -> usize {
    text.bytes().take_while(|byte| within(*byte)).count()
}

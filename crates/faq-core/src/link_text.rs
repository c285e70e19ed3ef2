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

/// Returns the value of a parameter, as it is escaped in the link.
///
/// Our links escape every reserved character within a value, so an unescaped one ends it.
pub fn parameter<'a>(parameters: &'a str, name: &str) -> Option<&'a str> {
    let mut parts = parameters.split('&');
    // In HTML an & is written &amp;.
    let value = parts.find_map(|part| strip_name(part.strip_prefix("amp;").unwrap_or(part), name))?;
    let value = value.split(['?', '#', '\n', '\r']).next().unwrap_or_default();
    Some(value.trim_end_matches(['/', ')', ']', '>', ';', ':', ',', '"', '”', ' ']))
}

/// Reads the word of small letters, digits and hyphens that a text begins with, and returns it with the text after
/// it. None where it does not certainly end there.
pub fn leading_word(text: &str) -> Option<(String, &str)> {
    let mut word = String::new();
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        // “…titleSent from my phone”: the line end before the capital is lost.
        let before = &text[..text.len() - rest.len()];
        let begins_sentence = next.is_ascii_uppercase()
            && before.contains(|letter: char| letter.is_ascii_lowercase())
            && before.ends_with(|last: char| last.is_ascii_lowercase() || last.is_ascii_digit());
        if (next.is_ascii_alphanumeric() || next == '-') && !begins_sentence {
            word.push(next.to_ascii_lowercase());
            rest = &rest[1..];
        } else if let Some(unfolded) = unfold(rest).filter(|_| !word.is_empty()) {
            rest = unfolded;
        } else {
            break;
        }
    }
    ends_word(rest).then_some((word, rest))
}

/// Reads the id that a text begins with, and returns it with the text after it.
pub fn leading_id(text: &str) -> Option<(QuestionId, &str)> {
    let (word, rest) = leading_word(text)?;
    Some((QuestionId::parse(&word).ok()?, rest))
}

/// Returns the text after a line end within a word: the word goes on and ends as those of a link do.
fn unfold(text: &str) -> Option<&str> {
    let unfolded = text.trim_start_matches(['\r', '\n']);
    let after = unfolded.trim_start_matches(|letter: char| {
        letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-'
    });
    let goes_on = unfolded.len() < text.len() && after.len() < unfolded.len();
    (goes_on && (after.is_empty() || after.starts_with([',', '&', '\r', '\n']))).then_some(unfolded)
}

/// Returns whether a word ends before this text, which begins with no letter of it.
fn ends_word(rest: &str) -> bool {
    let mut letters = rest.chars();
    match letters.next() {
        None => true,
        Some('%' | char::REPLACEMENT_CHARACTER) => false,
        Some('_' | '=' | '+' | '@' | '/') => !letters
            .next()
            .is_some_and(|next| next.is_alphanumeric() && !next.is_ascii_uppercase()),
        Some(letter) => letter.is_ascii() || !letter.is_alphanumeric(),
    }
}

//! The words of a question in a page, without icons, permalinks and "Show" or "Hide" beside them.

use super::block_elements::is_block;
use super::flat::{Flat, Position, Token};
use crate::import::clean;
use crate::import::white_space::collapse;
use scraper::node::Element;

/// Parts of class names of elements beside a question's words in a control or heading.
const BESIDE: [&str; 14] = [
    "icon",
    "toggle",
    "arrow",
    "chevron",
    "caret",
    "indicator",
    "permalink",
    "headerlink",
    "anchor",
    "hash-link",
    "plus",
    "minus",
    "badge",
    "material-symbols",
];
/// The maximum length of a question, in bytes.
pub const MAX_LEN: usize = 400;

/// Returns the words of a question between two places, cleaned.
pub fn words(flat: &Flat<'_>, from: Position, to: Position) -> String {
    let all = collapse(&raw(flat, from, to, |_, _| false));
    let is_bare = !flat.tokens[from.token..to.token]
        .iter()
        .any(|token| matches!(token, Token::Open { .. }));
    if is_bare {
        return clean::question(&all);
    }
    let kept = collapse(&raw(flat, from, to, |at, element| is_beside(flat, at, element)));
    let words = if asks_less(&all, &kept) { all } else { kept };
    clean::question(&words)
}

/// Returns whether leaving out the elements beside a question took the question itself.
fn asks_less(all: &str, kept: &str) -> bool {
    !kept.chars().any(char::is_alphabetic) || (clean::asks(all) && !clean::asks(kept))
}

/// Returns the text between two places, with a space between blocks.
pub fn text(flat: &Flat<'_>, from: Position, to: Position) -> String {
    raw(flat, from, to, |_, _| false)
}

fn raw(flat: &Flat<'_>, from: Position, to: Position, skips: impl Fn(usize, &Element) -> bool) -> String {
    let mut text = String::new();
    let mut at = from.token;
    while at < to.token || (at == to.token && to.byte > 0) {
        match flat.tokens.get(at) {
            Some(Token::Open { element, close, .. }) => {
                if skips(at, element) {
                    at = *close as usize;
                }
                space(element, &mut text);
            }
            Some(Token::Close(open)) => {
                if let Some(element) = flat.element(*open as usize) {
                    space(element, &mut text);
                }
            }
            Some(Token::Text(piece)) => {
                let end = if at == to.token { to.byte } else { piece.len() };
                let start = if at == from.token { from.byte } else { 0 };
                text.push_str(piece.get(start..end).unwrap_or_default());
            }
            None => break,
        }
        at += 1;
    }
    text
}

/// Returns whether an element separates words: those that begin a line do.
fn space(element: &Element, text: &mut String) {
    if is_block(element.name()) || element.name() == "br" {
        text.push(' ');
    }
}

fn is_beside(flat: &Flat<'_>, at: usize, element: &Element) -> bool {
    if flat.note(at).is_some() {
        return true;
    }
    let has = |name: &str, parts: &[&str]| {
        let value = element.attr(name).unwrap_or_default().to_ascii_lowercase();
        parts.iter().any(|part| value.contains(part))
    };
    let words = || collapse(&flat.text(at, flat.end(at)));
    match element.name() {
        "button" => !clean::asks(&words()),
        "a" => element.attr("href").is_some_and(|href| href.contains('#')) && !clean::asks(&words()),
        "i" | "ins" | "em" | "span" | "div" | "small" | "img" => {
            element.attr("aria-hidden") == Some("true")
                || (has("class", &BESIDE) && words().split_whitespace().count() <= 3)
        }
        _ => false,
    }
}

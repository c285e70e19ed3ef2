//! Rewriting a word by a table of rules: what all stemmers have in common.
//!
//! A table is one string of `from/to` rules separated by spaces, which takes fewer bytes than an array. `^` is the
//! beginning of a word, `$` its end; a rule has one of them at most.

use std::ops::Range;

/// Applies a table to a word, from its beginning on: at each letter, the first rule that matches. `min_len` is the least
/// length in bytes of the other letters. Where a rule matches but too few letters are left, a shorter suffix may be
/// replaced, or with `longest` the rest of the word remains.
fn rewrite(word: &mut String, rules: &'static str, min_len: usize, longest: bool) {
    let mut rewritten = String::new();
    let (mut start, mut from) = (0, 0);
    while let Some((span, to)) = first_match(word.as_bytes(), rules, from) {
        from = span.end;
        if word.len() - span.len() >= min_len {
            rewritten.push_str(&word[start..span.start]);
            rewritten.push_str(to);
            start = span.end;
        } else if longest {
            break;
        } else {
            from = span.start + 1;
        }
    }
    if start > 0 {
        rewritten.push_str(&word[start..]);
        *word = rewritten;
    }
}

/// Returns the span of the first match at `from` or later, and its replacement.
fn first_match(letters: &[u8], rules: &'static str, from: usize) -> Option<(Range<usize>, &'static str)> {
    let mut first: Option<(Range<usize>, &str)> = None;
    for (pattern, to) in rules_of(rules) {
        let (start, pattern) = match pattern.as_bytes() {
            [] => continue,
            [b'^', prefix @ ..] => (0, prefix),
            [suffix @ .., b'$'] => (letters.len().wrapping_sub(suffix.len()), suffix),
            part => {
                let mut windows = letters.windows(part.len()).skip(from);
                match windows.position(|window| window == part) {
                    Some(at) => (from + at, part),
                    None => continue,
                }
            }
        };
        let is_match = letters.get(start..).is_some_and(|rest| rest.starts_with(pattern));
        if is_match && start >= from && first.as_ref().is_none_or(|(span, _)| start < span.start) {
            first = Some((start..start + pattern.len(), to));
        }
    }
    first
}

/// Applies the tables of some steps, separated by `|`. The digit that a table may begin with is the index of its least
/// length in `min_lens`, 0 by default.
pub fn rewrite_all(word: &mut String, steps: &'static str, min_lens: &[usize], longest: bool) {
    for step in split(steps, b'|') {
        let (min_len, rules) = match step.as_bytes() {
            [digit @ b'0'..=b'9', ..] => (min_lens[usize::from(digit - b'0')], &step[2..]),
            _ => (0, step),
        };
        rewrite(word, rules, min_len, longest);
    }
}

/// Returns the right side of the rule whose left side is `word`.
pub fn replacement(rules: &'static str, word: &str) -> Option<&'static str> {
    rules_of(rules).find(|&(from, _)| from == word).map(|(_, to)| to)
}

/// Returns both sides of each rule of a table.
fn rules_of(rules: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    split(rules, b' ').map(|rule| split_once(rule, b'/'))
}

/// Returns the parts of a text between separators, which are ASCII.
pub fn split(mut text: &str, separator: u8) -> impl Iterator<Item = &str> {
    std::iter::from_fn(move || {
        let (part, rest) = split_once(text, separator);
        let is_end = text.is_empty();
        text = rest;
        (!is_end).then_some(part)
    })
}

/// Returns the text before the first separator, which is ASCII, and the text after it. It compares bytes, since a table
/// is read for each word: `str::split_once` decodes characters, which takes three times as long.
pub fn split_once(text: &str, separator: u8) -> (&str, &str) {
    let end = text.bytes().position(|byte| byte == separator);
    let (part, rest) = text.split_at(end.unwrap_or(text.len()));
    (part, rest.get(1..).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rewritten(word: &str, rules: &'static str, min_len: usize) -> String {
        let mut word = word.to_owned();
        rewrite(&mut word, rules, min_len, false);
        word
    }

    #[test]
    fn applies_the_first_rule_that_matches_at_each_letter() {
        assert_eq!(
            rewritten("steuern", "en$/ n$/ ern$/", 0),
            "steu",
            "the longer ending begins first"
        );
        assert_eq!(
            rewritten("auenue", "aue/aue ue/u", 0),
            "auenu",
            "a rule can keep letters"
        );
        assert_eq!(
            rewritten("nghath", "^ngh/c ^c/g", 0),
            "cath",
            "a letter is rewritten once"
        );
    }

    #[test]
    fn keeps_the_least_length() {
        assert_eq!(rewritten("een", "en$/", 3), "een");
        assert_eq!(rewritten("been", "en$/ n$/", 3), "bee", "the shorter ending");
        assert_eq!(rewritten("alb", "^al/", 2), "alb");
        let mut word = "been".to_owned();
        rewrite(&mut word, "en$/ n$/", 3, true);
        assert_eq!(word, "been", "the longest ending decides");
    }

    #[test]
    fn ignores_rules_without_a_beginning() {
        assert_eq!(rewritten("word", "/x  / x", 0), "word");
    }
}

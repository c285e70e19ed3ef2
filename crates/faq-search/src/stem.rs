//! Stemming: the English stemmer of the Snowball project (Porter2), so that "required" finds "requirements".
//!
//! The rules are published at <https://snowballstem.org/algorithms/english/stemmer.html>; one step is added at
//! the end. The crate `rust-stemmers` would add 8 KB of compressed WebAssembly; a property test compares this
//! implementation with it. The steps are the tables of `suffixes.rs`.

use crate::rewrite::{replacement, rewrite_all, split};
use crate::stop_words::is_in;
use crate::suffixes::*;

/// Replaces `word`, which is folded, by its stem. Words of two letters, and words with other characters than a to z, do
/// not change unless they are exceptions.
pub fn stem(word: &mut String) {
    if let Some(stem) = replacement(EXCEPTIONS, word) {
        word.clear();
        word.push_str(stem);
        return;
    }
    if word.len() <= 2 || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return;
    }
    rewrite_all(word, CONSONANT_Y, &[], true);
    let letters = word.as_bytes();
    // The starts of Porter's regions R1 and R2; most suffixes are removed only inside one of them.
    let beginning = split(BEGINNINGS, b' ').find(|beginning| letters.starts_with(beginning.as_bytes()));
    let r1 = beginning.map_or_else(|| region(letters, 0), str::len);
    let r2 = region(letters, r1);
    let vowel = letters.iter().take_while(|&&letter| !is_vowel(letter)).count();
    let mut min_lens = [0, 2, vowel + 1, vowel + 2, r1 - 1, r1, r2 - 1, r2];
    rewrite_all(word, STEP_1A, &min_lens, true);
    if is_in(KEPT_AFTER_PLURAL, word) {
        return;
    }
    rewrite_all(word, STEP_1B, &min_lens, true);
    if word.ends_with(['!']) {
        word.pop();
        if r1 >= word.len() && ends_short(word.as_bytes()) {
            word.push('e');
        }
    }
    rewrite_all(word, STEPS, &min_lens, true);
    let is_short = matches!(word.as_bytes(), [before @ .., _] if ends_short(before));
    if is_short {
        min_lens[5] = r2;
    }
    rewrite_all(word, LAST_STEPS, &min_lens, true);
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// Returns the position after the first consonant that follows a vowel, from `start` on.
fn region(letters: &[u8], start: usize) -> usize {
    let after = |pair: &[u8]| is_vowel(pair[0]) && !is_vowel(pair[1]);
    letters
        .get(start..)
        .and_then(|rest| rest.windows(2).position(after))
        .map_or(letters.len(), |at| start + at + 2)
}

/// Returns whether the letters end with a short syllable.
fn ends_short(letters: &[u8]) -> bool {
    match letters {
        [first, second] => is_vowel(*first) && !is_vowel(*second),
        [.., a, b, c] => !is_vowel(*a) && is_vowel(*b) && !is_vowel(*c) && !b"wxY".contains(c),
        _ => false,
    }
}

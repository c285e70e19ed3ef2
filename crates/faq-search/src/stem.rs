//! Stemming: the English stemmer of the Snowball project (Porter2), so that "required" finds "requirements".
//!
//! The rules are published at <https://snowballstem.org/algorithms/english/stemmer.html>; one step is added at
//! the end. The crate `rust-stemmers` would add 8 KB of compressed WebAssembly; a property test compares this
//! implementation with it.

use crate::suffixes::{EXCEPTIONS, KEPT_AFTER_PLURAL, STEP_2, STEP_3, STEP_4, find};

/// Replaces `word`, which is folded, by its stem. Words of two letters, and words with other characters than a
/// to z, do not change, except for the Arabic article.
pub fn stem(word: &mut String) {
    if word.len() <= 2 || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        strip_article(word);
        return;
    }
    if let Some((_, stem)) = find(EXCEPTIONS, &|exception| exception == word.as_bytes()) {
        word.clear();
        word.push_str(stem);
        return;
    }
    // Upper case marks a y that is a consonant.
    let mut letters: Vec<u8> = word.bytes().collect();
    for at in 0..letters.len() {
        if letters[at] == b'y' && (at == 0 || is_vowel(letters[at - 1])) {
            letters[at] = b'Y';
        }
    }
    let mut stemming = Stemming {
        r1: first_region(&letters),
        r2: 0,
        letters,
    };
    stemming.r2 = region(&stemming.letters, stemming.r1);
    stemming.run();
    word.clear();
    word.extend(
        stemming
            .letters
            .iter()
            .map(|&letter| char::from(letter.to_ascii_lowercase())),
    );
}

/// Removes the Arabic article from words of three further letters, of two bytes each: "الموعد" is "موعد".
fn strip_article(word: &mut String) {
    if word.len() >= 10 && word.starts_with("ال") {
        word.drain(..4);
    }
}

struct Stemming {
    letters: Vec<u8>,
    /// The starts of Porter's regions R1 and R2; most suffixes are removed only inside one of them.
    r1: usize,
    r2: usize,
}

impl Stemming {
    fn run(&mut self) {
        self.plural();
        if find(KEPT_AFTER_PLURAL, &|kept| kept == self.letters).is_some() {
            return;
        }
        self.past_and_present();
        self.final_y();
        self.derivations();
        self.endings();
        self.final_e_or_l();
        // Not in Porter2: "qualify" and "qualification" get the same stem.
        if self.ends("ifi") {
            self.letters.pop();
        }
    }

    fn ends(&self, suffix: &str) -> bool {
        self.letters.ends_with(suffix.as_bytes())
    }

    /// Returns the first suffix of a list that the word ends with, and its replacement.
    fn suffix_of(&self, list: &'static str) -> Option<(&'static str, &'static str)> {
        find(list, &|suffix| self.letters.ends_with(suffix))
    }

    /// Returns the number of letters before the suffix.
    fn before(&self, suffix: &str) -> usize {
        self.letters.len() - suffix.len()
    }

    fn replace(&mut self, suffix: &str, with: &str) {
        self.letters.truncate(self.before(suffix));
        self.letters.extend_from_slice(with.as_bytes());
    }

    /// Step 1a.
    fn plural(&mut self) {
        if self.ends("sses") {
            self.replace("es", "");
        } else if self.ends("ied") || self.ends("ies") {
            let keep = if self.letters.len() > 4 { 2 } else { 1 };
            self.letters.truncate(self.letters.len() - keep);
        } else if self.ends("s") && !self.ends("us") && !self.ends("ss") {
            let before = self.before("s");
            if self.letters[..before.saturating_sub(1)]
                .iter()
                .any(|&letter| is_vowel(letter))
            {
                self.letters.truncate(before);
            }
        }
    }

    /// Step 1b.
    fn past_and_present(&mut self) {
        for suffix in ["eedly", "eed"] {
            if self.ends(suffix) {
                if self.before(suffix) >= self.r1 {
                    self.replace(suffix, "ee");
                }
                return;
            }
        }
        let Some(suffix) = ["ingly", "edly", "ing", "ed"]
            .into_iter()
            .find(|suffix| self.ends(suffix))
        else {
            return;
        };
        let before = self.before(suffix);
        if !self.letters[..before].iter().any(|&letter| is_vowel(letter)) {
            return;
        }
        self.letters.truncate(before);
        if self.ends("at") || self.ends("bl") || self.ends("iz") {
            self.letters.push(b'e');
        } else if self.ends_double() {
            self.letters.pop();
        } else if self.r1 >= self.letters.len() && ends_short(&self.letters) {
            self.letters.push(b'e');
        }
    }

    fn ends_double(&self) -> bool {
        matches!(self.letters.as_slice(), [.., a, b] if a == b && b"bdfgmnprt".contains(b))
    }

    /// Step 1c.
    fn final_y(&mut self) {
        if let [_, .., before, last @ (b'y' | b'Y')] = self.letters.as_mut_slice()
            && !is_vowel(*before)
        {
            *last = b'i';
        }
    }

    /// Steps 2 and 3.
    fn derivations(&mut self) {
        match self.suffix_of(STEP_2) {
            Some((suffix, with)) => {
                let before = self.before(suffix);
                if before >= self.r1 && (suffix != "ogi" || self.letters[..before].ends_with(b"l")) {
                    self.replace(suffix, with);
                }
            }
            None if self.ends("li") => {
                let before = self.before("li");
                let valid = before > 0 && b"cdeghkmnrt".contains(&self.letters[before - 1]);
                if before >= self.r1 && valid {
                    self.letters.truncate(before);
                }
            }
            None => {}
        }
        if let Some((suffix, with)) = self.suffix_of(STEP_3) {
            let region = if suffix == "ative" { self.r2 } else { self.r1 };
            if self.before(suffix) >= region {
                self.replace(suffix, with);
            }
        }
    }

    /// Step 4.
    fn endings(&mut self) {
        let Some((suffix, _)) = self.suffix_of(STEP_4) else {
            return;
        };
        let before = self.before(suffix);
        let kept = suffix == "ion" && !matches!(self.letters[..before], [.., b's' | b't']);
        if before >= self.r2 && !kept {
            self.letters.truncate(before);
        }
    }

    /// Step 5.
    fn final_e_or_l(&mut self) {
        let Some((&last, before)) = self.letters.split_last() else {
            return;
        };
        let len = before.len();
        let gone = match last {
            b'e' => len >= self.r2 || len >= self.r1 && !ends_short(before),
            b'l' => len >= self.r2 && before.ends_with(b"l"),
            _ => false,
        };
        if gone {
            self.letters.pop();
        }
    }
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

fn first_region(letters: &[u8]) -> usize {
    match ["gener", "commun", "arsen"]
        .into_iter()
        .find(|prefix| letters.starts_with(prefix.as_bytes()))
    {
        Some(prefix) => prefix.len(),
        None => region(letters, 0),
    }
}

/// Returns whether the letters end with a short syllable.
fn ends_short(letters: &[u8]) -> bool {
    match letters {
        [first, second] => is_vowel(*first) && !is_vowel(*second),
        [.., a, b, c] => !is_vowel(*a) && is_vowel(*b) && !is_vowel(*c) && !b"wxY".contains(c),
        _ => false,
    }
}

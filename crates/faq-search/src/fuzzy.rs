//! Fuzzy matching: the words of the content within a small edit distance.

use crate::edit_distance::edit_distance;
use crate::interner::Interner;
use crate::weighted::Weighted;

/// Interned words that can be looked up with typing errors.
#[derive(Debug, Default)]
pub struct FuzzyWords {
    words: Interner,
    /// The [`letter_mask`] of each word; it excludes most words without computing a distance.
    masks: Vec<u32>,
}

impl FuzzyWords {
    /// Returns the id of `word`, interning it first if necessary.
    pub fn intern(&mut self, word: &str) -> u32 {
        let id = self.words.intern(word);
        if self.masks.len() < self.words.len() {
            self.masks.push(letter_mask(word));
        }
        id
    }

    /// Returns the number of words.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Returns the word with an id.
    pub fn text(&self, id: u32) -> &str {
        self.words.text(id)
    }

    /// Returns the id of `word` if it is interned.
    pub fn get(&self, word: &str) -> Option<u32> {
        self.words.get(word)
    }

    /// Returns the words at the least edit distance from `typed`, with that distance; with `is_prefix` the
    /// words that have a prefix at that distance. Words of up to three characters have none; the distance is
    /// at most 1 from four characters and at most 2 from eight.
    pub fn nearest(&self, typed: &str, is_prefix: bool) -> Vec<Weighted> {
        let typed_mask = letter_mask(typed);
        let typed: Vec<char> = typed.chars().collect();
        let mut max = match typed.len() {
            0..=3 => return Vec::new(),
            4..=7 => 1,
            _ => 2,
        };
        let mut nearest: Vec<Weighted> = Vec::new();
        for (id, &mask) in (0..).zip(&self.masks) {
            // An edit changes at most one letter on each side.
            let foreign = (typed_mask & !mask).count_ones() as usize;
            let lacking = if is_prefix {
                0
            } else {
                (mask & !typed_mask).count_ones() as usize
            };
            if foreign > max || lacking > max {
                continue;
            }
            let word = self.text(id);
            let max_len = typed.len() + max;
            let too_long = !is_prefix && word.len() > max_len && word.chars().count() > max_len;
            // A substitution makes another word of most short words: "cost" is not "most".
            let substituted = typed.len() == 4 && typed_mask != mask && word.chars().count() == 4;
            if word.len() + max >= typed.len()
                && !too_long
                && !substituted
                && let Some(distance) = edit_distance(&typed, word, max, is_prefix)
            {
                if distance < max {
                    nearest.clear();
                    max = distance;
                }
                nearest.push(Weighted {
                    id,
                    value: distance as f32,
                });
            }
        }
        nearest
    }
}

/// Returns the set of letters in a word: one bit for each of a to z; all others share six bits.
pub fn letter_mask(word: &str) -> u32 {
    word.chars().fold(0, |mask, letter| {
        mask | 1
            << match letter {
                'a'..='z' => u32::from(letter) - u32::from('a'),
                other => 26 + u32::from(other) % 6,
            }
    })
}

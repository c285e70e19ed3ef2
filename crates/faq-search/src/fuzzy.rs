//! Looking spellings up: as they are, and with typing errors between.

use crate::edit_distance::distance;
use crate::interner::Interner;
use crate::postings::Share;

/// Words, and the letters each holds.
#[derive(Debug, Default)]
pub struct Spellings {
    texts: Interner,
    /// One bit per letter, so that most are ruled out without counting errors.
    letters: Vec<u32>,
}

impl Spellings {
    /// The number of `text`, a new one if it has none.
    pub fn intern(&mut self, text: &str) -> u32 {
        let number = self.texts.intern(text);
        if self.letters.len() < self.texts.len() {
            self.letters.push(letters(text));
        }
        number
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// The text of a number.
    pub fn text(&self, number: u32) -> &str {
        self.texts.text(number)
    }

    /// The number of `text`, if it has one.
    pub fn get(&self, text: &str) -> Option<u32> {
        self.texts.get(text)
    }

    /// Those with the fewest typing errors from `typed`, or with `begun` those with such a beginning, and how
    /// many errors that is. None are forgiven in words of three letters, one in words of four, two from eight.
    pub fn near(&self, typed: &str, begun: bool) -> Vec<Share> {
        let held = letters(typed);
        let typed: Vec<char> = typed.chars().collect();
        let mut most = match typed.len() {
            0..=3 => return Vec::new(),
            4..=7 => 1,
            _ => 2,
        };
        let mut near: Vec<Share> = Vec::new();
        for (of, &bits) in (0..).zip(&self.letters) {
            // An error changes one letter of each side at most.
            let foreign = (held & !bits).count_ones() as usize;
            let lacking = if begun {
                0
            } else {
                (bits & !held).count_ones() as usize
            };
            if foreign > most || lacking > most {
                continue;
            }
            let text = self.text(of);
            let longest = typed.len() + most;
            let too_long = !begun && text.len() > longest && text.chars().count() > longest;
            // Another letter makes another word of most short words: "cost" is not "most".
            let replaced = typed.len() == 4 && text.len() == 4 && held != bits;
            if text.len() + most >= typed.len()
                && !too_long
                && !replaced
                && let Some(errors) = distance(&typed, text, most, begun)
            {
                if errors < most {
                    near.clear();
                    most = errors;
                }
                near.push(Share {
                    of,
                    value: errors as f32,
                });
            }
        }
        near
    }
}

/// One bit for each of a to z, the other letters sharing what is left.
pub fn letters(word: &str) -> u32 {
    word.chars().fold(0, |bits, letter| {
        bits | 1
            << match letter {
                'a'..='z' => u32::from(letter) - u32::from('a'),
                other => 26 + u32::from(other) % 6,
            }
    })
}

//! The words of the content, and the ways a typed word can mean one of them.

use super::distance::distance;
use super::groups::{Groups, Share, sort};
use super::interner::Interner;
use super::stem::stem;
use std::ops::Range;

/// The content's words in alphabetical order, by stem and by the letters they hold.
#[derive(Debug)]
pub struct Vocabulary {
    words: Interner,
    stems: Interner,
    stem_of: Vec<u32>,
    by_stem: Groups,
    /// One bit per letter a word holds, so that most words are ruled out without counting errors.
    letters: Vec<u32>,
}

impl Vocabulary {
    /// Sorts the words of the content, and says which number each has now.
    pub fn new(found: &Interner) -> (Self, Vec<u32>) {
        let mut order: Vec<Share> = (0..found.len() as u32)
            .map(|of| Share { of, value: 0.0 })
            .collect();
        sort(&mut order, &|one, other| {
            found.text(one.of).cmp(found.text(other.of))
        });
        let mut vocabulary = Self {
            words: Interner::default(),
            stems: Interner::default(),
            stem_of: Vec::with_capacity(order.len()),
            by_stem: Groups::default(),
            letters: Vec::with_capacity(order.len()),
        };
        let mut numbers = vec![0; order.len()];
        let mut room = String::new();
        for Share { of: number, .. } in order {
            let text = found.text(number);
            numbers[number as usize] = vocabulary.words.intern(text);
            room.clear();
            room.push_str(text);
            stem(&mut room);
            vocabulary.stem_of.push(vocabulary.stems.intern(&room));
            vocabulary.letters.push(letters(text.chars()));
        }
        let shares = (0..).map(|of| Share { of, value: 0.0 });
        let by_stem: Vec<(u32, Share)> = vocabulary.stem_of.iter().copied().zip(shares).collect();
        vocabulary.by_stem = Groups::new(vocabulary.stems.len(), &by_stem);
        (vocabulary, numbers)
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// The letters of a word.
    pub fn text(&self, word: u32) -> &str {
        self.words.text(word)
    }

    /// The number of the word with just these letters.
    pub fn exactly(&self, word: &str) -> Option<u32> {
        self.words.get(word)
    }

    /// The words with the same stem as `word`, which need not be one of the content.
    pub fn same_stem(&self, word: &str) -> &[Share] {
        let stem = match self.exactly(word) {
            Some(known) => Some(self.stem_of[known as usize]),
            None => {
                let mut room = word.to_owned();
                stem(&mut room);
                self.stems.get(&room)
            }
        };
        stem.map_or(&[], |stem| self.by_stem.of(stem))
    }

    /// The words that begin with `beginning`.
    pub fn beginning_with(&self, beginning: &str) -> Range<u32> {
        let first = |after: &dyn Fn(&str) -> bool| {
            let (mut from, mut to) = (0, self.len() as u32);
            while from < to {
                let middle = from + (to - from) / 2;
                if after(self.text(middle)) {
                    to = middle
                } else {
                    from = middle + 1
                }
            }
            from
        };
        let from = first(&|word| word >= beginning);
        from..first(&|word| word >= beginning && !word.starts_with(beginning))
    }

    /// The words at most `most` typing errors from `typed`, or with `begun` those with such a beginning,
    /// and how many errors that is.
    pub fn near(&self, typed: &[char], most: usize, begun: bool) -> Vec<Share> {
        let held = letters(typed.iter().copied());
        let (shortest, longest) = (typed.len().saturating_sub(most), typed.len() + most);
        let mut near = Vec::new();
        for (word, &bits) in (0..).zip(&self.letters) {
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
            let text = self.text(word);
            let too_long = !begun && text.len() > longest && text.chars().count() > longest;
            if text.len() >= shortest
                && !too_long
                && let Some(errors) = distance(typed, text, most, begun)
            {
                near.push(Share {
                    of: word,
                    value: errors as f32,
                });
            }
        }
        near
    }
}

/// One bit for each of a to z, the other letters sharing what is left.
pub fn letters(word: impl Iterator<Item = char>) -> u32 {
    word.fold(0, |bits, letter| {
        bits | 1
            << match letter {
                'a'..='z' => u32::from(letter) - u32::from('a'),
                other => 26 + u32::from(other) % 6,
            }
    })
}

//! The words of the content, and the ways a typed word can mean one of them.

use crate::fuzzy::Spellings;
use crate::interner::Interner;
use crate::postings::{Groups, Share, merge};
use crate::stem::stem;
use crate::yielding::{Pause, breathe};
use std::ops::Range;

/// The content's words in alphabetical order, and their stems.
#[derive(Debug)]
pub struct Vocabulary {
    words: Spellings,
    stems: Interner,
    stem_of: Vec<u32>,
    by_stem: Groups,
}

impl Vocabulary {
    /// Sorts the words of the content, and says which number each has now.
    pub async fn new(found: &Interner, pause: Pause<'_>) -> (Self, Vec<u32>) {
        let mut order: Vec<Share> = (0..found.len() as u32)
            .map(|of| Share { of, value: 0.0 })
            .collect();
        let mut run = 1;
        while run < order.len() {
            breathe(pause).await;
            merge(&mut order, run, &|one, other| {
                found.text(one.of).cmp(found.text(other.of))
            });
            run *= 2;
        }
        let mut vocabulary = Self {
            words: Spellings::default(),
            stems: Interner::default(),
            stem_of: Vec::with_capacity(order.len()),
            by_stem: Groups::default(),
        };
        let mut numbers = vec![0; order.len()];
        let mut room = String::new();
        for Share { of: number, .. } in order {
            breathe(pause).await;
            let text = found.text(number);
            numbers[number as usize] = vocabulary.words.intern(text);
            room.clear();
            room.push_str(text);
            stem(&mut room);
            vocabulary.stem_of.push(vocabulary.stems.intern(&room));
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

    /// The words with the fewest typing errors from `typed`, or with `begun` those with such a beginning.
    pub fn near(&self, typed: &str, begun: bool) -> Vec<Share> {
        self.words.near(typed, begun)
    }
}

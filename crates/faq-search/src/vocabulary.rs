//! The words of the content and the ways to look them up.

use crate::fuzzy::FuzzyWords;
use crate::interner::Interner;
use crate::language::Language;
use crate::postings::PostingLists;
use crate::weighted::{Weighted, merge};
use crate::yielding::{YieldPolicy, yield_if_due};
use std::ops::Range;

/// The words of the content and of the synonyms, in alphabetical order, with their stems. The order makes the
/// words with a common prefix a range of ids.
#[derive(Debug)]
pub struct Vocabulary {
    words: FuzzyWords,
    stems: Interner,
    stem_of: Vec<u32>,
    by_stem: PostingLists,
}

impl Vocabulary {
    /// Sorts the collected words. Also returns the new id of each word by its id in `collected`.
    pub async fn new(collected: &Interner, language: &Language, policy: YieldPolicy<'_>) -> (Self, Vec<u32>) {
        let mut order: Vec<Weighted> = (0..collected.len() as u32)
            .map(|id| Weighted { id, value: 0.0 })
            .collect();
        let mut run = 1;
        while run < order.len() {
            yield_if_due(policy).await;
            merge(&mut order, run, &|one, other| {
                collected.text(one.id).cmp(collected.text(other.id))
            });
            run *= 2;
        }
        let mut vocabulary = Self {
            words: FuzzyWords::default(),
            stems: Interner::default(),
            stem_of: Vec::with_capacity(order.len()),
            by_stem: PostingLists::default(),
        };
        let mut new_ids = vec![0; order.len()];
        let mut by_stem = Vec::with_capacity(order.len());
        let mut buffer = String::new();
        for Weighted { id, .. } in order {
            yield_if_due(policy).await;
            let text = collected.text(id);
            let word = vocabulary.words.intern(text);
            new_ids[id as usize] = word;
            buffer.clear();
            buffer.push_str(text);
            language.stem(&mut buffer);
            let stem = vocabulary.stems.intern(&buffer);
            vocabulary.stem_of.push(stem);
            by_stem.push((stem, Weighted { id: word, value: 0.0 }));
        }
        vocabulary.by_stem = PostingLists::new(vocabulary.stems.len(), &by_stem);
        (vocabulary, new_ids)
    }

    /// Returns the number of words.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Returns the word with an id.
    pub fn text(&self, word: u32) -> &str {
        self.words.text(word)
    }

    /// Returns the id of `word` if the content has it.
    pub fn get(&self, word: &str) -> Option<u32> {
        self.words.get(word)
    }

    /// Returns the words with the same stem as `word`, whether or not the content has `word` itself.
    pub fn with_stem_of(&self, word: &str, language: &Language) -> &[Weighted] {
        let stem = match self.get(word) {
            Some(known) => Some(self.stem_of[known as usize]),
            None => {
                let mut buffer = word.to_owned();
                language.stem(&mut buffer);
                self.stems.get(&buffer)
            }
        };
        stem.map_or(&[], |stem| self.by_stem.list(stem))
    }

    /// Returns whether a stem is the first or last part of that of a word.
    pub fn has_part(&self, word: u32, part: &str) -> bool {
        let stem = self.stems.text(self.stem_of[word as usize]);
        stem.starts_with(part) || stem.ends_with(part)
    }

    /// Returns the ids of the words that begin with `prefix`.
    pub fn with_prefix(&self, prefix: &str) -> Range<u32> {
        let partition_point = |is_after: &dyn Fn(&str) -> bool| {
            let (mut start, mut end) = (0, self.len() as u32);
            while start < end {
                let middle = start + (end - start) / 2;
                if is_after(self.text(middle)) {
                    end = middle
                } else {
                    start = middle + 1
                }
            }
            start
        };
        let start = partition_point(&|word| word >= prefix);
        start..partition_point(&|word| word >= prefix && !word.starts_with(prefix))
    }

    /// Returns the words nearest to `typed`: see [`FuzzyWords::nearest`].
    pub fn nearest(&self, typed: &str, is_prefix: bool) -> Vec<Weighted> {
        self.words.nearest(typed, is_prefix)
    }
}

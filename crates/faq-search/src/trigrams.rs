//! Likeness of letters: the cosine between the character trigrams of a query and of each question.
//!
//! A typing error leaves most trigrams of a word alone, so that a misspelt query still looks like its
//! question. A trigram counts by its inverse document frequency.

use crate::interner::Interner;
use crate::postings::{Groups, Share};
use crate::yielding::{Pause, breathe};

/// The trigrams of all surfaces: each question, and each other way of asking it.
#[derive(Debug, Default)]
pub struct Trigrams {
    keys: Interner,
    rarity: Vec<f32>,
    /// For each trigram the surfaces with it and its share there: the squares of the shares of a surface
    /// add up to 1.
    shares: Groups,
    surfaces: usize,
}

impl Trigrams {
    /// Counts the trigrams of `surfaces`, each a text of folded words with a space before every one and at
    /// the end.
    pub async fn new(surfaces: impl Iterator<Item = String>, pause: Pause<'_>) -> Self {
        let mut keys = Interner::default();
        let mut found: Vec<(u32, Share)> = Vec::new();
        let mut ends = Vec::new();
        for (surface, text) in (0..).zip(surfaces) {
            breathe(pause).await;
            let start = found.len();
            each_trigram(&text, &mut |trigram| {
                let key = keys.intern(trigram);
                match found[start..].iter_mut().find(|found| found.0 == key) {
                    Some((_, share)) => share.value += 1.0,
                    None => found.push((
                        key,
                        Share {
                            of: surface,
                            value: 1.0,
                        },
                    )),
                }
            });
            ends.push(found.len());
        }
        breathe(pause).await;
        let mut with_it = vec![0_u32; keys.len()];
        found.iter().for_each(|&(key, _)| with_it[key as usize] += 1);
        let rarity: Vec<f32> = with_it
            .iter()
            .map(|&count| rarity(count as f32, ends.len() as f32))
            .collect();
        let mut start = 0;
        for &end in &ends {
            let mut norm = 0.0;
            for (key, share) in &mut found[start..end] {
                share.value *= rarity[*key as usize];
                norm += share.value * share.value;
            }
            let norm = norm.sqrt();
            found[start..end]
                .iter_mut()
                .for_each(|(_, share)| share.value /= norm);
            start = end;
        }
        breathe(pause).await;
        let shares = Groups::new(keys.len(), &found);
        Self {
            keys,
            rarity,
            shares,
            surfaces: ends.len(),
        }
    }

    /// The cosine of `text`, written as the surfaces are, with each surface, 0 to 1.
    pub fn likeness(&self, text: &str) -> Vec<f32> {
        let mut counts: Vec<Share> = Vec::new();
        let mut norm = 0.0;
        each_trigram(text, &mut |trigram| match self.keys.get(trigram) {
            Some(of) => match counts.iter_mut().find(|count| count.of == of) {
                Some(count) => count.value += 1.0,
                None => counts.push(Share { of, value: 1.0 }),
            },
            None => {
                let share = rarity(0.0, self.surfaces as f32);
                norm += share * share;
            }
        });
        let mut likeness = vec![0.0; self.surfaces];
        for Share {
            of: key,
            value: count,
        } in counts
        {
            let share = count * self.rarity[key as usize];
            norm += share * share;
            for other in self.shares.of(key) {
                likeness[other.of as usize] += share * other.value;
            }
        }
        let scale = if norm > 0.0 { norm.sqrt().recip() } else { 0.0 };
        likeness.iter_mut().for_each(|value| *value *= scale);
        likeness
    }
}

fn rarity(surfaces_with_it: f32, surfaces: f32) -> f32 {
    (1.0 + (surfaces + 1.0) / (surfaces_with_it + 1.0)).ln()
}

/// Calls `visit` with each three characters in a row of `text`.
fn each_trigram(text: &str, visit: &mut dyn FnMut(&str)) {
    // Where the last two characters begin.
    let (mut first, mut second) = (None, None);
    for (at, character) in text.char_indices() {
        if let Some(trigram) = first.and_then(|first| text.get(first..at + character.len_utf8())) {
            visit(trigram);
        }
        (first, second) = (second, Some(at));
    }
}

//! Likeness of letters: the cosine between the character trigrams of a query and of each question.
//!
//! A typing error leaves most trigrams of a word alone, so that a misspelt query still looks like its
//! question.

/// The trigrams of all surfaces: each question, and each other way of asking it.
#[derive(Debug, Default)]
pub struct Trigrams {
    /// The different trigrams, ascending, each with where its list begins; one more ends the last.
    keys: Vec<u64>,
    starts: Vec<u32>,
    rarity: Vec<f32>,
    /// Surface and share of the trigram in it; the squares of a surface's shares add up to 1.
    lists: Vec<(u32, f32)>,
    surfaces: usize,
    power: f32,
}

impl Trigrams {
    /// Counts the trigrams of `surfaces`, each a text of folded words joined by spaces. A trigram counts by
    /// the `power` of its inverse document frequency.
    pub fn new<'a>(surfaces: impl Iterator<Item = &'a str>, power: f32) -> Self {
        let mut found = Vec::new();
        let mut count = 0;
        for (surface, text) in (0..).zip(surfaces) {
            each_trigram(text, |key| found.push((key, surface)));
            count += 1;
        }
        found.sort_unstable();
        let mut trigrams = Self {
            surfaces: count,
            power,
            ..Self::default()
        };
        let mut norms = vec![0.0_f32; count];
        for same_key in found.chunk_by(|one, other| one.0 == other.0) {
            let start = trigrams.lists.len();
            for same in same_key.chunk_by(|one, other| one.1 == other.1) {
                trigrams.lists.push((same[0].1, same.len() as f32));
            }
            let rarity = trigrams.rarity(trigrams.lists.len() - start);
            for (surface, share) in &mut trigrams.lists[start..] {
                *share *= rarity;
                norms[*surface as usize] += *share * *share;
            }
            trigrams.keys.push(same_key[0].0);
            trigrams.starts.push(start as u32);
            trigrams.rarity.push(rarity);
        }
        trigrams.starts.push(trigrams.lists.len() as u32);
        for (surface, share) in &mut trigrams.lists {
            *share /= norms[*surface as usize].sqrt();
        }
        trigrams
    }

    /// The cosine of `text` with each surface, 0 to 1.
    pub fn likeness(&self, text: &str) -> Vec<f32> {
        let mut keys = Vec::new();
        each_trigram(text, |key| keys.push(key));
        keys.sort_unstable();
        let mut likeness = vec![0.0; self.surfaces];
        let mut norm = 0.0_f32;
        for same in keys.chunk_by(|one, other| one == other) {
            let count = same.len() as f32;
            match self.keys.binary_search(&same[0]) {
                Ok(at) => {
                    let share = count * self.rarity[at];
                    norm += share * share;
                    for &(surface, other) in
                        &self.lists[self.starts[at] as usize..self.starts[at + 1] as usize]
                    {
                        likeness[surface as usize] += share * other;
                    }
                }
                Err(_) => {
                    let share = count * self.rarity(0);
                    norm += share * share;
                }
            }
        }
        let scale = if norm > 0.0 { norm.sqrt().recip() } else { 0.0 };
        likeness.iter_mut().for_each(|value| *value *= scale);
        likeness
    }

    fn rarity(&self, surfaces_with_it: usize) -> f32 {
        (1.0 + (self.surfaces as f32 + 1.0) / (surfaces_with_it as f32 + 1.0))
            .ln()
            .powf(self.power)
    }
}

/// Calls `visit` with each three characters in a row of `text`, a space added at either end.
fn each_trigram(text: &str, mut visit: impl FnMut(u64)) {
    let mut key = u64::from(' ');
    let mut seen = 1;
    for character in text.chars().chain([' ']) {
        key = (key << 21 | u64::from(character)) & ((1 << 63) - 1);
        seen += 1;
        if seen >= 3 {
            visit(key);
        }
    }
}

//! Character trigrams: the cosine similarity between the spelling of a query and of each question variant.
//!
//! A typing error leaves most trigrams of a word intact, so that a misspelt query still resembles its
//! question. Trigrams weigh by term frequency and inverse document frequency.

use crate::corpus::{Corpus, without_compounds};
use crate::interner::Interner;
use crate::postings::PostingLists;
use crate::vocabulary::Vocabulary;
use crate::weighted::Weighted;
use crate::yielding::{YieldPolicy, yield_if_due};

/// The trigrams of all question variants.
#[derive(Debug, Default)]
pub struct TrigramIndex {
    trigrams: Interner,
    idf: Vec<f32>,
    /// For each trigram the question variants with it and its weight there, each variant normalised to
    /// length 1.
    postings: PostingLists,
    variant_count: usize,
}

impl TrigramIndex {
    /// Indexes the question variants of all documents.
    pub async fn new(corpus: &Corpus, vocabulary: &Vocabulary, policy: YieldPolicy<'_>) -> Self {
        let mut trigrams = Interner::default();
        let mut pairs: Vec<(u32, Weighted)> = Vec::new();
        let mut ends = Vec::new();
        for document in 0..corpus.len() {
            yield_if_due(policy).await;
            for tokens in corpus.variants(document) {
                let words = without_compounds(tokens).map(|token| vocabulary.text(token.word));
                let id = ends.len() as u32;
                let start = pairs.len();
                for_each_trigram(&join_for_trigrams(words), &mut |trigram| {
                    let key = trigrams.intern(trigram);
                    match pairs[start..].iter_mut().find(|pair| pair.0 == key) {
                        Some((_, posting)) => posting.value += 1.0,
                        None => pairs.push((key, Weighted { id, value: 1.0 })),
                    }
                });
                ends.push(pairs.len());
            }
        }
        yield_if_due(policy).await;
        let mut frequencies = vec![0_u32; trigrams.len()];
        pairs.iter().for_each(|&(key, _)| frequencies[key as usize] += 1);
        let idf: Vec<f32> = frequencies
            .iter()
            .map(|&frequency| inverse_frequency(frequency as f32, ends.len() as f32))
            .collect();
        let mut start = 0;
        for &end in &ends {
            let mut norm = 0.0;
            for (key, posting) in &mut pairs[start..end] {
                posting.value *= idf[*key as usize];
                norm += posting.value * posting.value;
            }
            let norm = norm.sqrt();
            pairs[start..end]
                .iter_mut()
                .for_each(|(_, posting)| posting.value /= norm);
            start = end;
        }
        yield_if_due(policy).await;
        let postings = PostingLists::new(trigrams.len(), &pairs);
        Self {
            trigrams,
            idf,
            postings,
            variant_count: ends.len(),
        }
    }

    /// Returns the cosine similarity of `text`, in the form of [`join_for_trigrams`], to each question
    /// variant, 0 to 1.
    pub fn similarity(&self, text: &str) -> Vec<f32> {
        let mut counts: Vec<Weighted> = Vec::new();
        let mut norm = 0.0;
        for_each_trigram(text, &mut |trigram| match self.trigrams.get(trigram) {
            Some(id) => match counts.iter_mut().find(|count| count.id == id) {
                Some(count) => count.value += 1.0,
                None => counts.push(Weighted { id, value: 1.0 }),
            },
            None => {
                let weight = inverse_frequency(0.0, self.variant_count as f32);
                norm += weight * weight;
            }
        });
        let mut similarity = vec![0.0; self.variant_count];
        for Weighted { id, value: count } in counts {
            let weight = count * self.idf[id as usize];
            norm += weight * weight;
            for posting in self.postings.list(id) {
                similarity[posting.id as usize] += weight * posting.value;
            }
        }
        let scale = if norm > 0.0 { norm.sqrt().recip() } else { 0.0 };
        similarity.iter_mut().for_each(|value| *value *= scale);
        similarity
    }
}

/// Joins words with a space before each and one at the end, so that trigrams mark the ends of words.
pub fn join_for_trigrams<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let mut joined = String::from(" ");
    for word in words {
        joined.push_str(word);
        joined.push(' ');
    }
    joined
}

fn inverse_frequency(frequency: f32, variant_count: f32) -> f32 {
    (1.0 + (variant_count + 1.0) / (frequency + 1.0)).ln()
}

/// Calls `visit` with each three consecutive characters of `text`.
fn for_each_trigram(text: &str, visit: &mut dyn FnMut(&str)) {
    // The byte offsets of the two preceding characters.
    let (mut first, mut second) = (None, None);
    for (at, character) in text.char_indices() {
        if let Some(trigram) = first.and_then(|first| text.get(first..at + character.len_utf8())) {
            visit(trigram);
        }
        (first, second) = (second, Some(at));
    }
}

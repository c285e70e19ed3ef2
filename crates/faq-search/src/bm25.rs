//! BM25 (Robertson and Walker, 1994) without its inverse document frequency, in each field separately.

use crate::corpus::{Corpus, Token};
use crate::postings::PostingLists;
use crate::weighted::Weighted;
use crate::weights::Weights;
use crate::yielding::{YieldPolicy, yield_if_due};

/// Builds the posting list of each of `word_count` words: the documents with it and its weight in each, which
/// is that in the best question variant plus that in the answer. [`Scorer`](crate::rank::Scorer) multiplies by
/// the inverse document frequency.
pub async fn posting_lists(
    corpus: &Corpus,
    word_count: usize,
    weights: &Weights,
    policy: YieldPolicy<'_>,
) -> PostingLists {
    let [in_question, in_answer] = fields(corpus, weights);
    let mut postings = Vec::new();
    let mut frequencies = TermFrequencies {
        counts: vec![0; word_count],
        words: Vec::new(),
    };
    let mut word_weights = vec![0.0_f32; word_count];
    let mut words = Vec::new();
    for document in 0..corpus.len() {
        yield_if_due(policy).await;
        for variant in corpus.variants(document) {
            let len = frequencies.count(variant);
            frequencies.drain(|word, count| {
                let weight = &mut word_weights[word as usize];
                if *weight == 0.0 {
                    words.push(word);
                }
                *weight = weight.max(in_question.weight(count, len));
            });
        }
        let len = frequencies.count(corpus.answer(document));
        frequencies.drain(|word, count| {
            let weight = &mut word_weights[word as usize];
            if *weight == 0.0 {
                words.push(word);
            }
            *weight += in_answer.weight(count, len);
        });
        for word in words.drain(..) {
            let value = std::mem::take(&mut word_weights[word as usize]);
            postings.push((
                word,
                Weighted {
                    id: document as u32,
                    value,
                },
            ));
        }
    }
    yield_if_due(policy).await;
    PostingLists::new(word_count, &postings)
}

fn fields(corpus: &Corpus, weights: &Weights) -> [Field; 2] {
    let mean = |total: usize, count: usize| total as f32 / count.max(1) as f32;
    let answers = (0..corpus.len())
        .map(|document| corpus.answer(document).len())
        .sum();
    let mean_lens = [
        mean(corpus.token_count() - answers, corpus.variant_count()),
        mean(answers, corpus.len()),
    ];
    let boosts = [weights.question, 1.0];
    std::array::from_fn(|field| Field {
        boost: boosts[field],
        k1: weights.k1[field],
        b: weights.b[field],
        mean_len: mean_lens[field].max(1.0),
    })
}

struct Field {
    boost: f32,
    k1: f32,
    b: f32,
    mean_len: f32,
}

impl Field {
    /// `boost · tf · (k1 + 1) / (tf + k1 · (1 − b + b · len / mean_len))`
    fn weight(&self, count: u32, len: usize) -> f32 {
        let count = count as f32;
        let norm = self.k1 * (1.0 - self.b + self.b * len as f32 / self.mean_len);
        self.boost * count * (self.k1 + 1.0) / (count + norm)
    }
}

/// The term frequencies of one text at a time.
struct TermFrequencies {
    counts: Vec<u32>,
    words: Vec<u32>,
}

impl TermFrequencies {
    /// Counts the words of a text and returns its length in tokens.
    fn count(&mut self, tokens: &[Token]) -> usize {
        for token in tokens {
            let count = &mut self.counts[token.word as usize];
            if *count == 0 {
                self.words.push(token.word);
            }
            *count += 1;
        }
        tokens.len()
    }

    /// Calls `visit` with each counted word and its frequency, and resets both.
    fn drain(&mut self, mut visit: impl FnMut(u32, u32)) {
        for word in self.words.drain(..) {
            visit(word, std::mem::take(&mut self.counts[word as usize]));
        }
    }
}

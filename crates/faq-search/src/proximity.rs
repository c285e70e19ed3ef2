//! Proximity: a bonus for query words that are adjacent in a question variant too.
//!
//! It distinguishes "social worker" from "social prescribing link worker" in a small FAQ whose questions share
//! their words; in a large one it contributes little.

use crate::corpus::Corpus;
use crate::rank::Scores;

/// Adds `bonus` to a document's score for each two adjacent required terms that are adjacent in one of its
/// question variants, given the set of terms that each word of the vocabulary matches.
pub fn add_proximity(required: u64, corpus: &Corpus, terms: &[u64], bonus: f32, scores: &mut Scores) {
    if required & required >> 1 == 0 {
        return;
    }
    for document in
        (0..corpus.len()).filter(|&document| (scores.matched_terms[document] & required).count_ones() > 1)
    {
        let mut pairs = 0;
        for variant in corpus.variants(document) {
            let (mut previous, mut end) = (0, 0);
            for token in variant {
                // A compound is adjacent to nothing. `without_compounds` would make the WebAssembly larger.
                if token.end > end {
                    let current = terms[token.word as usize] & required;
                    pairs |= previous << 1 & current;
                    (previous, end) = (current, token.end);
                }
            }
        }
        scores.score[document] += bonus * pairs.count_ones() as f32;
    }
}

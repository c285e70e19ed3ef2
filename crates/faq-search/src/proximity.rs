//! Words that stand side by side in a query and in a question.
//!
//! In a large FAQ this is worth little; in a small one whose questions share their words it tells a social
//! worker from a social prescribing link worker.

use crate::corpus::Content;
use crate::query::Query;
use crate::rank::Scores;

/// Adds `worth` to a document's score for each two words in a row of the query that matter and stand in a
/// row in one of its surfaces. `words` is the size of the vocabulary.
pub fn add_neighbours(query: &Query, content: &Content, words: usize, worth: f32, scores: &mut Scores) {
    if !query
        .terms
        .windows(2)
        .any(|pair| pair[0].required && pair[1].required)
    {
        return;
    }
    // One bit per word of the query, which has no more than that.
    let mut places = vec![0_u64; words];
    for (place, term) in query
        .terms
        .iter()
        .enumerate()
        .take(64)
        .filter(|(_, term)| term.required)
    {
        term.candidates
            .iter()
            .for_each(|candidate| places[candidate.of as usize] |= 1_u64.rotate_left(place as u32));
    }
    for document in (0..content.len()).filter(|&document| scores.words[document] > 1) {
        let mut pairs = 0;
        for surface in content.surfaces_of(document) {
            let (mut before, mut end) = (0, 0);
            for token in surface {
                // What only joins hyphenated words stands beside nothing.
                if token.start >= end {
                    let here = places[token.word as usize];
                    pairs |= before << 1 & here;
                    (before, end) = (here, token.end);
                }
            }
        }
        scores.score[document] += worth * pairs.count_ones() as f32;
    }
}

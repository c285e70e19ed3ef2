//! The question that is the query itself comes first.

use crate::corpus::{Corpus, without_compounds};
use crate::query::Query;
use crate::vocabulary::Vocabulary;

/// Gives the greatest score to each question that consists of exactly the query's words.
pub fn promote_exact_question(
    query: &Query,
    vocabulary: &Vocabulary,
    corpus: &Corpus,
    similarity: &[f32],
    score: &mut [f32],
) {
    let words = query.terms.iter().map(|term| vocabulary.get(&term.folded));
    let Some(words) = words.collect::<Option<Vec<u32>>>() else {
        return;
    };
    for (document, score) in score.iter_mut().enumerate() {
        // Equal words have equal trigrams, up to rounding: most documents need no comparison.
        if similarity[document] > 0.99
            && without_compounds(corpus.question(document))
                .map(|token| token.word)
                .eq(words.iter().copied())
        {
            *score = f32::MAX;
        }
    }
}

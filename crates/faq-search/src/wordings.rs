//! Other wordings of a question, which are searched but not displayed: what they may answer, and which of them shows
//! the reader why.

use crate::corpus::{Corpus, Token};
use crate::query::Query;
use crate::rank::Scores;

/// The least trigram similarity of a wording that asks what the query asks.
const SIMILAR: f32 = 0.5;

/// Takes from each document the terms that it does not display, unless it answers the query by them.
///
/// A keyword that a wording has is a match. A sentence asks something about its words: "will they tell my GP" is not
/// answered by "Who is the person my GP mentioned?". So one wording must have half of its words or more, and the
/// displayed texts the others. It must have them as they are typed: a synonym of a single word counts only if the wording resembles the sentence as a whole.
pub fn drop_hidden_terms(
    query: &Query,
    corpus: &Corpus,
    terms: &[u64],
    similarity: &[f32],
    scores: &mut Scores,
) {
    let content = query.content;
    for (document, matched) in scores.matched_terms.iter_mut().enumerate() {
        let displayed = scores.displayed_terms[document];
        let is_similar = query.is_keywords() || similarity[document] >= SIMILAR;
        let completes = |wording| {
            let asked = content & terms_in(wording, terms);
            content & !displayed & !asked == 0 && asked.count_ones() * 2 >= content.count_ones()
        };
        let is_answer = is_similar && *matched & content == content;
        if *matched & !displayed != 0 && !is_answer && !corpus.variants(document).any(completes) {
            *matched = displayed;
        }
    }
}

/// Returns the set of terms that a text matches.
pub fn terms_in(wording: &[Token], terms: &[u64]) -> u64 {
    let words = wording.iter();
    words.fold(0, |set, token| set | terms[token.word as usize])
}

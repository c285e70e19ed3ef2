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
    word_count: usize,
    similarity: &[f32],
    scores: &mut Scores,
) {
    let content = query.content_terms();
    let mut terms = Vec::new();
    for (document, matched) in scores.matched_terms.iter_mut().enumerate() {
        let displayed = scores.displayed_terms[document];
        if *matched & !displayed == 0
            || (query.is_keywords() || similarity[document] >= SIMILAR) && *matched & content == content
        {
            continue;
        }
        if terms.is_empty() {
            terms = query.terms_by_word(word_count, |alternative| alternative.terms.len() > 1);
        }
        let completes = |wording| {
            let asked = content & terms_in(wording, &terms);
            content & !displayed & !asked == 0 && asked.count_ones() * 2 >= content.count_ones()
        };
        if !corpus.variants(document).any(completes) {
            *matched = displayed;
        }
    }
}

/// Returns the other wording with the most of the query's terms, of several the shortest, and its index. It has some of
/// the `hidden` terms, which the document does not display.
pub fn best_wording<'a>(
    hidden: u64,
    variants: impl Iterator<Item = &'a [Token]>,
    terms: &[u64],
) -> Option<(usize, &'a [Token])> {
    let (mut best, mut best_wording) = ((0, 0), None);
    for (index, wording) in variants.skip(1).enumerate() {
        let matched = terms_in(wording, terms);
        let rank = (matched.count_ones() as usize, usize::MAX - wording.len());
        if matched & hidden != 0 && rank > best {
            (best, best_wording) = (rank, Some((index, wording)));
        }
    }
    best_wording
}

/// Returns the set of terms that a text matches.
pub fn terms_in(wording: &[Token], terms: &[u64]) -> u64 {
    wording
        .iter()
        .fold(0, |set, token| set | terms[token.word as usize])
}

//! Other wordings of a question, which are searched but not displayed: what they may answer, and which of them shows
//! the reader why.

use crate::corpus::{Corpus, Token};
use crate::query::Query;

/// The least trigram similarity of a wording that asks what the query asks.
const SIMILAR: f32 = 0.5;

/// Takes from each document the terms that it does not display, unless it answers the query by them.
///
/// A keyword that a wording has is a match. A sentence asks something about its words: "will they tell my GP" is not
/// answered by "Who is the person my GP mentioned?". So one wording must have half of its words or more, and the
/// displayed texts the others. It must have them as they are typed: a synonym of a single word counts only if the
/// wording resembles the sentence as a whole.
///
/// `typed` has for each word the terms that it matches, or stands for as part of a phrase; `all` also those that it is a
/// synonym of.
pub fn drop_hidden_terms(
    query: &Query,
    corpus: &Corpus,
    [typed, all]: [&[u64]; 2],
    similarity: &[f32],
    matched_terms: &mut [u64],
) {
    let content = query.content;
    for (document, matched) in matched_terms.iter_mut().enumerate() {
        let is_similar = query.is_keywords() || similarity[document] >= SIMILAR;
        let is_only_one = corpus.variants(document).nth(1).is_none();
        if is_only_one || is_similar && *matched & content == content {
            continue;
        }
        let displayed = displayed_terms(corpus, document, all);
        let completes = |wording| {
            let asked = content & terms_in(wording, typed);
            content & !displayed & !asked == 0 && asked.count_ones() * 2 >= content.count_ones()
        };
        if !corpus.variants(document).any(completes) {
            *matched &= displayed;
        }
    }
}

/// Returns the other wording with the most of the query's terms, and its index. It has some of the `hidden` terms, which
/// the document does not display.
pub fn best_wording<'a>(
    hidden: u64,
    variants: impl Iterator<Item = &'a [Token]>,
    terms: &[u64],
) -> Option<(usize, &'a [Token])> {
    let (mut best, mut most) = (None, 0);
    for (index, wording) in variants.skip(1).enumerate() {
        let matched = terms_in(wording, terms);
        if matched & hidden != 0 && matched.count_ones() > most {
            (best, most) = (Some((index, wording)), matched.count_ones());
        }
    }
    best
}

/// Returns the set of terms that the displayed texts of a document match.
pub fn displayed_terms(corpus: &Corpus, document: usize, terms: &[u64]) -> u64 {
    terms_in(corpus.question(document), terms) | terms_in(corpus.answer(document), terms)
}

/// Returns the set of terms that a text matches.
pub fn terms_in(text: &[Token], terms: &[u64]) -> u64 {
    let words = text.iter();
    words.fold(0, |set, token| set | terms[token.word as usize])
}

//! Selection: which of the scored documents become hits.

use crate::query::Query;
use crate::rank::Scores;
use crate::weighted::{Weighted, sort};
use crate::weights::Weights;

/// The coverage from which a partial match of keywords is on their subject without the rarest of them.
const ON_SUBJECT_COVERAGE: f32 = 0.65;

/// The information in the matched words, in nats, from which a partial match is evident whatever else was typed: two
/// words that one of five documents has, or one that five of sixty have.
const EVIDENT_INFORMATION: f32 = 1.5;

/// The information, in nats, up to which nearly every document has the words: one that four of five have.
const UBIQUITOUS: f32 = 0.3;

/// The least trigram similarity of a question variant to a query of stop words alone: it asks the same.
const SAME_QUESTION: f32 = 0.6;

/// Returns the selected documents, best first, given the trigram `similarity` of each and the
/// terms that its displayed question matches.
///
/// Documents that match every required term are selected. So are partial matches that score at least as well as
/// the best of those ("symptoms of glaucoma" is answered by "What is glaucoma?" before any syndrome that has
/// both words), if they are on the subject: they have the rarest word or most of the words. For a sentence,
/// nearly as well is enough: they may ask the same in other words. If there is no full match, the best partial
/// matches are selected, unless even the best is too weak. Of a query of stop words alone only the question
/// itself is a match.
pub fn select(
    query: &Query,
    scores: &Scores,
    similarity: &[f32],
    question_terms: &dyn Fn(usize) -> u64,
    weights: &Weights,
) -> Vec<Weighted> {
    let (required, content) = (query.required, query.content);
    let min_score = weights.min_score * scores.query_weight;
    let all_information = scores.information_in(content);
    let is_evident = |document: usize| {
        let matched = scores.matched_terms[document] & required;
        if scores.information_in(matched) >= EVIDENT_INFORMATION {
            return true;
        }
        let asked = matched & question_terms(document);
        let coverage = scores.information_in(asked) / all_information;
        if asked != 0 && coverage + similarity[document] >= weights.min_evidence {
            return true;
        }
        // A word of a sentence may be in any answer by chance.
        query.is_keywords() && scores.information_in(matched) >= weights.min_evidence * all_information
    };
    // What nearly every document has in another form tells nothing about a sentence: "can they prescribe" does not ask what
    // social prescribing is.
    let is_about_content = query.is_keywords()
        || all_information > UBIQUITOUS
        || query.terms.iter().any(|term| !term.stop_word && term.known);
    let mut is_full = vec![false; scores.score.len()];
    let (mut best_full, mut best_partial) = (None, None);
    for (document, &score) in scores.score.iter().enumerate() {
        let matched = scores.matched_terms[document];
        let has_required = matched & required == required;
        let is_accepted = match query.only_stop_words {
            true => similarity[document] >= SAME_QUESTION,
            false => {
                is_about_content
                    && (matched & content == content
                        || (has_required || score >= min_score) && is_evident(document))
            }
        };
        if !is_accepted {
            continue;
        }
        is_full[document] = has_required || query.only_stop_words;
        let best = if is_full[document] {
            &mut best_full
        } else {
            &mut best_partial
        };
        if best.is_none_or(|best| score > best) {
            *best = Some(score);
        }
    }
    let is_keywords = best_full.is_some() && !is_sentence(query, required);
    let cutoff = match (best_full, best_partial) {
        _ if query.only_stop_words => f32::INFINITY,
        (Some(best), _) if is_keywords => best * weights.full_match_cutoff.max(1.0),
        (Some(best), _) => best * weights.full_match_cutoff,
        (None, Some(best)) => best * weights.partial_match_cutoff,
        (None, None) => return Vec::new(),
    };
    let mut selected = Vec::new();
    for (document, &score) in scores.score.iter().enumerate() {
        let matched = scores.matched_terms[document] & required;
        let is_on_subject = || {
            !is_keywords
                || matched & scores.rarest_term != 0
                || scores.information_in(matched) >= ON_SUBJECT_COVERAGE * all_information
        };
        if is_full[document] || score >= cutoff && is_on_subject() {
            selected.push(Weighted {
                id: document as u32,
                value: score,
            });
        }
    }
    sort(&mut selected, &|one, other| other.value.total_cmp(&one.value));
    selected
}

/// Returns whether a query is a sentence rather than keywords: it has two required terms, further stop words,
/// and four words or a stop word at its start, as questions do ("code of practice" has neither).
fn is_sentence(query: &Query, required: u64) -> bool {
    let starts_with_stop_word = query.terms.first().is_some_and(|first| first.stop_word);
    let (count, required) = (query.terms.len(), required.count_ones() as usize);
    required > 1 && required < count && (count > 3 || starts_with_stop_word)
}

//! Selection: which of the scored documents become hits.

use crate::query::Query;
use crate::rank::Scores;
use crate::weighted::{Weighted, sort};
use crate::weights::Weights;

/// The coverage from which a partial match of keywords is on their subject without the rarest of them.
const ON_SUBJECT_COVERAGE: f32 = 0.65;

/// Returns the selected documents, best first.
///
/// Documents that match every required term are selected. So are partial matches that score at least as well as
/// the best of those ("symptoms of glaucoma" is answered by "What is glaucoma?" before any syndrome that has
/// both words), if they are on the subject: they have the rarest word or most of the words. For a sentence,
/// nearly as well is enough: they may ask the same in other words. If there is no full match, the best partial
/// matches are selected, unless even the best is too weak.
pub fn select(query: &Query, scores: &Scores, weights: &Weights) -> Vec<Weighted> {
    let required = query.required_terms();
    let min_score = weights.min_score * scores.query_weight;
    let (mut best_full, mut best_partial) = (None, None);
    for (document, &score) in scores.score.iter().enumerate() {
        let best = if scores.matched_terms[document] & required == required {
            &mut best_full
        } else if score >= min_score && scores.coverage[document] >= weights.min_coverage {
            &mut best_partial
        } else {
            continue;
        };
        if best.is_none_or(|best| score > best) {
            *best = Some(score);
        }
    }
    let is_keywords = best_full.is_some() && !is_sentence(query, required);
    let cutoff = match (best_full, best_partial) {
        (Some(best), _) if is_keywords => best * weights.full_match_cutoff.max(1.0),
        (Some(best), _) => best * weights.full_match_cutoff,
        (None, Some(best)) => best * weights.partial_match_cutoff,
        (None, None) => return Vec::new(),
    };
    let mut selected = Vec::new();
    for (document, &score) in scores.score.iter().enumerate() {
        let matched = scores.matched_terms[document];
        let is_on_subject = !is_keywords
            || matched & scores.rarest_term != 0
            || scores.coverage[document] >= ON_SUBJECT_COVERAGE;
        if matched & required == required || score >= cutoff && is_on_subject {
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

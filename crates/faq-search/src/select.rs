//! Selection: which of the scored documents become hits.

use crate::query::Query;
use crate::rank::Scores;
use crate::weighted::{Weighted, sort};
use crate::weights::Weights;

/// Returns the selected documents, best first.
///
/// Documents that match every required term are selected. For a sentence, so are partial matches that score
/// nearly as well: they may ask the same in other words. If there is no full match, the best partial matches
/// are selected, unless even the best is too weak.
pub fn select(query: &Query, scores: &Scores, weights: &Weights) -> Vec<Weighted> {
    let required = query.required_count();
    let min_score = weights.min_score * scores.query_weight;
    let (mut best_full, mut best_partial) = (None, None);
    for (document, &score) in scores.score.iter().enumerate() {
        let best = if scores.matched_terms[document] as usize == required {
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
    let cutoff = match (best_full, best_partial) {
        (Some(best), _) if is_sentence(query, required) => best * weights.full_match_cutoff,
        (Some(_), _) => f32::INFINITY,
        (None, Some(best)) => best * weights.partial_match_cutoff,
        (None, None) => return Vec::new(),
    };
    let mut selected = Vec::new();
    for (document, &score) in scores.score.iter().enumerate() {
        if scores.matched_terms[document] as usize == required || score > cutoff {
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
fn is_sentence(query: &Query, required: usize) -> bool {
    let starts_with_stop_word = query.terms.first().is_some_and(|first| first.stop_word);
    required > 1 && required < query.terms.len() && (query.terms.len() > 3 || starts_with_stop_word)
}

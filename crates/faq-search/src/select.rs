//! Which of the scored documents to show.

use crate::postings::{Share, sort};
use crate::query::Query;
use crate::rank::Scores;
use crate::weights::Settings;

/// How many words a document must have to have all.
pub fn required_words(query: &Query) -> usize {
    query.terms.iter().filter(|term| term.required).count()
}

/// The documents to show, best first.
///
/// Where documents have every required word, these are shown. A sentence may also have come close to a question
/// that says it in other words; such are shown with them. Where no document has every word, the closest are
/// shown, and none where even they are far.
pub fn choose(query: &Query, scores: &Scores, settings: &Settings) -> Vec<Share> {
    let required = required_words(query);
    let close = settings.closest * scores.weight;
    let (mut best_with_all, mut best_close) = (None, None);
    for (document, &score) in scores.score.iter().enumerate() {
        let best = if scores.words[document] as usize == required {
            &mut best_with_all
        } else if score >= close && scores.part[document] >= settings.least_part {
            &mut best_close
        } else {
            continue;
        };
        if best.is_none_or(|best| score > best) {
            *best = Some(score);
        }
    }
    let least = match (best_with_all, best_close) {
        (Some(best), _) if is_sentence(query, required) => best * settings.beside_full,
        (Some(_), _) => f32::INFINITY,
        (None, Some(best)) => best * settings.beside_best,
        (None, None) => return Vec::new(),
    };
    let mut chosen = Vec::new();
    for (document, &score) in scores.score.iter().enumerate() {
        if scores.words[document] as usize == required || score > least {
            chosen.push(Share {
                of: document as u32,
                value: score,
            });
        }
    }
    sort(&mut chosen, &|one, other| other.value.total_cmp(&one.value));
    chosen
}

/// Whether a query is a sentence rather than some words to look for: two words of it matter and others are
/// common, and it is four words long or begins with a common one, as questions do ("code of practice" does not).
fn is_sentence(query: &Query, required: usize) -> bool {
    let begins_like_one = query.terms.first().is_some_and(|first| first.common);
    required > 1 && required < query.terms.len() && (query.terms.len() > 3 || begins_like_one)
}

//! Which of the scored documents to show.

use super::query::Query;
use super::rank::Scores;
use super::settings::Settings;

/// A document to show.
#[derive(Clone, Copy, Debug)]
pub struct Chosen {
    /// Its number.
    pub document: usize,
    /// Whether it has every required word.
    pub all_words: bool,
    /// How well it answers.
    pub score: f32,
}

/// The documents to show, best first.
///
/// Where documents have every required word, these are shown. A sentence in which three words or more matter
/// may also have come closer to a question that says it in other words; such are shown with them. Where no
/// document has them all, the closest are shown, and none where even they are far.
pub fn choose(query: &Query, scores: &Scores, settings: &Settings) -> Vec<Chosen> {
    let required = query.terms.iter().filter(|term| term.required).count();
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
    let is_sentence = required > 2 && required < query.terms.len();
    let least = match (best_with_all, best_close) {
        (Some(best), _) if is_sentence => best,
        (Some(_), _) => f32::INFINITY,
        (None, Some(best)) => best * settings.beside_best,
        (None, None) => return Vec::new(),
    };
    let mut chosen = Vec::new();
    for (document, &score) in scores.score.iter().enumerate() {
        let all_words = scores.words[document] as usize == required;
        if all_words || score > least {
            chosen.push(Chosen {
                document,
                all_words,
                score,
            });
        }
    }
    chosen.sort_unstable_by(|one, other| {
        other
            .score
            .total_cmp(&one.score)
            .then(one.document.cmp(&other.document))
    });
    chosen
}

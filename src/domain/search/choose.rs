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
}

/// The documents to show, best first.
///
/// Where documents have every required word, these are shown. A sentence in which three words or more matter
/// may also have come closer to a question that says it in other words; such are shown with them. Where no
/// document has them all, the closest are shown, and none where even they are far.
pub fn choose(query: &Query, scores: &Scores, settings: &Settings) -> Vec<Chosen> {
    let required = query.terms.iter().filter(|term| term.required).count();
    let all = (0..scores.score.len()).map(|document| (document, scores.words[document] as usize == required));
    let best = |which: &dyn Fn(usize, bool) -> bool| {
        let which = all
            .clone()
            .filter(|&(document, all_words)| which(document, all_words));
        which.map(|(document, _)| scores.score[document]).reduce(f32::max)
    };
    let close = |document: usize| {
        scores.score[document] >= settings.closest * scores.weight
            && scores.part[document] >= settings.least_part
    };
    let is_sentence = required > 2 && required < query.terms.len();
    let least = match best(&|_, all_words| all_words) {
        Some(best) if is_sentence => best,
        Some(_) => f32::INFINITY,
        None => match best(&|document, _| close(document)) {
            Some(best) => best * settings.beside_best,
            None => return Vec::new(),
        },
    };
    let mut chosen: Vec<Chosen> = all
        .filter(|&(document, all_words)| all_words || scores.score[document] > least)
        .map(|(document, all_words)| Chosen { document, all_words })
        .collect();
    chosen.sort_by(|one, other| scores.score[other.document].total_cmp(&scores.score[one.document]));
    chosen
}

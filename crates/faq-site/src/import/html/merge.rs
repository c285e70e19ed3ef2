//! The visible questions of a page and those of its data as one list: each question once, with its richer answer.

use crate::import::draft::Draft;
use crate::import::text::key;
use faq_core::answer::lines;
use std::collections::HashMap;

/// Merges the questions that a reader sees with those of the data. The page's order counts; a question that only
/// the data has follows the one before it there.
pub fn merge(visible: Vec<Draft>, structured: Vec<Draft>) -> Vec<Draft> {
    let mut places: HashMap<String, usize> = HashMap::new();
    for (at, draft) in visible.iter().enumerate() {
        places.entry(key(&draft.question)).or_insert(at);
    }
    let mut merged: Vec<Vec<Draft>> = visible.into_iter().map(|draft| vec![draft]).collect();
    let mut first = Vec::new();
    let mut last: Option<usize> = None;
    for draft in structured {
        match places.get(&key(&draft.question)) {
            Some(&at) => {
                last = Some(at);
                if let Some(shown) = merged[at].first_mut() {
                    enrich(shown, draft);
                }
            }
            None => match last {
                Some(at) => merged[at].push(draft),
                None => first.push(draft),
            },
        }
    }
    first.into_iter().chain(merged.into_iter().flatten()).collect()
}

/// Takes the data's answer where the page shows clearly less of it.
fn enrich(shown: &mut Draft, data: Draft) {
    let words = |draft: &Draft| {
        let runs = lines(&draft.answer).into_iter().flatten();
        runs.map(|run| run.text.split_whitespace().count()).sum::<usize>()
    };
    if words(shown) * 5 < words(&data) * 4 {
        shown.answer = data.answer;
        shown.skipped = data.skipped;
    }
}

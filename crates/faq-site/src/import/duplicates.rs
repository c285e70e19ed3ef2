//! Questions that a file has more than once, as pages do for desktop and mobile.

use super::draft::{Draft, Found};
use super::text::key;
use faq_core::answer::lines;
use std::collections::{BTreeSet, HashMap};

/// The maximum number of answers to the same question that an answer is compared with.
const MAX_COMPARED: usize = 20;

/// Removes questions that repeat another with the same answer, or with a part of it.
pub fn remove(found: &mut Found) {
    let mut places: HashMap<String, Vec<usize>> = HashMap::new();
    let mut exact: HashMap<(String, String), usize> = HashMap::new();
    let mut kept: Vec<Draft> = Vec::new();
    let mut twice: Vec<(String, usize, usize)> = Vec::new();
    for draft in std::mem::take(&mut found.drafts) {
        let question = draft.question.trim().to_lowercase();
        let same = places.entry(question).or_default();
        let words = words(&draft);
        let like = || {
            same.iter()
                .copied()
                .take(MAX_COMPARED)
                .find(|at| is_like(&self::words(&kept[*at]), &words))
        };
        let other = exact
            .get(&(draft.question.clone(), words.clone()))
            .copied()
            .or_else(like);
        match other {
            Some(at) => {
                let first = &mut kept[at];
                if !draft.question.trim().is_empty() {
                    twice.push((draft.question.clone(), first.line, draft.line));
                }
                if self::words(first).len() < words.len() {
                    first.answer = draft.answer;
                    first.skipped = draft.skipped;
                }
                for topic in draft.topics {
                    if !first.topics.contains(&topic) {
                        first.topics.push(topic);
                    }
                }
                first.anchors.extend(draft.anchors);
            }
            None => {
                exact.insert((draft.question.clone(), words), kept.len());
                same.push(kept.len());
                kept.push(draft);
            }
        }
    }
    found.drafts = kept;
    let Some((question, first, second)) = twice.first() else {
        return;
    };
    let count = twice
        .iter()
        .map(|(question, ..)| question)
        .collect::<BTreeSet<_>>()
        .len();
    let sentence = match count {
        1 => format!(
            "1 question is there more than once with the same answer (“{question}”, lines {first} and {second}): it was imported once."
        ),
        count => format!(
            "{count} questions are there more than once with the same answer (the first: “{question}”, lines {first} and {second}): each was imported once."
        ),
    };
    found.skip(*first, sentence);
}

/// Returns the words of an answer in lower case.
fn words(draft: &Draft) -> String {
    let runs = lines(&draft.answer).into_iter().flatten();
    key(&runs.map(|run| format!("{} ", run.text)).collect::<String>())
}

/// Returns whether one answer is the other or the beginning of it.
fn is_like(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() < other.len() {
        (one, other)
    } else {
        (other, one)
    };
    short.trim().is_empty()
        || long == short
        || (long.starts_with(short) && long[short.len()..].starts_with(' '))
}

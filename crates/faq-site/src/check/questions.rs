//! Questions: whether each is one, and whether two of them are nearly the same.

use crate::content::Content;
use crate::report::Report;
use std::collections::{BTreeSet, HashMap};
use unicode_segmentation::UnicodeSegmentation;

/// The marks that end a question: European, Greek, Armenian, Arabic, Ethiopic, Chinese and Japanese.
pub const MARKS: [char; 7] = ['?', ';', '\u{37E}', '՞', '؟', '፧', '？'];
/// How much of the words of two questions may be common to them (Jaccard's index) before one of them is
/// too many.
const ALIKE: f64 = 0.8;

pub fn check(content: &Content, report: &mut Report<'_>) {
    for (question, places) in content.questions.iter().zip(&content.places) {
        if !question.question.is_empty() && !question.question.contains(MARKS) {
            report.warn(
                places.heading.clone(),
                "This is not a question. Readers look for theirs: write it as they would ask it, with a question mark.",
            );
        }
    }
    for (first, second) in alike(content) {
        let line = report.line(content.places[first].heading.start);
        report.warn(
            content.places[second].heading.clone(),
            format!("This is nearly the question in line {line}. Make one of the two, and give it the other’s words in a line “Also asked as: …”."),
        );
    }
}

/// Pairs of questions whose words are nearly the same, by the second; each second with its first only.
///
/// Two sets that are alike share one of their rarest words, so that few pairs need to be looked at: prefix
/// filtering, Bayardo, Ma, Srikant: Scaling Up All Pairs Similarity Search (2007).
fn alike(content: &Content) -> Vec<(usize, usize)> {
    let sets: Vec<BTreeSet<String>> = content
        .questions
        .iter()
        .map(|question| question.question.unicode_words().map(str::to_lowercase).collect())
        .collect();
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for word in sets.iter().flatten() {
        *counts.entry(word).or_default() += 1;
    }
    let mut by_word: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut pairs = Vec::new();
    for (second, set) in sets.iter().enumerate() {
        let mut words: Vec<&str> = set.iter().map(String::as_str).collect();
        words.sort_by_key(|word| (counts[word], *word));
        let common = (ALIKE * words.len() as f64).ceil() as usize;
        words.truncate(words.len() + 1 - common.max(1).min(words.len() + 1));
        let mut candidates: BTreeSet<usize> = BTreeSet::new();
        for word in &words {
            let seen = by_word.entry(word).or_default();
            candidates.extend(seen.iter().copied());
            seen.push(second);
        }
        let is_alike = |first: &&usize| {
            let common = sets[**first].intersection(set).count();
            let all = sets[**first].len() + set.len() - common;
            common as f64 >= ALIKE * all as f64
        };
        pairs.extend(candidates.iter().find(is_alike).map(|first| (*first, second)));
    }
    pairs
}

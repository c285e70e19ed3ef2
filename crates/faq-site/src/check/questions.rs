//! Wording of questions: each is a question and no sub-heading is one, and no two are nearly the same.

use crate::content::Content;
use crate::report::Report;
use faq_core::answer::lines;
use faq_core::faq::BlockKind;
use std::collections::{BTreeSet, HashMap};
use std::slice;
use unicode_segmentation::UnicodeSegmentation;

/// The question marks of European scripts, Greek, Armenian, Arabic, Ethiopic, Chinese and Japanese.
pub const QUESTION_MARKS: [char; 7] = ['?', ';', '\u{37E}', '՞', '؟', '፧', '？'];
/// The Jaccard index of the words of two questions from which they are reported as nearly the same.
const SIMILAR: f64 = 0.8;

/// Warns of headings that are no questions, and of questions that nearly repeat another.
pub fn check(content: &Content, report: &mut Report<'_>) {
    for (question, spans) in content.iter() {
        if !question.question.is_empty() && !question.question.contains(QUESTION_MARKS) {
            report.warning(
                spans.heading.clone(),
                "This is not a question. Readers look for theirs: write it as they would ask it, with a question mark.",
            );
        }
    }
    sub_headings(content, report);
    for (first, second) in similar_pairs(content) {
        let line = report.line(content.spans[first].heading.start);
        report.warning(
            content.spans[second].heading.clone(),
            format!("This is nearly the question in line {line}. Make one of the two, and give it the other’s words in a line “Also asked as: …”."),
        );
    }
}

/// Warns of sub-headings that are questions: they may have been meant as questions of the FAQ.
fn sub_headings(content: &Content, report: &mut Report<'_>) {
    for (question, spans) in content.iter() {
        let mut line = 0;
        for block in &question.answer {
            let words: String = block.line.iter().map(|run| run.text.as_str()).collect();
            if matches!(block.kind, BlockKind::Heading(_))
                && words.ends_with(QUESTION_MARKS)
                && let Some(source_map) = spans.lines.get(line)
            {
                report.warning(
                    source_map.span(0..words.len()),
                    "This sub-heading is a question. If readers should find it by itself, write ## and give it an id.",
                );
            }
            line += lines(slice::from_ref(block)).len();
        }
    }
}

/// Returns pairs of questions with nearly the same words: each second question with the first one it repeats.
///
/// Prefix filtering keeps the number of compared pairs low: similar sets share one of their rarest words
/// (Bayardo, Ma, Srikant: Scaling Up All Pairs Similarity Search, 2007).
fn similar_pairs(content: &Content) -> Vec<(usize, usize)> {
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
        let common = (SIMILAR * words.len() as f64).ceil() as usize;
        words.truncate(words.len() + 1 - common.max(1).min(words.len() + 1));
        let mut candidates: BTreeSet<usize> = BTreeSet::new();
        for word in &words {
            let seen = by_word.entry(word).or_default();
            candidates.extend(seen.iter().copied());
            seen.push(second);
        }
        let is_similar = |first: &&usize| {
            let common = sets[**first].intersection(set).count();
            let all = sets[**first].len() + set.len() - common;
            common as f64 >= SIMILAR * all as f64
        };
        pairs.extend(candidates.iter().find(is_similar).map(|first| (*first, second)));
    }
    pairs
}

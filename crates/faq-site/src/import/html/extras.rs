//! Extras that pages put below their answers: "Back to top", "Was this helpful?", buttons.

use crate::import::clean;
use crate::import::draft::Found;
use faq_core::answer::lines as answer_lines;
use faq_core::faq::{Block, BlockKind, Run};
use std::collections::{BTreeMap, BTreeSet};

const TO_TOP: [&str; 16] = [
    "back to top",
    "back to the top",
    "return to top",
    "top",
    "top of page",
    "back to contents",
    "back to questions",
    "back to list",
    "up",
    "nach oben",
    "zurück nach oben",
    "retour en haut",
    "haut de page",
    "volver arriba",
    "naar boven",
    "torna su",
];
/// The longest text of a link or an offer below an answer, in words.
const SHORT: usize = 5;

/// Removes the extras from all answers, and reports each once.
pub fn remove(found: &mut Found) {
    let anchors: BTreeSet<&str> = found
        .drafts
        .iter()
        .flat_map(|draft| &draft.anchors)
        .map(String::as_str)
        .collect();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for words in found
        .drafts
        .iter()
        .filter_map(|draft| link_within(draft.answer.last()?, &anchors))
    {
        *counts.entry(words).or_default() += 1;
    }
    let mut left: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let mut removals = Vec::new();
    for draft in &found.drafts {
        let mut count = draft.answer.len();
        while let Some(block) = count.checked_sub(1).and_then(|at| draft.answer.get(at)) {
            let Some(words) = link_within(block, &anchors) else {
                break;
            };
            if counts.get(&words).copied().unwrap_or_default() < 2 && !is_to_top(&words) {
                break;
            }
            left.entry(words).or_insert((0, draft.line)).0 += 1;
            count -= 1;
        }
        if let Some(at) = offer(&draft.answer[..count]) {
            left.entry(words(&draft.answer[at])).or_insert((0, draft.line)).0 += 1;
            count = at;
        }
        removals.push(count);
    }
    for (draft, count) in found.drafts.iter_mut().zip(removals) {
        draft.answer.truncate(count);
        let line = last_line(&mut draft.answer);
        if let Some(words) = line.and_then(remove_last_link) {
            left.entry(words).or_insert((0, draft.line)).0 += 1;
        }
    }
    let mut buttons: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for (line, words) in std::mem::take(&mut found.buttons) {
        if clean::shows(&words) {
            buttons.entry(words).or_insert((0, line)).0 += 1;
        }
    }
    let answers = |count: usize| {
        if count == 1 {
            "1 answer".to_owned()
        } else {
            format!("{count} answers")
        }
    };
    for (words, (count, line)) in left {
        found.skip(
            line,
            format!("“{words}” is below {}: it was left out.", answers(count)),
        );
    }
    for (words, (count, line)) in buttons {
        found.skip(
            line,
            format!("The button “{words}” is in {}: it was left out.", answers(count)),
        );
    }
}

fn words(block: &Block) -> String {
    answer_lines(std::slice::from_ref(block))
        .into_iter()
        .flatten()
        .map(|run| run.text.as_str())
        .collect()
}

/// Returns the last line of an answer.
fn last_line(blocks: &mut [Block]) -> Option<&mut Vec<Run>> {
    let last = blocks.last_mut()?;
    if last.blocks.is_empty() {
        Some(&mut last.line)
    } else {
        last_line(&mut last.blocks)
    }
}

/// Returns whether a block is of a kind that pages put below their answers.
fn is_short_kind(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading(_))
}

fn is_to_top(words: &str) -> bool {
    let words: String = words
        .chars()
        .filter(|letter| letter.is_alphanumeric() || *letter == ' ')
        .collect();
    words.trim().is_empty() || TO_TOP.contains(&words.trim().to_lowercase().as_str())
}

/// Returns the words of a short paragraph that is one link to another place of the page which is no question.
fn link_within(block: &Block, anchors: &BTreeSet<&str>) -> Option<String> {
    let line = &block.line;
    let words = words(block);
    let leads = |run: &Run| match run.href.as_deref() {
        Some(href) => href
            .strip_prefix('#')
            .is_some_and(|anchor| !anchors.contains(anchor)),
        None => !run.text.chars().any(char::is_alphanumeric),
    };
    // A link to "#" alone has lost its address by now.
    let is_top = is_to_top(&words) && line.iter().all(|run| run.href.is_none());
    let is_link = line.iter().any(|run| run.href.is_some()) && line.iter().all(leads);
    let is_short = is_short_kind(block) && words.split_whitespace().count() <= SHORT;
    (is_short && (is_link || is_top) && !words.trim().is_empty()).then(|| words.trim().to_owned())
}

/// Removes "[top]" from the end of a line that has other words.
fn remove_last_link(line: &mut Vec<Run>) -> Option<String> {
    let is_sign = |run: &Run| run.href.is_none() && !run.text.chars().any(char::is_alphanumeric);
    let at = line.iter().rposition(|run| !is_sign(run)).filter(|at| *at > 0)?;
    let is_top =
        line[at].href.as_deref().is_some_and(|href| href.starts_with('#')) && is_to_top(&line[at].text);
    if !is_top {
        return None;
    }
    let words = line[at].text.clone();
    line.truncate(at);
    if let Some(run) = line.last_mut() {
        run.text
            .truncate(run.text.trim_end_matches([' ', '[', '(', '|']).len());
    }
    Some(words)
}

/// Returns where an answer continues with a question to the reader and only short choices below it.
fn offer(answer: &[Block]) -> Option<usize> {
    let at = answer
        .iter()
        .rposition(|block| is_short_kind(block) && clean::is_not_asked(&words(block)))?;
    let is_choice = |block: &Block| words(block).split_whitespace().count() <= 4;
    let is_alone = words(&answer[at]).trim_end().ends_with(['?', '？', '؟']);
    (at > 0 && is_alone && answer[at + 1..].iter().all(is_choice)).then_some(at)
}

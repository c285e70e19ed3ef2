//! Decides which of the candidates with known answers are questions, and which hold others.

use super::candidate::Candidate;
use super::flat::Flat;
use crate::import::clean;
use std::collections::HashMap;

/// Keeps one candidate of those that share words: the one whose answer begins first in the list of shapes.
pub fn distinct(mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    candidates.sort_by_key(|candidate| candidate.from);
    let mut kept: Vec<Candidate> = Vec::new();
    for candidate in candidates {
        match kept.last_mut() {
            Some(last)
                if candidate.from.token < last.to.token
                    || candidate.words == last.words && within(&candidate, last) =>
            {
                if candidate.topic.is_some() && last.topic.is_none() {
                    last.topic = candidate.topic;
                }
                last.is_sure |= candidate.is_sure;
            }
            _ => kept.push(candidate),
        }
    }
    kept
}

/// Returns whether a candidate's words are in the other's answer or beside its words.
fn within(candidate: &Candidate, other: &Candidate) -> bool {
    other
        .owned
        .iter()
        .any(|(from, to)| (*from..*to).contains(&candidate.from.token))
}

/// Keeps the candidates that are questions: those that ask, and those that look like others that do. With
/// `all`, also looks of which none asks.
pub fn accepted(candidates: Vec<Candidate>, all: bool) -> Vec<Candidate> {
    let mut looks: HashMap<u64, (usize, usize)> = HashMap::new();
    for candidate in &candidates {
        let (total, asking) = looks.entry(candidate.look).or_default();
        *total += 1;
        *asking += usize::from(candidate.asks());
    }
    let is_question = |candidate: &Candidate| {
        let (total, asking) = looks.get(&candidate.look).copied().unwrap_or_default();
        let alike = (asking > 0 && asking * 3 >= total) || (all && total > 1);
        clean::shows(&candidate.words)
            && !clean::is_not_asked(&candidate.words)
            && (candidate.is_sure || candidate.asks() || (alike && !clean::is_beside(&candidate.words)))
    };
    candidates.into_iter().filter(is_question).collect()
}

/// Makes a topic of each candidate that only holds others, and takes the others out of the answers around them.
pub fn unnest(flat: &Flat<'_>, mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    let starts: Vec<usize> = candidates.iter().map(|candidate| candidate.from.token).collect();
    let mut topics: Vec<usize> = Vec::new();
    for at in 0..candidates.len() {
        let inner: Vec<usize> = candidates[at]
            .answers
            .iter()
            .flat_map(|(from, to)| {
                let first = starts.partition_point(|start| *start < from.token);
                first..starts.partition_point(|start| *start < to.token)
            })
            .filter(|inner| *inner != at)
            .collect();
        if inner.is_empty() {
            continue;
        }
        let mut holes: Vec<(usize, usize)> = inner
            .iter()
            .flat_map(|inner| candidates[*inner].owned.iter().copied())
            .collect();
        holes.sort_unstable();
        let has_own_text = candidates[at].answers.iter().any(|(from, to)| {
            let mut past = from.token;
            let mut has_text = false;
            for hole in holes
                .iter()
                .filter(|hole| hole.1 > from.token && hole.0 < to.token)
            {
                has_text |= flat.has_text(past, hole.0);
                past = past.max(hole.1);
            }
            has_text || flat.has_text(past, to.token)
        });
        if has_own_text {
            candidates[at].holes = holes;
        } else {
            let topic = candidates[at].words.clone();
            for inner in inner {
                candidates[inner].topic = Some(topic.clone());
            }
            topics.push(at);
        }
    }
    let mut at = 0;
    candidates.retain(|_| {
        at += 1;
        topics.binary_search(&(at - 1)).is_err()
    });
    candidates
}

/// Returns the parts of the page that belong to candidates, in order and without overlap.
pub fn owned(candidates: &[Candidate]) -> Vec<(usize, usize)> {
    merged(
        candidates
            .iter()
            .flat_map(|candidate| candidate.owned.iter().copied())
            .collect(),
    )
}

/// Returns parts of the page in order and without overlap.
pub fn merged(mut parts: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    parts.sort_unstable();
    let mut merged: Vec<(usize, usize)> = Vec::new();
    for (from, to) in parts {
        match merged.last_mut() {
            Some(last) if from < last.1 => last.1 = last.1.max(to),
            _ => merged.push((from, to)),
        }
    }
    merged
}

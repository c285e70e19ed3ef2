//! Shapes whose elements connect an answer with its question: disclosures, description lists,
//! microdata.

use super::candidate::{Candidate, look};
use super::flat::Flat;
use super::nest;
use super::question;
use crate::import::clean;
use crate::import::draft::Found;
use scraper::node::Element;

/// Reads disclosures: the summary is the question, the rest is its answer.
pub fn details(flat: &Flat<'_>, found: &mut Found) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    for (at, _) in flat.elements().filter(|(_, element)| element.name() == "details") {
        let Some(summary) = flat.children(at).find(|child| flat.name(*child) == "summary") else {
            found.skip(flat.line(at), "A disclosure without a summary was not imported.");
            continue;
        };
        let mut candidate = Candidate::new(flat, summary, &[], 0);
        candidate.answers = vec![
            ((at + 1).into(), summary.into()),
            ((flat.end(summary) + 1).into(), flat.end(at).into()),
        ];
        candidate.owned = vec![(at, flat.end(at) + 1)];
        candidates.push(candidate);
    }
    candidates
}

/// Reads description lists: the term is the question, the descriptions are its answer.
pub fn terms(flat: &Flat<'_>, found: &mut Found) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    for (at, element) in flat.elements().filter(|(_, element)| element.name() == "dl") {
        let parts: Vec<usize> = (at..flat.end(at))
            .filter(|part| matches!(flat.name(*part), "dt" | "dd"))
            .collect();
        // A nested list reads its own terms.
        let own = |part: &usize| flat.ancestors(*part).find(|around| flat.name(*around) == "dl") == Some(at);
        let parts: Vec<usize> = parts.into_iter().filter(own).collect();
        let words = |part: usize| question::words(flat, (part + 1).into(), flat.end(part).into());
        if !parts
            .iter()
            .any(|part| flat.name(*part) == "dt" && clean::asks(&words(*part)))
        {
            continue;
        }
        let mut parts = parts.into_iter().peekable();
        while let Some(term) = parts.next() {
            if flat.name(term) == "dd" {
                found.skip(
                    flat.line(term),
                    "A description without a term before it was not imported.",
                );
                continue;
            }
            // Several terms with one description are ways of asking the same.
            let mut others = Vec::new();
            while let Some(other) = parts.next_if(|part| flat.name(*part) == "dt") {
                others.push(other);
            }
            let mut answers = Vec::new();
            while let Some(answer) = parts.next_if(|part| flat.name(*part) == "dd") {
                answers.push(answer);
            }
            let mut candidate = Candidate::new(flat, term, &answers, look(element, "dl"));
            candidate.also = others.iter().map(|other| words(*other)).collect();
            candidate
                .owned
                .extend(others.iter().map(|other| (*other, flat.end(*other) + 1)));
            candidate.is_sure = true;
            candidates.push(candidate);
        }
    }
    candidates
}

/// The maximum length in tokens of an element that a question refers to.
const MAX_TOKENS: usize = 2000;

/// Reads questions in microdata or RDFa (<https://schema.org/Question>).
pub fn microdata(flat: &Flat<'_>) -> Vec<Candidate> {
    let kind = |element: &Element, name: &str| {
        ["itemtype", "typeof"].iter().any(|key| {
            let value = element.attr(key).unwrap_or_default();
            value
                .split_ascii_whitespace()
                .any(|one| one.rsplit(['/', ':']).next() == Some(name))
        })
    };
    let property = |at: usize, names: &[&str]| {
        let element = flat.element(at);
        ["itemprop", "property"].iter().any(|key| {
            let value = element.and_then(|element| element.attr(key)).unwrap_or_default();
            value
                .split_ascii_whitespace()
                .any(|one| one.rsplit(':').next().is_some_and(|one| names.contains(&one)))
        })
    };
    let mut candidates = Vec::new();
    for (at, element) in flat.elements().filter(|(_, element)| kind(element, "Question")) {
        let references = element.attr("itemref").unwrap_or_default();
        let elsewhere = references
            .split_ascii_whitespace()
            .filter_map(|id| flat.by_id(id))
            .filter(|part| flat.end(*part) - part < MAX_TOKENS);
        let parts: Vec<usize> = std::iter::once(at)
            .chain(elsewhere)
            .flat_map(|part| part..flat.end(part))
            .filter(|part| flat.element(*part).is_some())
            .collect();
        let answers: Vec<usize> = parts
            .iter()
            .copied()
            .filter(|part| property(*part, &["acceptedAnswer", "suggestedAnswer"]))
            .collect();
        let held = nest::merged(
            answers
                .iter()
                .map(|answer| (*answer, flat.end(*answer)))
                .collect(),
        );
        let within = |part: usize| {
            let before = held.partition_point(|answer| answer.0 <= part);
            before > 0 && part < held[before - 1].1
        };
        let name = parts
            .iter()
            .copied()
            .find(|part| property(*part, &["name"]) && !within(*part));
        if let Some(name) = name.filter(|name| flat.has_text(*name, flat.end(*name))) {
            let mut candidate = Candidate::new(flat, name, &answers, look(element, "microdata"));
            candidate.is_sure = true;
            candidates.push(candidate);
        }
    }
    candidates
}

//! Every shape that questions have on a page, together.

use super::blocks::Walker;
use super::candidate::Candidate;
use super::flat::{Flat, Position};
use super::{controls, disclosures, lines, looks, nest, outline, question, tables};
use crate::import::draft::{Draft, Found};
use crate::import::text::key;
use crate::import::{clean, text};
use faq_core::answer::lines as answer_lines;
use faq_core::faq::{Block, BlockKind, Style};
use std::collections::BTreeSet;
use url::Url;

/// Reads the questions that a reader sees, in the order of the page.
pub fn read(flat: &Flat<'_>, base: Option<&Url>, found: &mut Found) -> Vec<Draft> {
    let mut candidates = disclosures::details(flat, found);
    candidates.extend(disclosures::terms(flat, found));
    candidates.extend(tables::read(flat, found));
    candidates.extend(disclosures::microdata(flat));
    candidates.extend(controls::read(flat));
    let candidates = nest::distinct(candidates);
    let sure = nest::unnest(flat, nest::accepted(candidates.clone(), false));
    let (mut questions, topics) = outlined(flat, sure, found);
    if questions.is_empty() {
        let sure = nest::unnest(flat, nest::accepted(candidates.clone(), true));
        (questions, _) = outlined(flat, sure, found);
    }
    questions.sort_by_key(|one| one.from);
    report_rest(flat, &candidates, &questions, found);
    let mut topics = topics.into_iter().peekable();
    let mut topic = None;
    let mut drafts = Vec::new();
    for mut one in questions {
        while let Some((_, next)) = topics.next_if(|(at, _)| *at < one.from.token) {
            topic = next;
        }
        one.topic = one
            .topic
            .or_else(|| topic.clone())
            .filter(|topic| clean::shows(topic));
        drafts.push(draft(flat, one, base, found));
    }
    drafts
}

/// Reports disclosures that are no questions and no part of an answer.
fn report_rest(flat: &Flat<'_>, all: &[Candidate], questions: &[Candidate], found: &mut Found) {
    let answers = questions
        .iter()
        .flat_map(|one| &one.answers)
        .map(|(from, to)| (from.token, to.token));
    let parts = nest::merged(nest::owned(questions).into_iter().chain(answers).collect());
    let mut starts: Vec<usize> = questions.iter().map(|one| one.from.token).collect();
    starts.sort_unstable();
    for one in all
        .iter()
        .filter(|one| one.look == 0 && !one.is_sure && !starts.is_empty())
    {
        let at = one.from.token;
        let before = parts.partition_point(|part| part.0 <= at);
        let is_inside = before > 0 && at < parts[before - 1].1;
        let holds = one.answers.iter().any(|(from, to)| {
            let next = starts.partition_point(|start| *start < from.token);
            starts.get(next).is_some_and(|start| *start < to.token)
        });
        if !is_inside && !holds && clean::shows(&one.words) && !clean::is_beside(&one.words) {
            let sentence = format!("“{}” is no question: what it opens was not imported.", one.words);
            found.skip(flat.line(at), sentence);
        }
    }
}

type Outlined = (Vec<Candidate>, Vec<(usize, Option<String>)>);

fn outlined(flat: &Flat<'_>, sure: Vec<Candidate>, found: &mut Found) -> Outlined {
    let parts = nest::owned(&sure);
    let lines = looks::split_items(flat, lines::read(flat, &parts));
    let outline = outline::read(flat, &lines, &parts, found);
    if sure.is_empty() && outline.candidates.is_empty() {
        let asking = lines
            .iter()
            .filter(|line| clean::ends_asking(&line.words) && !line.is_link);
        found.asking = asking
            .map(|line| (flat.line(line.start.token), line.words.clone()))
            .collect();
    }
    let mut questions = sure;
    questions.extend(outline.candidates);
    (questions, outline.topics)
}

fn draft(flat: &Flat<'_>, one: Candidate, base: Option<&Url>, found: &mut Found) -> Draft {
    let mut walker = Walker::new(flat, base);
    for (from, to) in &one.answers {
        walker.take(*from, *to, &one.holes);
    }
    let mut answer = walker.finish();
    for note in (one.from.token..one.to.token).filter_map(|at| flat.note(at)) {
        let sentence = format!("A footnote of the question was left out: “{note}”.");
        answer.skipped.push((flat.line(one.from.token), sentence));
    }
    text::remove_answer_label(&mut answer.blocks);
    found.buttons.extend(answer.buttons);
    if let Some(words) = last_heading(&answer.blocks) {
        let sentence = format!(
            "“{words}” at its end looks like a heading of the next questions: take it out, or make it their topic."
        );
        answer.skipped.push((flat.line(one.to.token), sentence));
    }
    Draft {
        line: flat.line(one.from.token),
        is_statement: !clean::asks(&one.words),
        anchors: anchors(flat, one.from, one.to),
        question: one.words,
        also_asked_as: one.also,
        topics: one.topic.into_iter().collect(),
        answer: answer.blocks,
        skipped: answer.skipped,
        ..Draft::default()
    }
}

/// Returns the last line of an answer if it is all bold and no sentence, as a heading that only looks like one.
fn last_heading(blocks: &[Block]) -> Option<String> {
    const LONGEST: usize = 8;
    let (last, _) = blocks.split_last().filter(|(_, others)| !others.is_empty())?;
    let is_bold = last.kind == BlockKind::Paragraph
        && last
            .line
            .iter()
            .all(|run| run.style == Style::Strong && run.href.is_none());
    let words: String = last.line.iter().map(|run| run.text.as_str()).collect();
    let ends_open = words.trim_end().ends_with(char::is_alphabetic);
    let is_short = words.split_whitespace().count() <= LONGEST;
    let has_digits = words.chars().any(|letter| letter.is_ascii_digit());
    (is_bold && ends_open && is_short && !has_digits).then(|| words.trim().to_owned())
}

/// Returns the names in and around a question by which links lead to it.
fn anchors(flat: &Flat<'_>, from: Position, to: Position) -> Vec<String> {
    const AROUND: usize = 3;
    let inside = (from.token..to.token.max(from.token + 1)).filter_map(|at| flat.element(at));
    let first = flat.around(from.token);
    let around = first
        .into_iter()
        .chain(first.into_iter().flat_map(|at| flat.ancestors(at)));
    let around = around.take(AROUND).filter_map(|at| flat.element(at));
    inside
        .chain(around.filter(|element| !matches!(element.name(), "body" | "html" | "main")))
        .filter_map(|element| element.attr("id").or(element.attr("name")))
        .map(str::to_owned)
        .collect()
}

/// Reports lines that look like questions and were not found as such.
pub fn report_others(flat: &Flat<'_>, found: &mut Found) {
    let taken: BTreeSet<String> = found
        .drafts
        .iter()
        .flat_map(|draft| {
            std::iter::once(&draft.question)
                .chain(&draft.also_asked_as)
                .chain(&draft.topics)
        })
        .map(|text| key(text))
        .collect();
    if taken.is_empty() {
        return;
    }
    let mut reported: BTreeSet<String> = BTreeSet::new();
    // A heading within an answer became a line of it.
    let lines = found.drafts.iter().flat_map(|draft| answer_lines(&draft.answer));
    let held: BTreeSet<String> = lines
        .map(|line| key(&line.iter().map(|run| run.text.as_str()).collect::<String>()))
        .collect();
    for (at, element) in flat.elements() {
        let is_heading = lines::level(flat, at).is_some();
        if !is_heading && !matches!(element.name(), "summary" | "dt" | "button") {
            continue;
        }
        let words = question::words(flat, (at + 1).into(), flat.end(at).into());
        if !clean::ends_asking(&words) || clean::is_not_asked(&words) {
            continue;
        }
        let key = key(&words);
        if !taken.contains(&key) && !held.contains(&key) && reported.insert(key) {
            let sentence = format!(
                "“{words}” looks like a question, but has no answer that could be read: it was not imported."
            );
            found.lose(flat.line(at), &words, sentence);
        }
    }
}

//! Makes questions of drafts: each with its id and its links resolved to ids, in words that can be written.

use super::draft::{Draft, Found};
use super::imported::{Imported, Picture, Skipped};
use super::text::{tidy, tidy_blocks, tidy_headings};
use super::white_space::collapse;
use super::writable::writable;
use super::{clean, duplicates, mojibake};
use faq_core::answer::change_lines;
use faq_core::faq::{Block, BlockKind, Question, QuestionId};
use std::collections::{BTreeSet, HashMap};

/// Resolves all drafts, for a FAQ that has these questions.
pub fn resolve(mut found: Found, present: &[Question]) -> Imported {
    mojibake::repair(&mut found);
    duplicates::remove(&mut found);
    let Found {
        mut drafts,
        mut skipped,
        pictures,
        site,
        ..
    } = found;
    drafts.retain_mut(|draft| tidy_draft(draft, &pictures, &mut skipped));
    let taken = present
        .iter()
        .flat_map(|question| question.aliases.iter().chain([&question.id]))
        .map(ToString::to_string);
    let ids = ids(&drafts, taken.collect(), &mut skipped);
    let mut anchors: HashMap<&str, &QuestionId> = HashMap::new();
    for (draft, id) in drafts.iter().zip(&ids) {
        for anchor in &draft.anchors {
            anchors.entry(anchor).or_insert(id);
        }
    }
    // Programs make anchors of the words of headings, much as ids are made here.
    for id in &ids {
        anchors.entry(id.as_str()).or_insert(id);
    }
    let known: BTreeSet<&QuestionId> = ids.iter().collect();
    let mut questions = Vec::new();
    let mut kept: HashMap<&str, &QuestionId> = HashMap::new();
    for (draft, id) in drafts.iter().zip(&ids) {
        let mut question = Question {
            id: id.clone(),
            aliases: aliases(draft, &known),
            question: draft.question.clone(),
            also_asked_as: draft.also_asked_as.clone(),
            topics: draft.topics.clone(),
            answer: draft.answer.clone(),
            translation: None,
        };
        for (line, sentence) in &draft.skipped {
            skipped.push(Skipped::of(*line, &draft.question, sentence.clone()));
        }
        if draft.is_statement && !clean::asks(&draft.question) {
            let sentence = format!(
                "“{}” has no question mark: it was imported; write it as a question.",
                draft.question
            );
            skipped.push(Skipped::of(draft.line, &draft.question, sentence));
        }
        resolve_links(&mut question, draft.line, &anchors, &mut skipped);
        if let Some(question) = writable(question, draft.line, &mut skipped) {
            kept.insert(id.as_str(), id);
            questions.push(question);
        }
    }
    // A link to a question that was left out leads nowhere.
    if kept.len() < ids.len() {
        for question in &mut questions {
            resolve_links(question, 1, &kept, &mut skipped);
        }
    }
    skipped.sort_by_key(|one| one.line);
    skipped.dedup();
    Imported {
        pictures: used(pictures, &questions),
        questions,
        skipped,
        site,
    }
}

/// Tidies a draft's words. Returns whether it can be imported.
fn tidy_draft(draft: &mut Draft, held: &[Picture], skipped: &mut Vec<Skipped>) -> bool {
    draft.question = collapse(&draft.question);
    for list in [&mut draft.also_asked_as, &mut draft.topics] {
        list.iter_mut().for_each(|text| *text = collapse(text));
        list.retain(|text| clean::shows(text));
    }
    for topic in &mut draft.topics {
        *topic = collapse(&topic.replace(',', " "));
    }
    draft.topics.retain(|topic| !topic.is_empty());
    tidy_blocks(&mut draft.answer);
    tidy_headings(&mut draft.answer);
    let is_held = |name: &String| held.iter().any(|picture| picture.name == *name);
    for picture in pictures(&draft.answer).into_iter().filter(|name| !is_held(name)) {
        let sentence = format!("Put the picture “{picture}” into the folder of the content file.");
        draft.skipped.push((draft.line, sentence));
    }
    let sentence = match (clean::shows(&draft.question), draft.answer.is_empty()) {
        (true, false) => return true,
        (false, true) => return false,
        (false, false) => "This answer has no question: it was not imported.".to_owned(),
        (true, true) => format!("“{}” has no answer: it was not imported.", draft.question),
    };
    skipped.push(Skipped {
        is_lost: true,
        ..Skipped::of(draft.line, &draft.question, sentence)
    });
    for (line, sentence) in &draft.skipped {
        skipped.push(Skipped::of(*line, &draft.question, sentence.clone()));
    }
    false
}

/// Returns the files of the pictures of an answer.
fn pictures(blocks: &[Block]) -> Vec<String> {
    let mut files = Vec::new();
    for block in blocks {
        if matches!(block.kind, BlockKind::Picture { .. }) {
            files.extend(block.line.iter().filter_map(|run| run.href.clone()));
        }
        files.extend(pictures(&block.blocks));
    }
    files
}

/// Returns the pictures that questions refer to.
fn used(mut all: Vec<Picture>, questions: &[Question]) -> Vec<Picture> {
    let names: BTreeSet<String> = questions
        .iter()
        .flat_map(|question| pictures(&question.answer))
        .collect();
    all.retain(|picture| names.contains(&picture.name));
    all
}

/// Returns an id for each draft that is not taken: its own, or one made from its question.
fn ids(drafts: &[Draft], mut taken: BTreeSet<String>, skipped: &mut Vec<Skipped>) -> Vec<QuestionId> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    let own: Vec<Option<QuestionId>> = drafts
        .iter()
        .map(|draft| {
            let id = QuestionId::parse(draft.id.as_deref()?).ok();
            let id = id.filter(|id| taken.insert(id.to_string()));
            if id.is_none() && !draft.is_id_optional {
                let sentence = format!(
                    "“{}” has no id of its own that can be: it got another.",
                    draft.question
                );
                skipped.push(Skipped::of(draft.line, &draft.question, sentence));
            }
            id
        })
        .collect();
    own.into_iter()
        .zip(drafts)
        .map(|(own, draft)| own.unwrap_or_else(|| made(&draft.question, &mut taken, &mut counts)))
        .collect()
}

/// Returns an id made from a question that no other question has yet.
fn made(question: &str, taken: &mut BTreeSet<String>, counts: &mut HashMap<String, usize>) -> QuestionId {
    const ROOM: usize = QuestionId::MAX_LEN - "-999999".len();
    let slug = slug::slugify(question);
    let mut base = slug.trim_matches('-').to_owned();
    if !base.starts_with(|first: char| first.is_ascii_lowercase()) {
        base = format!("question-{base}").trim_end_matches('-').to_owned();
    }
    // Cut last, so that every id has room for a number.
    if base.len() > ROOM {
        base.truncate(ROOM);
        base.truncate(base.rfind('-').unwrap_or(ROOM));
    }
    loop {
        let count = counts.entry(base.clone()).or_default();
        *count += 1;
        let id = if *count == 1 {
            base.clone()
        } else {
            format!("{base}-{count}")
        };
        if let Ok(parsed) = QuestionId::parse(&id)
            && taken.insert(id)
        {
            return parsed;
        }
    }
}

/// Returns the aliases of a draft that are not the id of a question.
fn aliases(draft: &Draft, ids: &BTreeSet<&QuestionId>) -> Vec<QuestionId> {
    let known = draft.aliases.iter().filter_map(|id| QuestionId::parse(id).ok());
    known.filter(|id| !ids.contains(id)).collect()
}

/// Resolves links within the page to the ids of their questions, and removes those that lead to none.
fn resolve_links(
    question: &mut Question,
    line: usize,
    anchors: &HashMap<&str, &QuestionId>,
    skipped: &mut Vec<Skipped>,
) {
    change_lines(&mut question.answer, &mut |runs| {
        let mut is_changed = false;
        for run in runs.iter_mut() {
            let Some(anchor) = run.href.as_deref().and_then(|href| href.strip_prefix('#')) else {
                continue;
            };
            if let Some(id) = anchors.get(anchor) {
                run.href = Some(format!("#{id}"));
                continue;
            }
            is_changed = true;
            let sentence = format!(
                "The link to “#{anchor}” leads to no question: its words were kept, without the link."
            );
            skipped.push(Skipped::of(line, &question.question, sentence));
            run.href = None;
        }
        if is_changed {
            *runs = tidy(std::mem::take(runs));
        }
    });
}

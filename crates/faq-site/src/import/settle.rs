//! Makes questions of drafts: each with its id, its links led to ids, and in words that read back from the
//! content file as they were written.

use super::text::{even, plain, tidy};
use super::{Draft, Found, Imported, Left};
use crate::content::{parse, write};
use crate::report::Report;
use faq_core::faq::{Question, QuestionId, Run, Style};
use std::collections::{BTreeSet, HashMap};

/// Settles all drafts.
pub fn settle(found: Found) -> Imported {
    let Found { mut drafts, mut left } = found;
    drafts.retain_mut(|draft| tidy_draft(draft, &mut left));
    let ids = ids(&drafts, &mut left);
    let mut anchors: HashMap<&str, &QuestionId> = HashMap::new();
    for (draft, id) in drafts.iter().zip(&ids) {
        for anchor in &draft.anchors {
            anchors.entry(anchor).or_insert(id);
        }
    }
    let mut questions = Vec::new();
    for (draft, id) in drafts.iter().zip(&ids) {
        let mut question = Question {
            id: id.clone(),
            aliases: former(draft, &ids),
            question: draft.question.clone(),
            also_asked_as: draft.also_asked_as.clone(),
            topics: draft.topics.clone(),
            answer: draft.answer.clone(),
        };
        lead_links(&mut question, draft.line, &anchors, &mut left);
        questions.extend(writable(question, draft.line, &mut left));
    }
    // A link to a question that was left out leads nowhere.
    let kept: HashMap<&str, &QuestionId> = ids
        .iter()
        .filter(|id| questions.iter().any(|question: &Question| question.id == **id))
        .map(|id| (id.as_str(), id))
        .collect();
    if kept.len() < ids.len() {
        for question in &mut questions {
            lead_links(question, 1, &kept, &mut left);
        }
    }
    left.sort();
    left.dedup();
    Imported { questions, left }
}

/// Makes a draft's words even; whether it can be kept.
fn tidy_draft(draft: &mut Draft, left: &mut Vec<Left>) -> bool {
    draft.question = even(&draft.question);
    for list in [&mut draft.also_asked_as, &mut draft.topics] {
        list.iter_mut().for_each(|text| *text = even(text));
        list.retain(|text| !text.is_empty());
    }
    for topic in &mut draft.topics {
        *topic = even(&topic.replace(',', " "));
    }
    draft.topics.retain(|topic| !topic.is_empty());
    for block in &mut draft.answer {
        let lines = std::mem::take(&mut block.lines).into_iter().map(tidy);
        block.lines = lines.filter(|line| !line.is_empty()).collect();
    }
    draft.answer.retain(|block| !block.lines.is_empty());
    let lack = match (draft.question.is_empty(), draft.answer.is_empty()) {
        (false, false) => return true,
        (true, true) => return false,
        (true, false) => "This answer has no question: it was not taken over.".to_owned(),
        (false, true) => format!("“{}” has no answer: it was not taken over.", draft.question),
    };
    left.push(Left {
        line: draft.line,
        sentence: lack,
    });
    false
}

/// An id for each draft: its own, or one made from its question.
fn ids(drafts: &[Draft], left: &mut Vec<Left>) -> Vec<QuestionId> {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let mut counts: HashMap<String, usize> = HashMap::new();
    let own: Vec<Option<QuestionId>> = drafts
        .iter()
        .map(|draft| {
            let id = QuestionId::parse(draft.id.as_deref()?).ok();
            let id = id.filter(|id| taken.insert(id.to_string()));
            if id.is_none() {
                left.push(Left {
                    line: draft.line,
                    sentence: format!(
                        "“{}” has no id of its own that can be: it got another.",
                        draft.question
                    ),
                });
            }
            id
        })
        .collect();
    own.into_iter()
        .zip(drafts)
        .map(|(own, draft)| own.unwrap_or_else(|| made(&draft.question, &mut taken, &mut counts)))
        .collect()
}

/// An id made from a question that nobody has yet.
fn made(question: &str, taken: &mut BTreeSet<String>, counts: &mut HashMap<String, usize>) -> QuestionId {
    const ROOM: usize = QuestionId::MAX_LEN - "-999999".len();
    let slug = slug::slugify(question);
    let mut base = slug.trim_matches('-').to_owned();
    if !base.starts_with(|first: char| first.is_ascii_lowercase()) {
        base = format!("question-{base}").trim_end_matches('-').to_owned();
    }
    // Last, so that a number fits behind whatever it is by now: else no id would ever be right.
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

/// The former ids of a draft that no question has now.
fn former(draft: &Draft, ids: &[QuestionId]) -> Vec<QuestionId> {
    let known = draft.formerly.iter().filter_map(|id| QuestionId::parse(id).ok());
    known.filter(|id| !ids.contains(id)).collect()
}

/// Leads links within the page to the ids of their questions, and takes out those that lead to none.
fn lead_links(
    question: &mut Question,
    line: usize,
    anchors: &HashMap<&str, &QuestionId>,
    left: &mut Vec<Left>,
) {
    for runs in question.answer.iter_mut().flat_map(|block| &mut block.lines) {
        let mut lost = false;
        for run in runs.iter_mut() {
            let Some(anchor) = run.href.as_deref().and_then(|href| href.strip_prefix('#')) else {
                continue;
            };
            if let Some(id) = anchors.get(anchor) {
                run.href = Some(format!("#{id}"));
                continue;
            }
            lost = true;
            left.push(Left {
                line,
                sentence: format!("The link to “#{anchor}” in “{}” leads to no question: its words were kept, without the link.", question.question),
            });
            run.href = None;
        }
        if lost {
            *runs = tidy(std::mem::take(runs));
        }
    }
}

/// The question as it can be written; less and less of it, until it can.
fn writable(mut question: Question, line: usize, left: &mut Vec<Left>) -> Option<Question> {
    if reads_back(&question) {
        return Some(question);
    }
    let mut leave = |sentence: String| left.push(Left { line, sentence });
    let name = question.question.clone();
    let of_answer = |question: &mut Question, change: fn(Run) -> Run| {
        for runs in question.answer.iter_mut().flat_map(|block| &mut block.lines) {
            *runs = tidy(std::mem::take(runs).into_iter().map(change).collect());
        }
    };
    of_answer(&mut question, |run| Run {
        style: Style::Plain,
        ..run
    });
    if reads_back(&question) {
        leave(format!(
            "The stress on words in the answer of “{name}” cannot be written: it was left out."
        ));
        return Some(question);
    }
    question.also_asked_as.clear();
    question.topics.clear();
    if reads_back(&question) {
        leave(format!(
            "The topics and other ways of asking “{name}” cannot be written: they were left out."
        ));
        return Some(question);
    }
    of_answer(&mut question, |run| plain(&run.text));
    if reads_back(&question) {
        leave(format!(
            "The links in the answer of “{name}” cannot be written: their words were kept."
        ));
        return Some(question);
    }
    leave(format!(
        "“{name}” cannot be written as a content file: it was not taken over."
    ));
    None
}

/// Whether a question reads back from a content file as it is. Links to other questions count as links to
/// itself here: the others are not in this file.
fn reads_back(question: &Question) -> bool {
    let mut alone = question.clone();
    let itself = format!("#{}", alone.id);
    for run in alone
        .answer
        .iter_mut()
        .flat_map(|block| &mut block.lines)
        .flatten()
    {
        if run.href.as_ref().is_some_and(|href| href.starts_with('#')) {
            run.href = Some(itself.clone());
        }
    }
    let text = write(std::slice::from_ref(&alone));
    let mut report = Report::new(&text);
    let content = parse(&mut report);
    report.into_findings().is_empty() && content.questions == [alone]
}

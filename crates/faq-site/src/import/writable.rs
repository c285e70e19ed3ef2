//! Questions in words that read back from the content file as they were written. As little as possible is left out.

use super::imported::Skipped;
use super::text::{plain, tidy};
use crate::content::{parse, write};
use crate::report::Report;
use faq_core::faq::{Question, Run, Style};

/// Returns the question as it can be written, or nothing.
pub fn writable(mut question: Question, line: usize, skipped: &mut Vec<Skipped>) -> Option<Question> {
    if reads_back(&question) {
        return Some(question);
    }
    let name = question.question.clone();
    let mut skip = |sentence: String| skipped.push(Skipped::of(line, &name, sentence));
    for at in 0..question.answer.len() {
        for line in 0..question.answer[at].lines.len() {
            simplify(&mut question, at, line, &mut skip);
        }
    }
    if reads_back(&question) {
        return Some(question);
    }
    question.also_asked_as.clear();
    question.topics.clear();
    if reads_back(&question) {
        skip("The topics and other ways of asking cannot be written: they were left out.".to_owned());
        return Some(question);
    }
    for runs in question.answer.iter_mut().flat_map(|block| &mut block.lines) {
        *runs = tidy(runs.iter().map(|run| plain(&run.text)).collect());
    }
    if reads_back(&question) {
        skip("The emphasis and the links of the answer cannot be written: their words were kept.".to_owned());
        return Some(question);
    }
    skipped.push(Skipped {
        is_lost: true,
        ..Skipped::of(
            line,
            &name,
            format!("“{name}” cannot be written as a content file: it was not imported."),
        )
    });
    None
}

/// Removes formatting from a line that cannot be written: one link first, then the emphasis, then all links.
fn simplify(question: &mut Question, block: usize, line: usize, skip: &mut impl FnMut(String)) {
    let alone = |runs: &[Run]| {
        let mut one = question.clone();
        one.answer.truncate(block + 1);
        one.answer.drain(..block);
        one.answer
            .iter_mut()
            .for_each(|block| block.lines = vec![runs.to_vec()]);
        one.also_asked_as.clear();
        one.topics.clear();
        reads_back(&one)
    };
    let Some(runs) = question
        .answer
        .get(block)
        .and_then(|block| block.lines.get(line))
        .cloned()
    else {
        return;
    };
    if alone(&runs) {
        return;
    }
    let unlink = |run: &Run| Run {
        href: None,
        ..run.clone()
    };
    let without_emphasis_on = |run: &Run| Run {
        style: Style::Plain,
        ..run.clone()
    };
    let bad = |run: &Run| {
        run.href.is_some()
            && !alone(&[Run {
                style: Style::Plain,
                ..run.clone()
            }])
    };
    let links: Vec<Run> = runs.iter().filter(|run| bad(run)).cloned().collect();
    let without_bad = tidy(
        runs.iter()
            .map(|run| if bad(run) { unlink(run) } else { run.clone() })
            .collect(),
    );
    let without_emphasis = tidy(without_bad.iter().map(without_emphasis_on).collect());
    let (kept, lost) = if alone(&without_bad) {
        (without_bad, None)
    } else if alone(&without_emphasis) {
        (
            without_emphasis,
            Some("The emphasis on words of this answer cannot be written: it was left out."),
        )
    } else {
        (
            tidy(runs.iter().map(|run| plain(&run.text)).collect()),
            Some("The links of a line of this answer cannot be written: their words were kept."),
        )
    };
    for link in links {
        let href = link.href.unwrap_or_default();
        skip(format!(
            "The link to “{href}” cannot be written: its words were kept, without the link."
        ));
    }
    lost.into_iter().for_each(|sentence| skip(sentence.to_owned()));
    question.answer[block].lines[line] = kept;
}

/// Returns whether a question reads back from a content file as it is. Links to other questions count as links to
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

//! Questions in words that read back from the content file as they were written. As little as possible is left out.

use super::imported::Skipped;
use super::text::{plain, tidy};
use crate::content::{parse, write};
use crate::report::Report;
use faq_core::answer::{change_lines, lines};
use faq_core::faq::{Block, BlockKind, Question, Run, Style};

/// Returns the question as it can be written, or nothing.
pub fn writable(mut question: Question, line: usize, skipped: &mut Vec<Skipped>) -> Option<Question> {
    if reads_back(&question) {
        return Some(question);
    }
    let name = question.question.clone();
    let mut skip = |sentence: String| skipped.push(Skipped::of(line, &name, sentence));
    let template = question.clone();
    change_lines(&mut question.answer, &mut |line| {
        simplify(&template, line, &mut skip)
    });
    if reads_back(&question) {
        return Some(question);
    }
    question.also_asked_as.clear();
    question.topics.clear();
    if reads_back(&question) {
        skip("The topics and other ways of asking cannot be written: they were left out.".to_owned());
        return Some(question);
    }
    change_lines(&mut question.answer, &mut |runs| {
        *runs = tidy(runs.iter().map(|run| plain(&run.text)).collect());
    });
    if reads_back(&question) {
        skip("The emphasis and the links of the answer cannot be written: their words were kept.".to_owned());
        return Some(question);
    }
    let paragraph = |line: &[Run]| Block::of_runs(BlockKind::Paragraph, line.to_vec());
    question.answer = lines(&question.answer).into_iter().map(paragraph).collect();
    if reads_back(&question) {
        skip("The form of the answer cannot be written: its lines became paragraphs.".to_owned());
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
fn simplify(question: &Question, runs: &mut Vec<Run>, skip: &mut impl FnMut(String)) {
    let alone = |runs: &[Run]| {
        reads_back(&Question {
            id: question.id.clone(),
            question: question.question.clone(),
            answer: vec![Block::of_runs(BlockKind::Paragraph, runs.to_vec())],
            aliases: Vec::new(),
            also_asked_as: Vec::new(),
            topics: Vec::new(),
            translation: None,
        })
    };
    if alone(runs) {
        return;
    }
    let unlink = |run: &Run| Run {
        href: None,
        ..run.clone()
    };
    let without_emphasis_on = |run: &Run| Run {
        style: if run.style == Style::Break {
            Style::Break
        } else {
            Style::Plain
        },
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
    *runs = kept;
}

/// Returns whether a question reads back from a content file as it is. Links to other questions count as links to
/// itself here: the others are not in this file.
fn reads_back(question: &Question) -> bool {
    let mut alone = question.clone();
    let itself = format!("#{}", alone.id);
    change_lines(&mut alone.answer, &mut |line| {
        for run in line {
            if run.href.as_ref().is_some_and(|href| href.starts_with('#')) {
                run.href = Some(itself.clone());
            }
        }
    });
    let text = write(std::slice::from_ref(&alone));
    let mut report = Report::new(&text);
    let content = parse(&mut report);
    report.into_findings().is_empty() && content.questions == [alone]
}

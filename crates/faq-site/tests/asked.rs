//! What our own page shows for questions as people type them: a table with a reason for each.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

mod common;

use common::project_file;
use faq_core::faq::{Faq, Question, answer_text};
use faq_core::list::{ListQuery, ListResult};
use faq_search::{Document, Language, MatchQuality, SearchIndex};
use faq_site::catalogues;
use faq_site::check::{self, Purpose};
use faq_site::sources::Sources;

/// Our own FAQ with its index.
struct Page {
    faq: Faq,
    index: SearchIndex,
}

impl Page {
    fn load() -> Self {
        let sources = Sources::in_folder(&project_file("content")).expect("our FAQ");
        let valid = check::load(&sources, Purpose::Preview).expect("a FAQ without mistakes");
        let faq = valid.site.faq(valid.questions);
        let documents = faq.questions.iter().map(|question| Document {
            question: &question.question,
            also_asked_as: &question.also_asked_as,
            answer: answer_text(&question.answer).into(),
        });
        let index = SearchIndex::build(documents, &faq.synonyms, Language::english(str::to_lowercase));
        Self { faq, index }
    }

    fn search(&self, text: &str) -> ListResult {
        let query = ListQuery {
            text: text.to_owned(),
            ..ListQuery::default()
        };
        let results = self.index.search(text, query.exact);
        ListResult::compute(
            &self.faq.questions,
            &[],
            &query,
            Some(results),
            catalogues::page_words(&catalogues::english()).app(),
        )
    }

    fn first(&self, result: &ListResult) -> Option<&Question> {
        self.faq.questions.get(*result.order.first()?)
    }

    /// Returns what is shown, as the table has it.
    fn shown(&self, result: &ListResult) -> String {
        match self.first(result).filter(|_| !result.nothing_found) {
            None => "none".to_owned(),
            Some(first) if result.quality == MatchQuality::Close => format!("closest {}", first.id),
            Some(first) => format!("found {}", first.id),
        }
    }
}

/// Returns the rows of the table: what is typed, and what is shown.
fn rows() -> Vec<(&'static str, &'static str)> {
    let lines = include_str!("asked/questions.txt").lines();
    lines
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let columns: Vec<&str> = line.split('|').map(str::trim).collect();
            match columns.as_slice() {
                [typed, shown, reason] if !reason.is_empty() => (*typed, *shown),
                _ => panic!("three columns in {line}"),
            }
        })
        .collect()
}

#[test]
fn shows_what_the_table_says() {
    let page = Page::load();
    let rows = rows();
    assert!(rows.len() >= 83, "only {} questions were read", rows.len());
    let failures: Vec<String> = rows
        .iter()
        .map(|(typed, expected)| (typed, expected, page.shown(&page.search(typed))))
        .filter(|(_, expected, shown)| *expected != shown)
        .map(|(typed, expected, shown)| format!("{typed}\n   expected {expected}\n   shown    {shown}"))
        .collect();
    assert!(
        failures.is_empty(),
        "{} of {} failed:\n{}",
        failures.len(),
        rows.len(),
        failures.join("\n")
    );
}

#[test]
fn shows_the_reader_why_a_question_is_found_and_opens_two_answers_at_most() {
    let page = Page::load();
    for (typed, _) in rows() {
        let result = page.search(typed);
        let opened = result.order.iter().filter(|&&position| result.opens(position));
        assert!(opened.count() <= 2, "{typed}");
        let listed = result
            .order
            .iter()
            .filter(|_| !result.nothing_found && result.quality == MatchQuality::Full);
        for &position in listed {
            let is_marked = !result.question_spans(position).is_empty()
                || !result.answer_spans(position).is_empty()
                || result
                    .wording(position)
                    .is_some_and(|(_, spans)| !spans.is_empty());
            assert!(
                is_marked,
                "{typed}: nothing is marked in {}",
                page.faq.questions[position].id
            );
        }
    }
}

//! How a large FAQ is parted: the first questions stand in the page itself, which is painted at once; the others
//! come beside it, and stand on pages of their own for who reads without the app.

use super::faq::{Question, answer_text};
use std::ops::Range;

/// The most bytes of questions and answers that a page holds whole. It weighs a third of that when compressed, and
/// fits the first round trips of a connection.
pub const WHOLE: usize = 64_000;
/// How many bytes of them the page of a larger FAQ begins with ...
const FIRST: usize = 24_000;
/// ... and how many questions at least ...
const FEWEST: usize = 8;
/// ... and at most, so that a screen is full and a key soon painted.
pub const MOST: usize = 12;
/// How many questions a page of its own holds.
const ON_A_PAGE: usize = 100;

/// How many questions the page itself holds: all where they are few.
pub fn first(questions: &[Question]) -> usize {
    let sizes = questions
        .iter()
        .map(|question| question.question.len() + answer_text(&question.answer).len());
    let mut total = 0;
    let mut first = 0;
    for size in sizes {
        total += size;
        if first < FEWEST || total <= FIRST && first < MOST {
            first += 1;
        }
    }
    if total <= WHOLE { questions.len() } else { first }
}

/// The questions on each of the further pages, by their places in the FAQ.
pub fn pages(total: usize, first: usize) -> Vec<Range<usize>> {
    let starts = (first..total).step_by(ON_A_PAGE);
    starts.map(|start| start..total.min(start + ON_A_PAGE)).collect()
}

/// The name of a further page's file, numbered from 1.
pub fn page_name(number: usize) -> String {
    format!("questions-{number}.html")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::faq::{Block, BlockKind, QuestionId, Run};

    fn questions(count: usize, bytes: usize) -> Vec<Question> {
        let run = Run {
            text: "x".repeat(bytes),
            ..Run::default()
        };
        let question = |number: usize| Question {
            id: QuestionId::known(format!("q-{number}")),
            formerly: Vec::new(),
            question: String::new(),
            also_asked_as: Vec::new(),
            topics: Vec::new(),
            answer: vec![Block {
                kind: BlockKind::Paragraph,
                lines: vec![vec![run.clone()]],
            }],
        };
        (0..count).map(question).collect()
    }

    #[test]
    fn few_questions_stand_in_the_page_all_of_them() {
        assert_eq!(first(&[]), 0);
        assert_eq!(first(&questions(5, 1_000)), 5);
        assert_eq!(first(&questions(60, 1_000)), 60);
    }

    #[test]
    fn of_many_the_page_holds_some_however_long_they_are() {
        assert_eq!(first(&questions(10_000, 10)), MOST);
        assert_eq!(first(&questions(1_000, 2_000)), 11);
        assert_eq!(first(&questions(100, 100_000)), FEWEST);
        assert_eq!(first(&questions(3, 100_000)), 3);
    }

    #[test]
    fn every_other_question_stands_on_one_further_page() {
        for (total, first) in [(10_000, 20), (21, 20), (220, 20), (221, 20), (8, 8)] {
            let pages = pages(total, first);
            let held: Vec<usize> = pages.iter().cloned().flatten().collect();
            assert_eq!(held, (first..total).collect::<Vec<_>>());
            assert!(
                pages
                    .iter()
                    .all(|page| !page.is_empty() && page.len() <= ON_A_PAGE)
            );
        }
    }
}

//! How a large FAQ is divided: the first questions are in the page itself, which is painted at once; the app
//! fetches the others, and without the app they are on further pages.

use super::faq::{Question, answer_text};
use std::ops::Range;

/// The most bytes of questions and answers that one page holds. Compressed to a third, they fit the first
/// round trips of a connection.
const MAX_BYTES: usize = 64_000;
/// The bytes of questions and answers in the first page of a larger FAQ.
const FIRST_BYTES: usize = 24_000;
/// The fewest questions in the first page of a larger FAQ.
const MIN_FIRST: usize = 8;
/// The most questions in the first page of a larger FAQ, and of a search result at first: they fill a screen.
pub const MAX_FIRST: usize = 12;
/// The number of questions on a further page.
const ON_A_PAGE: usize = 100;

/// Returns the number of questions in the page itself: all of a small FAQ.
pub fn first(questions: &[Question]) -> usize {
    let sizes = questions
        .iter()
        .map(|question| question.question.len() + answer_text(&question.answer).len());
    let mut total = 0;
    let mut first = 0;
    for size in sizes {
        total += size;
        if first < MIN_FIRST || total <= FIRST_BYTES && first < MAX_FIRST {
            first += 1;
        }
    }
    if total <= MAX_BYTES {
        questions.len()
    } else {
        first
    }
}

/// Returns the positions of the questions on each further page.
pub fn pages(total: usize, first: usize) -> Vec<Range<usize>> {
    let starts = (first..total).step_by(ON_A_PAGE);
    starts.map(|start| start..total.min(start + ON_A_PAGE)).collect()
}

/// Returns the file name of a further page, numbered from 1.
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
            aliases: Vec::new(),
            question: String::new(),
            also_asked_as: Vec::new(),
            topics: Vec::new(),
            answer: vec![Block::of_runs(BlockKind::Paragraph, vec![run.clone()])],
            translation: None,
        };
        (0..count).map(question).collect()
    }

    #[test]
    fn keeps_a_small_faq_in_one_page() {
        assert_eq!(first(&[]), 0);
        assert_eq!(first(&questions(5, 1_000)), 5);
        assert_eq!(first(&questions(60, 1_000)), 60);
    }

    #[test]
    fn limits_the_first_page_of_a_large_faq() {
        assert_eq!(first(&questions(10_000, 10)), MAX_FIRST);
        assert_eq!(first(&questions(1_000, 2_000)), 11);
        assert_eq!(first(&questions(100, 100_000)), MIN_FIRST);
        assert_eq!(first(&questions(3, 100_000)), 3);
    }

    #[test]
    fn puts_every_other_question_on_one_further_page() {
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

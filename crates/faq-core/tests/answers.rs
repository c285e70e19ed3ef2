//! Answers of every kind of block.

#[path = "common/answers.rs"]
mod answers;

use answers::answer;
use faq_core::answer::lines;
use faq_core::answer_elements::{Elements, Place, write_answer};
use faq_core::faq::{Block, Question, answer_runs, answer_text};
use faq_core::payload::{Data, from_texts, read, to_lines, to_texts};
use faq_core::plain_answer::plain_answer;
use proptest::prelude::*;

fn question(answer: Vec<Block>) -> Question {
    let texts = ["#why", "?Why?"].map(str::to_owned);
    Question {
        answer,
        ..from_texts(&texts).questions.remove(0)
    }
}

/// Counts the elements that hold runs, and keeps their texts.
#[derive(Default)]
struct Runs {
    open: Vec<String>,
    texts: Vec<String>,
}

impl Elements for Runs {
    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.open.push(name.to_owned());
        let alt = attributes.iter().find(|(key, _)| *key == "alt");
        if ["span", "em", "strong", "sup", "a", "br", "img"].contains(&name) {
            let words = alt.map_or("", |(_, words)| words);
            self.texts.push(if name == "br" { " " } else { words }.to_owned());
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(last) = self.texts.last_mut() {
            last.push_str(text);
        }
    }

    fn close(&mut self, name: &str) {
        assert_eq!(self.open.pop().as_deref(), Some(name));
    }
}

proptest! {
    #[test]
    fn the_payload_decodes_to_what_it_was(answer in answer("[a-z|é]{1,6}")) {
        let texts = to_texts(&[question(answer.clone())], &[], &[], &[]);
        prop_assert_eq!(&from_texts(&texts).questions[0].answer, &answer);
        let mut by_line = Data::default();
        to_lines(&texts).lines().for_each(|line| read(line, &mut by_line));
        prop_assert_eq!(&by_line.questions[0].answer, &answer);
    }

    #[test]
    fn each_run_has_its_place_in_the_text_and_an_element(answer in answer("[a-z|é]{1,6}")) {
        let text = answer_text(&answer);
        let runs = answer_runs(&answer);
        for (start, run) in &runs {
            prop_assert_eq!(text.get(*start..start + run.len()), Some(*run));
        }
        let length: usize = runs.iter().map(|(_, run)| run.len()).sum();
        prop_assert_eq!(text.len(), length + lines(&answer).len());
        let mut elements = Runs::default();
        write_answer(&answer, Place { level: 3, page: "" }, &mut elements);
        prop_assert!(elements.open.is_empty());
        let texts: Vec<&str> = runs.iter().map(|(_, run)| *run).collect();
        prop_assert_eq!(elements.texts, texts);
    }

    #[test]
    fn plain_text_has_every_word(answer in answer("[a-z|é]{1,6}")) {
        let plain = plain_answer(&answer, true);
        for run in lines(&answer).into_iter().flatten() {
            prop_assert!(plain.contains(run.text.trim()), "{} in\n{}", run.text, plain);
        }
    }
}

#[test]
fn answers_of_former_kinds_keep_their_digest() {
    let texts = [
        "#a", "?Why?", "p", "-", ".So ", "*it", ". is:", "o", "-", ".one", "-", ".two",
    ];
    let texts = texts.map(str::to_owned);
    // As it was before lists nested.
    assert_eq!(from_texts(&texts).questions[0].digest(), 3_431_839_755);
}

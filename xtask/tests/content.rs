//! Our own content, to the letter as it was published.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that fails should say where"
)]

use link_worker_faq::domain::data;
use link_worker_faq::domain::faq::{Faq, answer_text};
use std::path::Path;
use xtask::content;

/// The words as their publisher gave them: an introduction, then questions each with its answer in the
/// next line, then a stray line.
const PUBLISHED: &str = include_str!("published.txt");
const STRAY_LINE: &str = "What is a social prescribing link worker?";

fn faq() -> Faq {
    content::read(&xtask::root().join(content::FILE)).expect("our content has no mistakes")
}

/// A text with its white space made even, which is all that may differ.
fn even(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_words_are_those_that_were_published() {
    let faq = faq();
    let mut words = vec![even(&faq.introduction)];
    for question in &faq.questions {
        words.push(even(&question.question));
        words.push(even(&answer_text(&question.answer)));
    }
    words.push(STRAY_LINE.to_owned());
    let published: Vec<String> = PUBLISHED
        .lines()
        .map(even)
        .filter(|line| !line.is_empty())
        .collect();
    assert_eq!(words, published);
}

#[test]
fn the_stray_last_line_is_another_way_to_ask_the_first_question() {
    let faq = faq();
    assert_eq!(faq.questions.len(), 5);
    assert_eq!(faq.questions[0].also_asked_as[0], STRAY_LINE);
    for question in &faq.questions {
        assert_ne!(question.question, STRAY_LINE);
        assert!(!answer_text(&question.answer).contains(STRAY_LINE));
    }
}

#[test]
fn the_ids_are_for_ever() {
    let ids: Vec<String> = faq()
        .questions
        .iter()
        .map(|question| question.id.to_string())
        .collect();
    assert_eq!(
        ids,
        [
            "what-is-a-link-worker",
            "who-can-be-one",
            "other-roles",
            "job-title",
            "examples"
        ]
    );
}

#[test]
fn the_publisher_and_the_source_are_named() {
    let faq = faq();
    assert_eq!(faq.publisher, "National Association of Link Workers");
    assert_eq!(faq.source, "https://www.nalw.org.uk/");
    assert_eq!(faq.language, "en-GB");
}

#[test]
fn what_the_build_writes_into_the_page_reads_back_the_same() {
    let faq = faq();
    let texts = data::to_texts(&faq.questions, &faq.synonyms);
    assert_eq!(data::from_texts(&texts), (faq.questions, faq.synonyms));
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let error = content::read(Path::new("no/such/faq.md")).expect_err("there is no such file");
    let sentence = error.to_string();
    assert!(
        sentence.starts_with("The questions cannot be read from no/such/faq.md: "),
        "{sentence}"
    );
    assert!(sentence.ends_with("Check that the file is there."), "{sentence}");
}

#[test]
fn a_file_with_mistakes_is_named_with_each_of_them() {
    let folder = tempfile::tempdir().expect("a folder to write to");
    let path = folder.path().join("faq.md");
    std::fs::write(&path, "---\n---\n## Why? {#why}\n").expect("a file to write");
    let error = content::read(&path).expect_err("it has mistakes").to_string();
    let place = format!("{}:3: This question has no answer.", path.display());
    assert!(error.contains(&place), "{error}");
}

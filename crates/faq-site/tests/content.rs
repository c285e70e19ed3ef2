//! Our own content, to the letter as it was published.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that fails should say where"
)]

use faq_core::faq::{Faq, answer_text};
use faq_core::payload;
use faq_site::check::{self, Purpose};
use faq_site::content::write;
use faq_site::sources::Sources;

/// The words as their publisher gave them: an introduction, then questions each with its answer in the
/// next line, then a stray line.
const PUBLISHED: &str = include_str!("published.txt");
const STRAY_LINE: &str = "What is a social prescribing link worker?";

fn faq() -> Faq {
    let sources = Sources::new(None, None).expect("a folder");
    let sound = check::sound(&sources, Purpose::Publish).expect("our content has no mistakes");
    sound.site.faq(sound.questions)
}

/// A text with its white space made even, which is all that may differ.
fn even(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_words_are_those_that_were_published() {
    let faq = faq();
    let mut words = vec![even(&faq.description)];
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
    assert_eq!(faq.source.as_deref(), Some("https://www.nalw.org.uk/"));
    assert_eq!(faq.language, "en-GB");
}

#[test]
fn what_the_build_writes_into_the_page_reads_back_the_same() {
    let faq = faq();
    let texts = payload::to_texts(&faq.questions, &faq.synonyms);
    assert_eq!(payload::from_texts(&texts), (faq.questions, faq.synonyms));
}

#[test]
fn what_is_written_of_the_questions_is_the_file_to_the_letter() {
    let file = std::fs::read_to_string(faq_site::root().join("content/faq.md")).expect("our content");
    assert_eq!(write(&faq().questions), file);
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let sources = Sources::new(Some("no/such/faq.md".as_ref()), None).expect("a folder");
    let sentence = check::sound(&sources, Purpose::Publish)
        .expect_err("there is no such file")
        .to_string();
    assert!(
        sentence.starts_with("The questions cannot be read from "),
        "{sentence}"
    );
    assert!(sentence.ends_with("Check that the file is there."), "{sentence}");
}

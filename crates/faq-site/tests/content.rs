//! The project's own FAQ has the words that its publisher gave.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that fails should say where"
)]

mod common;

use common::{FaqFolder, SITE, project_file};
use faq_core::faq::{Faq, answer_text};
use faq_core::payload;
use faq_site::check::{self, Purpose};
use faq_site::content::write;
use faq_site::sources::Sources;

/// The publisher's words: an introduction, questions each with the answer in the next line, then a stray
/// line.
const PUBLISHED: &str = include_str!("published.txt");
const STRAY_LINE: &str = "What is a social prescribing link worker?";

fn faq() -> Faq {
    let sources = Sources::new(project_file("content/faq.md"), None);
    let faq = check::load(&sources, Purpose::Publish).expect("a FAQ without mistakes");
    faq.site.faq(faq.questions)
}

/// Joins the words of a text with single spaces: only white space may differ.
fn normalise(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn questions_and_answers_have_the_published_words() {
    let faq = faq();
    let mut words = vec![normalise(&faq.description)];
    for question in &faq.questions {
        words.push(normalise(&question.question));
        words.push(normalise(&answer_text(&question.answer)));
    }
    words.push(STRAY_LINE.to_owned());
    let published: Vec<String> = PUBLISHED
        .lines()
        .map(normalise)
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
fn published_ids_are_unchanged() {
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
fn names_the_publisher_and_the_source() {
    let faq = faq();
    assert_eq!(faq.publisher, "National Association of Link Workers");
    assert_eq!(faq.source.as_deref(), Some("https://www.nalw.org.uk/"));
    assert_eq!(faq.language, "en-GB");
}

#[test]
fn payload_round_trips() {
    let faq = faq();
    let texts = payload::to_texts(&faq.questions, &faq.synonyms, &faq.urgent, &faq.urgent_help);
    let expected = payload::Data {
        questions: faq.questions,
        synonyms: faq.synonyms,
        urgent: faq.urgent,
        urgent_help: faq.urgent_help,
        ..payload::Data::default()
    };
    assert_eq!(payload::from_texts(&texts), expected);
}

#[test]
fn writing_the_questions_gives_the_same_file() {
    let file = std::fs::read_to_string(project_file("content/faq.md")).expect("the content file");
    assert_eq!(write(&faq().questions), file);
}

#[test]
fn names_a_content_file_that_does_not_exist() {
    let sources = Sources::new("no/such/faq.md", None);
    let sentence = check::load(&sources, Purpose::Publish)
        .expect_err("no such file")
        .to_string();
    assert!(
        sentence.starts_with("The questions cannot be read from no/such/faq.md"),
        "{sentence}"
    );
    assert!(sentence.ends_with("Check that the file is there."), "{sentence}");
}

#[test]
fn says_how_to_get_a_missing_site_file() {
    let faq = FaqFolder::new("faq.md", "## Why? {#why}\n\nSo.\n", SITE);
    std::fs::remove_file(&faq.sources.site).expect("a file");
    let sentence = check::load(&faq.sources, Purpose::Preview)
        .expect_err("no site file")
        .to_string();
    let beginning = format!("There is no site file at {}.", faq.sources.site.display());
    assert!(sentence.starts_with(&beginning), "{sentence}");
    let folder = faq.sources.site.parent().expect("a folder");
    assert!(
        sentence.ends_with(&format!("faq new {}", folder.display())),
        "{sentence}"
    );
}

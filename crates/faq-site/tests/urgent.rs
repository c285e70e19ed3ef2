//! The urgent help of our own site: which searches get it, and which do not. A line of `data/` is a search; ` | ` begins
//! the reason for it.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

mod common;

use common::{FaqFolder, SITE, project_file, read_site};
use faq_core::faq::{Block, Run, Urgent, answer_text};
use faq_core::urgent::find;
use faq_search::Language;
use faq_site::check::Purpose;
use faq_site::content;
use faq_site::report::Report;
use std::fs;

fn own() -> (Vec<Urgent>, Vec<Block>) {
    let file = fs::read_to_string(project_file("content/site.toml")).expect("our site file");
    site(&file)
}

fn site(file: &str) -> (Vec<Urgent>, Vec<Block>) {
    let (site, findings) = read_site(file);
    assert_eq!(findings, []);
    site.expect("a site").urgent.into_iter().unzip()
}

fn searches(file: &str) -> Vec<String> {
    let text = fs::read_to_string(format!("tests/data/{file}")).expect(file);
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let searches = lines.filter_map(|line| line.split(" | ").next());
    searches
        .map(str::to_owned)
        .filter(|line| !line.is_empty())
        .collect()
}

fn has_help(urgent: &[Urgent], text: &str) -> bool {
    find(urgent, text, &Language::english(str::to_lowercase)).is_some()
}

#[test]
fn people_in_danger_get_the_numbers() {
    let (urgent, searches) = (own().0, searches("urgent.txt"));
    assert!(searches.len() >= 60);
    let missed: Vec<_> = searches.iter().filter(|text| !has_help(&urgent, text)).collect();
    assert!(missed.is_empty(), "no help for {missed:#?}");
    // Whatever is around them, in whatever case.
    for text in &searches {
        let within = format!("Hello, please: {}!! thank you", text.to_uppercase());
        assert!(has_help(&urgent, &within), "{within}");
    }
}

#[test]
fn harmless_searches_do_not() {
    let (urgent, searches) = (own().0, searches("harmless.txt"));
    assert!(searches.len() >= 60);
    let alarmed: Vec<_> = searches.iter().filter(|text| has_help(&urgent, text)).collect();
    assert!(alarmed.is_empty(), "help for {alarmed:#?}");
}

#[test]
fn no_question_of_ours_does() {
    let text = fs::read_to_string(project_file("content/faq.md")).expect("our questions");
    let questions = content::parse(&mut Report::new(&text)).questions;
    let urgent = own().0;
    for question in &questions {
        for asked in [&question.question].into_iter().chain(&question.also_asked_as) {
            assert!(!has_help(&urgent, asked), "{asked}");
        }
    }
}

#[test]
fn help_beside_an_exception_is_found() {
    let urgent = own().0;
    for text in [
        "the crisis team does not answer and i want to die",
        "suicide prevention training did not help I will kill myself",
        "end of life care for mum, she can’t breathe",
        "I am dying to end my life",
    ] {
        assert!(has_help(&urgent, text), "{text}");
    }
}

#[test]
fn our_help_is_three_numbers_to_call() {
    let help = own().1;
    assert_eq!(
        answer_text(&help),
        "If life is in danger, call 999. For urgent medical help call NHS 111. To talk to someone call Samaritans on 116 123, any time, free.\n"
    );
    assert_eq!(links(&help), ["999 tel:999", "111 tel:111", "116 123 tel:116123"]);
}

fn links(help: &[Block]) -> Vec<String> {
    let runs = help.iter().flat_map(|block| &block.line);
    let link = |run: &Run| Some(format!("{} {}", run.text, run.href.as_ref()?));
    runs.filter_map(link).collect()
}

#[test]
fn numbers_and_the_link_are_links() {
    for (say, link, expected) in [
        ("Call 999.", "", &["999 tel:999"][..]),
        ("999", "", &["999 tel:999"]),
        (
            "Mon to Fri, 9 to 17, call +44 20 7946 0000.",
            "",
            &["+44 20 7946 0000 tel:+442079460000"],
        ),
        ("24/7, no number", "", &[]),
        (
            "Call 112 or 0800 111 222",
            "https://example.org/help",
            &[
                "112 tel:112",
                "0800 111 222 tel:0800111222",
                "More help https://example.org/help",
            ],
        ),
    ] {
        let link = if link.is_empty() {
            String::new()
        } else {
            format!(", link = \"{link}\"")
        };
        let (_, help) = site(&format!(
            "{SITE}urgent = [{{ words = [\"x\"], say = \"{say}\"{link} }}]
"
        ));
        assert_eq!(links(&help), expected, "{say}");
    }
}

#[test]
fn the_first_help_that_fits_is_given() {
    let entries = "urgent = [{ words = [\"fire\"], say = \"1\" }, { words = [\"fire/smoke\"], except = [\"smoke alarm\"], say = \"2\" }]";
    let (urgent, help) = site(&format!(
        "{SITE}{entries}
"
    ));
    assert_eq!(
        answer_text(&help),
        "1
2
"
    );
    let found = |text| find(&urgent, text, &Language::english(str::to_lowercase));
    assert_eq!(
        [found("fire"), found("smoke"), found("a smoke alarm"), found("")],
        [Some(0), Some(1), None, None]
    );
}

#[test]
fn a_british_site_about_health_without_help_is_warned_of() {
    let warns = |language: &str, question: &str, more: &str| {
        let site = SITE.replace("en-GB", language);
        let content = format!("## {question} {{#a}}\n\nYes.\n");
        let faq = FaqFolder::new("faq.md", content, format!("{site}{more}"));
        let report = faq.check(Purpose::Advice).findings.to_string();
        report.contains("no urgent help")
    };
    for (language, question, more, expected) in [
        ("en-GB", "Will you tell my GP?", "", true),
        ("cy", "Beth yw iechyd?", "", true),
        ("en-GB", "Is this the NHS?", "", true),
        (
            "en-GB",
            "Is this the NHS?",
            "urgent = [{ words = [\"999\"], say = \"Call 999.\" }]\n",
            false,
        ),
        ("en-GB", "Do you sell tea?", "", false),
        ("en-US", "Will you tell my doctor?", "", false),
    ] {
        assert_eq!(
            warns(language, question, more),
            expected,
            "{language}: {question} {more}"
        );
    }
}

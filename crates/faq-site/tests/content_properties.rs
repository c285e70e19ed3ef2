//! Any content file gives a FAQ or findings, and never a panic.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

mod common;

use faq_core::answer::lines;
use faq_core::faq::{Question, answer_text};
use faq_core::payload;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{TestCaseError, TestRunner};
use std::collections::BTreeSet;

/// Checks the properties of any file; returns the questions of one without findings.
fn check(file: &[u8]) -> Result<Option<Vec<Question>>, TestCaseError> {
    let (content, findings) = common::read(file);
    prop_assert_eq!(content.questions.len(), content.spans.len());
    if findings.is_empty() {
        return check_questions(&content.questions).map(|()| Some(content.questions));
    }
    let lines = 1 + file.iter().filter(|&&byte| byte == b'\n').count();
    for finding in &findings {
        prop_assert!((1..=lines).contains(&finding.line), "{:?}", finding);
        prop_assert!(finding.column >= 1);
        let sentence = &finding.sentence;
        prop_assert!(
            sentence.ends_with('.') || sentence.contains(": "),
            "{:?}",
            finding
        );
    }
    prop_assert!(
        findings.is_sorted_by_key(|finding| finding.line),
        "{:?}",
        findings
    );
    Ok(None)
}

fn check_questions(questions: &[Question]) -> Result<(), TestCaseError> {
    let ids: BTreeSet<_> = questions.iter().map(|question| &question.id).collect();
    prop_assert!(!ids.is_empty());
    prop_assert_eq!(ids.len(), questions.len());
    for question in questions {
        prop_assert!(!question.question.trim().is_empty());
        prop_assert!(!answer_text(&question.answer).trim().is_empty(), "{:?}", question);
        for line in lines(&question.answer) {
            for run in line {
                prop_assert!(!run.text.is_empty(), "{:?}", question);
                let Some(href) = &run.href else { continue };
                let inside = href.strip_prefix('#');
                prop_assert!(
                    ["https://", "mailto:", "tel:"]
                        .iter()
                        .any(|scheme| href.starts_with(scheme))
                        || inside.is_some_and(|inside| ids.iter().any(|id| id.as_str() == inside)),
                    "{}",
                    href
                );
            }
        }
    }
    let read = payload::from_texts(&payload::to_texts(questions, &[], &[], &[])).questions;
    prop_assert_eq!(&read, questions);
    Ok(())
}

/// Generates text from fragments of Markdown and of this format.
fn fragments(most: usize) -> impl Strategy<Value = String> {
    let fragment = prop::sample::select(vec![
        "\n",
        "\n\n",
        "\r\n",
        " ",
        "    ",
        "\t",
        "***\n",
        "# ",
        "## ",
        "\n## Why? {#why}\n\n",
        "\n## How? {#how}\nTopics: a, b\n\n",
        "## Who? {#who}",
        "{#a}",
        "{#",
        "}",
        "Topics: x\n",
        "Also asked as: y\n",
        "Formerly: old, older\n",
        "So.",
        "so",
        "- ",
        "- so\n",
        "1. ",
        "\n  ",
        "> ",
        "*",
        "**",
        "_",
        "`",
        "```\n",
        "[",
        "]",
        "](",
        "](https://x.org)",
        "[a](#why)",
        "[b](mailto:a@b.c)",
        "![",
        "<b>",
        "</b>",
        "<!--",
        "-->",
        "<https://x.org>",
        "<a@b.c>",
        "&nbsp;",
        "&amp;",
        "&#0;",
        "\\",
        ":",
        "|",
        "| - |\n",
        "| a | b |\n",
        "|---|---|\n",
        "### ",
        "#### So\n",
        "  \n",
        "\\\n",
        "3. ",
        "  - ",
        "    1. so\n",
        "10^3^",
        "^",
        "~~",
        "[^1]",
        "[ ] ",
        "===\n",
        "[r]: https://x.org\n",
        "é",
        "’",
        "\u{FEFF}",
        "\0",
        "👩",
    ]);
    prop::collection::vec(fragment, 0..most).prop_map(|fragments| fragments.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8_000))]

    #[test]
    fn any_bytes_give_a_faq_or_findings(file in any::<Vec<u8>>()) {
        check(&file)?;
    }

    #[test]
    fn any_markdown_gives_a_faq_or_findings(body in fragments(40)) {
        check(body.as_bytes())?;
    }

    #[test]
    fn any_short_answer_gives_a_faq_or_findings(answer in fragments(6)) {
        check(format!("## Why? {{#why}}\n\n{answer}").as_bytes())?;
    }

    #[test]
    fn a_valid_file_with_a_piece_cut_out_gives_a_faq_or_findings(
        cut in any::<(prop::sample::Index, prop::sample::Index)>(),
    ) {
        let file = include_bytes!("../../../content/faq.md");
        let (from, to) = (cut.0.index(file.len()), cut.1.index(file.len()));
        let (from, to) = (from.min(to), from.max(to));
        check(&[&file[..from], &file[to..]].concat())?;
    }
}

/// The checks of questions have no effect if almost no generated file is a FAQ.
#[test]
fn enough_generated_files_are_faqs() {
    let mut runner = TestRunner::deterministic();
    let mut faqs = 0;
    for _ in 0..256 {
        let answer = fragments(6).new_tree(&mut runner).expect("a text").current();
        let file = format!("## Why? {{#why}}\n\n{answer}");
        faqs += usize::from(check(file.as_bytes()).expect("a valid file").is_some());
    }
    assert!(faqs >= 20, "{faqs} of 256");
}

#[test]
fn deep_nesting_does_not_exhaust_the_stack() {
    for (open, close) in [
        ("*a ", "*"),
        ("**a ", "**"),
        ("> ", ""),
        ("- ", ""),
        ("[", "](#why)"),
        ("![", "](a)"),
    ] {
        let deep = format!("{}a{}", open.repeat(5000), close.repeat(5000));
        check(format!("## Why? {{#why}}\n\n{deep}\n").as_bytes()).expect("no panic");
    }
}

#[test]
fn very_long_lines_and_many_mistakes_in_one_line_do_not_panic() {
    for line in [
        "a".repeat(10_000_000),
        "<b>".repeat(20_000),
        "</i>".repeat(20_000),
        "[".repeat(100_000),
    ] {
        check(format!("## Why? {{#why}}\n\n{line}\n").as_bytes()).expect("no panic");
        check(line.as_bytes()).expect("no panic");
    }
}

//! The model that content files are parsed into.

mod common;

use common::questions;
use faq_core::faq::Style::{Emphasis, Plain, Strong};
use faq_core::faq::{Block, BlockKind, Run, Style, answer_runs, answer_text, position};

fn answer(markdown: &str) -> Vec<Block> {
    let mut questions = questions(&format!("## Why? {{#why}}\n\n{markdown}\n"));
    assert_eq!(questions.len(), 1, "in:\n{markdown}");
    questions.remove(0).answer
}

/// Returns the runs of an answer that is one paragraph.
fn runs(markdown: &str) -> Vec<Run> {
    let mut blocks = answer(markdown);
    assert_eq!(blocks.len(), 1, "in:\n{markdown}");
    let block = blocks.remove(0);
    assert_eq!(
        (block.kind, block.blocks.len()),
        (BlockKind::Paragraph, 0),
        "in:\n{markdown}"
    );
    block.line
}

fn run(text: &str, style: Style) -> Run {
    Run {
        text: text.to_owned(),
        style,
        href: None,
    }
}

fn link(text: &str, style: Style, href: &str) -> Run {
    Run {
        href: Some(href.to_owned()),
        ..run(text, style)
    }
}

fn paragraph(text: &str) -> Block {
    Block::of_runs(BlockKind::Paragraph, vec![run(text, Plain)])
}

fn list(kind: BlockKind, items: &[&str]) -> Block {
    let items = items
        .iter()
        .map(|text| Block::of_runs(BlockKind::Item, vec![run(text, Plain)]));
    Block::of_blocks(kind, items.collect())
}

#[test]
fn parses_paragraphs() {
    assert_eq!(
        answer("One.\n\nTwo.\n\n\nThree."),
        [paragraph("One."), paragraph("Two."), paragraph("Three."),]
    );
}

#[test]
fn joins_the_lines_of_a_paragraph_with_a_space() {
    assert_eq!(runs("One\ntwo \nthree"), [run("One two three", Plain)]);
}

#[test]
fn parses_line_breaks() {
    assert_eq!(
        runs("One  \n*two*\\\nthree"),
        [
            run("One", Plain),
            Run::line_break(),
            run("two", Emphasis),
            Run::line_break(),
            run("three", Plain),
        ]
    );
}

#[test]
fn parses_emphasis() {
    assert_eq!(
        runs("Do *it* **now** or _not_ at __all__."),
        [
            run("Do ", Plain),
            run("it", Emphasis),
            run(" ", Plain),
            run("now", Strong),
            run(" or ", Plain),
            run("not", Emphasis),
            run(" at ", Plain),
            run("all", Strong),
            run(".", Plain),
        ]
    );
    assert_eq!(runs("***both***"), [run("both", Strong)]);
    assert_eq!(
        runs("*so **very** much*"),
        [run("so ", Emphasis), run("very", Strong), run(" much", Emphasis)]
    );
    assert_eq!(runs("**so *very* much**"), [run("so very much", Strong)]);
}

#[test]
fn parses_lists() {
    let items = ["One", "Two three"];
    let bullets = [list(BlockKind::Bullets, &items)];
    assert_eq!(answer("- One\n- Two\n  three"), bullets);
    assert_eq!(answer("* One\n\n* Two\n  three"), bullets, "with space between");
    let numbers = [list(BlockKind::Numbers(1), &items)];
    assert_eq!(answer("1. One\n2. Two\n   three"), numbers);
    assert_eq!(
        answer("So:\n\n1) One\n\nAnd."),
        [
            paragraph("So:"),
            list(BlockKind::Numbers(1), &["One"]),
            paragraph("And."),
        ]
    );
    let emphasised = answer("- Do **it**");
    assert_eq!(
        emphasised[0].blocks[0].line,
        [run("Do ", Plain), run("it", Strong)]
    );
}

#[test]
fn parses_links_of_all_four_schemes() {
    let hrefs = [
        "https://example.org/a?b=c#d",
        "mailto:us@example.org",
        "tel:+441234567890",
        "#why",
    ];
    for href in hrefs {
        assert_eq!(
            runs(&format!("See [this one]({href}).")),
            [run("See ", Plain), link("this one", Plain, href), run(".", Plain)],
        );
    }
    let forward = questions("## Why? {#why}\n\n[How](#how)\n\n## How? {#how}\n\nSo.\n");
    assert_eq!(forward[0].answer[0].line, [link("How", Plain, "#how")]);
}

#[test]
fn parses_emphasised_links() {
    let href = "https://example.org/";
    assert_eq!(
        runs("[**this**](https://example.org/)"),
        [link("this", Strong, href)]
    );
    assert_eq!(
        runs("*[this](https://example.org/)*"),
        [link("this", Emphasis, href)]
    );
    assert_eq!(
        runs("[a](https://example.org/)[b](https://example.org/) c"),
        [link("a", Plain, href), link("b", Plain, href), run(" c", Plain)],
        "two links stay two"
    );
}

#[test]
fn parses_reference_links_and_autolinks() {
    assert_eq!(
        runs("See [this].\n\n[this]: https://example.org/")[1],
        link("this", Plain, "https://example.org/")
    );
    assert_eq!(
        runs("<https://example.org/>"),
        [link("https://example.org/", Plain, "https://example.org/")]
    );
    assert_eq!(
        runs("<us@example.org>"),
        [link("us@example.org", Plain, "mailto:us@example.org")]
    );
}

#[test]
fn decodes_entities_and_escapes() {
    assert_eq!(
        runs("Fish &amp; chips, caf&eacute; &#8217; \\*so\\* 1 < 2 {#x} ’ 👩‍⚕️"),
        [run("Fish & chips, café ’ *so* 1 < 2 {#x} ’ 👩‍⚕️", Plain)]
    );
}

#[test]
fn parses_fields() {
    let faq = questions(
        "## Fish &amp; chips? {#fish}
Also asked as: What: fish?
Also asked as: Chips?
Formerly: chips, fish-supper
Topics: food,  the sea ,
Topics: Friday

So.

Topics: this is text by now
",
    );
    let question = &faq[0];
    assert_eq!(question.question, "Fish & chips?");
    assert_eq!(question.id.as_str(), "fish");
    let formerly: Vec<_> = question.aliases.iter().map(|id| id.as_str()).collect();
    assert_eq!(formerly, ["chips", "fish-supper"]);
    assert_eq!(position(&faq, &question.aliases[1]), Some(0));
    assert_eq!(question.also_asked_as, ["What: fish?", "Chips?"]);
    assert_eq!(question.topics, ["food", "the sea", "Friday"]);
    assert_eq!(
        question.answer,
        [paragraph("So."), paragraph("Topics: this is text by now"),]
    );
}

#[test]
fn keeps_the_order_of_questions() {
    let faq = questions("## Z? {#z}\n\nSo.\n\nA?{#a}\n---\n\nSo.\n\n## M? {#m} ##\n\nSo.");
    let asked: Vec<_> = faq
        .iter()
        .map(|question| (question.question.as_str(), question.id.as_str()))
        .collect();
    assert_eq!(asked, [("Z?", "z"), ("A?", "a"), ("M?", "m")]);
}

#[test]
fn the_plain_text_of_an_answer_has_a_line_per_item() {
    let blocks = answer("Do *it*:\n\n- é\n- two");
    assert_eq!(answer_text(&blocks), "Do it:\né\ntwo\n");
    let runs = [(0, "Do "), (3, "it"), (5, ":"), (7, "é"), (10, "two")];
    assert_eq!(answer_runs(&blocks), runs);
}

#[test]
fn reads_files_of_windows_editors() {
    let file = "## Why? {#why}\nTopics: a\n\nSo.\n\n- and\n- so\n";
    let windows = format!("\u{FEFF}{}", file.replace('\n', "\r\n"));
    assert_eq!(questions(&windows), questions(file));
    let (_, findings) = common::read(windows.replace("{#why}", "{#Why}"));
    assert_eq!(findings.len(), 1, "{findings:#?}");
    assert_eq!(findings[0].line, 1);
}

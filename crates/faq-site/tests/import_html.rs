//! Importing pages: five that are built differently, our own, and what nobody should have written.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

mod common;

use faq_site::content::write;
use faq_site::import::{Format, Imported, import};
use std::fs;

fn read(page: &str) -> Imported {
    let imported = import(page.as_bytes(), Format::Html).expect("questions");
    assert_eq!(common::questions(&write(&imported.questions)), imported.questions);
    imported
}

/// The content file made of a page of `pages/`, and what was reported of, as `line: beginning`.
fn page(name: &str, reported: &[(usize, &str)]) -> String {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/pages")
        .join(name);
    let imported = read(&fs::read_to_string(path).expect("a page"));
    let as_told = imported.skipped.len() == reported.len()
        && imported
            .skipped
            .iter()
            .zip(reported)
            .all(|(skipped, (line, beginning))| {
                skipped.line == *line && skipped.sentence.starts_with(beginning)
            });
    assert!(as_told, "{:#?}", imported.skipped);
    write(&imported.questions)
}

#[test]
fn faq_page_data() {
    let content = page(
        "json-ld.html",
        &[
            (9, "“Is there water?” has no answer"),
            (41, "“Who has the key?” looks like a question"),
        ],
    );
    assert_eq!(
        content,
        "\
## How do I get a plot? {#how-do-i-get-a-plot}

Put your name on the [waiting list](https://allotments.example.org/list).

- It is **free**.
- It takes a year.

## May I keep bees & hens? {#may-i-keep-bees-hens}

Bees: yes.

Hens: ask & wait.
"
    );
}

#[test]
fn disclosures() {
    let content = page(
        "details.html",
        &[
            (10, "A picture cannot stand in an answer"),
            (16, "The link to “http://example.org/letter” is not https"),
            (23, "A list within a list"),
            (28, "A disclosure without a summary"),
            (29, "“Is there parking?” has no answer"),
        ],
    );
    assert_eq!(
        content,
        "\
## How long may I keep a book? {#how-long-may-i-keep-a-book}
Topics: Borrowing

Three weeks. You can *renew* it [by telephone](tel:+441234567890).

## What if I am late? {#what-if-i-am-late}
Topics: Borrowing

Nothing happens at first.

Then we write to you; see [how long](#how-long-may-i-keep-a-book).

## When are you open? {#when-are-you-open}
Topics: Opening

1. Monday
2. morning
3. Friday
"
    );
}

#[test]
fn a_description_list() {
    let content = page("dl.html", &[(14, "“May I bring a dog?” has no answer")]);
    assert_eq!(
        content,
        "\
## What does it cost? {#what-does-it-cost}
Also asked as: How much is it?

Nothing for *children*.

Two pounds for others.

## Must I book? {#must-i-book}

No.

Come when you like.
"
    );
}

#[test]
fn headings() {
    let content = page(
        "headings.html",
        &[
            (4, "“Where next?” has no answer"),
            (17, "The heading “Our history” is no question"),
            (22, "“What if I have no question?” has no answer"),
        ],
    );
    assert_eq!(
        content,
        "\
## Do I need a referral? {#do-i-need-a-referral}
Topics: Before you come

No. Anybody can come.

**For children**

Bring a parent.

## Where are you? {#where-are-you}
Topics: Before you come

In the old school, [on the map](https://example.org/map).

## Who sees my notes? {#who-sees-my-notes}
Topics: Afterwards

You and your nurse.
"
    );
}

#[test]
fn tables() {
    let content = page(
        "tables.html",
        &[
            (9, "This row has too few cells"),
            (14, "The first cell of this row is no question (“Telephone”)"),
        ],
    );
    assert_eq!(
        content,
        "\
## When are bins emptied? {#when-are-bins-emptied}
Topics: Bins bags

On **Mondays**.

## Which bin is for glass? {#which-bin-is-for-glass}
Topics: Bins bags

- Green
- or the bank

## Who sweeps the street? {#who-sweeps-the-street}

We do.
"
    );
}

/// The page that we build ourselves, as far as the importer looks at it: its data.
#[test]
fn our_own_page_gives_our_content_back() {
    let file = fs::read_to_string(faq_site::root().join("content/faq.md")).expect("our content");
    let questions = common::questions(&file);
    let texts = faq_core::payload::to_texts(&questions, &[]);
    let json = serde_json::to_string(&texts)
        .expect("JSON")
        .replace('<', "\\u003c");
    let page = format!("<!doctype html><script type=\"application/json\" id=faq_data>{json}</script>");
    let imported = read(&page);
    assert_eq!(imported.skipped, []);
    assert_eq!(write(&imported.questions), file);
}

#[test]
fn ids_are_made_of_the_questions_and_no_two_are_the_same() {
    let one = |question: &str| format!("<details><summary>{question}</summary>So.</details>");
    let long = "Why ".repeat(40);
    let page: String = [
        "Why?",
        "Why?",
        "Why!",
        "99 balloons?",
        "لماذا؟",
        "???",
        "Saved",
        &long,
    ]
    .map(one)
    .concat();
    let ids: Vec<String> = read(&page)
        .questions
        .iter()
        .map(|question| question.id.to_string())
        .collect();
    assert_eq!(
        &ids[..6],
        [
            "why",
            "why-2",
            "why-3",
            "question-99-balloons",
            "lmdh",
            "question"
        ],
        "{ids:?}"
    );
    assert_eq!(ids[6], "saved-2");
    assert!(ids[7].len() <= 64 && ids[7].starts_with("why-why-"), "{ids:?}");
}

#[test]
fn older_encodings_are_read() {
    let page = b"<meta charset=iso-8859-1><details><summary>Caf\xE9?</summary>Oui, le caf\xE9.</details>";
    let imported = import(page, Format::Html).expect("questions");
    assert_eq!(imported.questions[0].question, "Café?");
    assert_eq!(imported.skipped, []);
    let unnamed = import(&page[25..], Format::Html).expect("questions");
    assert_eq!(unnamed.questions[0].question, "Café?");
    assert!(
        unnamed.skipped[0]
            .sentence
            .starts_with("The file is not UTF-8: it was read as windows-1252.")
    );
    let utf_16: Vec<u8> = [0xFF, 0xFE]
        .into_iter()
        .chain(
            "<dl><dt>Why?<dd>So.</dl>"
                .encode_utf16()
                .flat_map(u16::to_le_bytes),
        )
        .collect();
    assert_eq!(
        import(&utf_16, Format::Html).expect("questions").questions.len(),
        1
    );
}

#[test]
fn what_holds_no_question_is_told_in_a_sentence() {
    for (page, sentence) in [
        ("", "No question was found that could be imported."),
        ("<p>Hello</p>", "No question was found that could be imported."),
        ("PK\u{3}\u{4}...", "This is a document of an office program."),
        (
            "<script type=application/ld+json>{</script>",
            "The data here is not JSON",
        ),
        (
            "<script type=application/json id=faq_data>[1]</script>",
            "The page’s own data cannot be read",
        ),
    ] {
        let error = import(page.as_bytes(), Format::Html).expect_err(page).to_string();
        assert!(error.contains(sentence), "{error}");
    }
}

/// Ten megabytes on one line, elements without end, elements within each other.
#[test]
fn hostile_pages_give_a_sentence() {
    let most = 10_000_000;
    let size = 200_000;
    let deep = |name: &str| format!("<{name}>").repeat(50_000);
    let pages = [
        "a".repeat(most),
        "<".repeat(size),
        "&".repeat(size),
        "<p>".repeat(10_000),
        format!("<p {}>", "a='b' ".repeat(2000)),
        format!("<!--{}", "-".repeat(size)),
        format!("<script type=application/ld+json>{}", "[".repeat(size)),
        deep("div"),
        deep("b"),
        deep("table"),
        deep("details"),
        deep("ul><li"),
        deep("svg"),
        deep("template"),
    ];
    for page in pages {
        let error = import(page.as_bytes(), Format::Html)
            .expect_err("no questions")
            .to_string();
        assert!(error.ends_with('.') && error.len() < 2000, "{:.2000}", error);
    }
    let long = format!(
        "<details><summary>Why?</summary>{}</details>",
        "So. ".repeat(size / 4)
    );
    assert_eq!(read(&long).questions.len(), 1);
}

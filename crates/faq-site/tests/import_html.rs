//! Importing pages: five that are built differently, our own, and hostile ones.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

mod common;

use faq_site::content::write;
use faq_site::import::{Format, Imported, Options, import};
use std::fs;

fn read(page: &str) -> Imported {
    let imported = import(page.as_bytes(), Format::Html, &Options::default()).expect("questions");
    assert_eq!(common::questions(&write(&imported.questions)), imported.questions);
    imported
}

/// Imports a page of `pages/` and compares what was skipped with lines and the beginnings of sentences.
fn page(name: &str, skipped: &[(usize, &str)]) -> String {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/pages")
        .join(name);
    let imported = read(&fs::read_to_string(path).expect("a page"));
    let is_expected = imported.skipped.len() == skipped.len()
        && imported
            .skipped
            .iter()
            .zip(skipped)
            .all(|(skipped, (line, beginning))| {
                skipped.line == *line && skipped.sentence.starts_with(beginning)
            });
    assert!(is_expected, "{:#?}", imported.skipped);
    write(&imported.questions)
}

#[test]
fn merges_faq_page_data_with_the_page() {
    let content = page("json-ld.html", &[(9, "“Is there water?” has no answer")]);
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

## Who has the key? {#who-has-the-key}

The warden.
"
    );
}

#[test]
fn reads_disclosures() {
    let content = page(
        "details.html",
        &[
            (10, "A picture was left out"),
            (16, "The link to “http://example.org/letter” is not https"),
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

Nothing happens at first.\\
Then we write to you; see [how long](#how-long-may-i-keep-a-book).

## When are you open? {#when-are-you-open}
Topics: Opening

1. Monday
   - morning
2. Friday
"
    );
}

#[test]
fn reads_a_description_list() {
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
fn reads_headings() {
    let content = page(
        "headings.html",
        &[
            (17, "“Our history” has no question mark"),
            (22, "“What if I have no question?” has no answer"),
        ],
    );
    assert_eq!(
        content,
        "\
## Do I need a referral? {#do-i-need-a-referral}
Topics: Before you come

No. Anybody can come.

### For children

Bring a parent.

## Where are you? {#where-are-you}
Topics: Before you come

In the old school, [on the map](https://example.org/map).

## Our history {#our-history}
Topics: Before you come

It is long.

## Who sees my notes? {#who-sees-my-notes}
Topics: Afterwards

You and your nurse.
"
    );
}

#[test]
fn reads_tables() {
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
fn reads_our_own_content_back() {
    let file = fs::read_to_string(common::project_file("content/faq.md")).expect("our content");
    let questions = common::questions(&file);
    let texts = faq_core::payload::to_texts(&questions, &[], &[], &[]);
    let json = serde_json::to_string(&texts)
        .expect("JSON")
        .replace('<', "\\u003c");
    let page = format!("<!doctype html><script type=\"application/json\" id=faq_data>{json}</script>");
    let imported = read(&page);
    assert_eq!(imported.skipped, []);
    assert_eq!(write(&imported.questions), file);
}

/// The whole page as it is built: everything beside its data is passed over.
#[test]
fn passes_over_the_shapes_of_our_own_page() {
    let file = fs::read_to_string(common::project_file("content/faq.md")).expect("our content");
    let texts = faq_core::payload::to_texts(&common::questions(&file), &[], &[], &[]);
    let json = serde_json::to_string(&texts)
        .expect("JSON")
        .replace('<', "\\u003c");
    let page = format!(
        "<!doctype html><main><h2><button aria-expanded=false>Is it shown?</button></h2><div>Yes.</div></main><script type=\"application/json\" id=faq_data>{json}</script>"
    );
    assert_eq!(write(&read(&page).questions), file);
}

#[test]
fn makes_unique_ids_of_the_questions() {
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
    .iter()
    .enumerate()
    .map(|(at, question)| format!("<details><summary>{question}</summary>Answer {at}.</details>"))
    .collect();
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
fn reads_older_encodings() {
    let page = b"<meta charset=iso-8859-1><details><summary>Caf\xE9?</summary>Oui, le caf\xE9.</details>";
    let imported = import(page, Format::Html, &Options::default()).expect("questions");
    assert_eq!(imported.questions[0].question, "Café?");
    assert_eq!(imported.skipped, []);
    let unnamed = import(&page[25..], Format::Html, &Options::default()).expect("questions");
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
        import(&utf_16, Format::Html, &Options::default())
            .expect("questions")
            .questions
            .len(),
        1
    );
}

#[test]
fn refuses_files_without_questions_in_a_sentence() {
    for (page, sentence) in [
        ("", "No question was found that could be imported."),
        ("<p>Hello</p>", "No question was found that could be imported."),
        ("PK\u{3}\u{4}...", "This is a zip."),
        ("%PDF-1.7", "This is a PDF"),
        (
            "<script type=application/ld+json>{</script>",
            "The data here is not JSON",
        ),
        (
            "<script type=application/json id=faq_data>[1]</script>",
            "The page’s own data cannot be read",
        ),
    ] {
        let error = import(page.as_bytes(), Format::Html, &Options::default())
            .expect_err(page)
            .to_string();
        assert!(error.contains(sentence), "{error}");
    }
}

/// Ten megabytes on one line, elements without end, elements within each other.
#[test]
fn refuses_hostile_pages_in_a_sentence() {
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
        let error = import(page.as_bytes(), Format::Html, &Options::default())
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

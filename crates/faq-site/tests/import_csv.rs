//! Importing a CSV.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

mod common;

use faq_site::content::write;
use faq_site::import::{Format, Imported, Options, import};

fn read(csv: &str) -> Imported {
    let imported = import(csv.as_bytes(), Format::Csv, &Options::default()).expect("questions");
    assert_eq!(common::questions(&write(&imported.questions)), imported.questions);
    imported
}

fn fails(csv: &str) -> String {
    import(csv.as_bytes(), Format::Csv, &Options::default())
        .expect_err(csv)
        .to_string()
}

/// Compares what was skipped with lines and the beginnings of sentences.
fn assert_skipped(imported: &Imported, expected: &[(usize, &str)]) {
    let skipped = &imported.skipped;
    assert_eq!(skipped.len(), expected.len(), "{skipped:#?}");
    for (skipped, (line, beginning)) in skipped.iter().zip(expected) {
        assert_eq!(skipped.line, *line, "{skipped:?}");
        assert!(skipped.sentence.starts_with(beginning), "{skipped:?}");
    }
}

#[test]
fn reads_questions_answers_and_topics() {
    let imported = read(
        "question,answer,topic\n\
         Why?,\"Because.\n\n- one\n- two, \"\"quoted\"\"\",\"time, place\"\n\
         How?,Like *this* & <that>: 1_000 [x].,\n",
    );
    assert_eq!(
        write(&imported.questions),
        "\
## Why? {#why}
Topics: time, place

Because.

- one
- two, \"quoted\"

## How? {#how}

Like \\*this\\* & \\<that>: 1\\_000 \\[x\\].
"
    );
    assert_skipped(&imported, &[]);
}

#[test]
fn reads_columns_in_any_order_and_case_with_other_separators() {
    for csv in [
        "Answer;Topic;Question\nSo.;;Why?\n",
        "\u{FEFF}Topic\tQUESTION\tAnswer\r\n\tWhy?\tSo.\r\n",
        "id,\"Question\",x,\"Answer\"\n1,Why?,2,So.\n",
    ] {
        assert_eq!(write(&read(csv).questions), "## Why? {#why}\n\nSo.\n", "{csv}");
    }
}

#[test]
fn reads_html_in_answers() {
    let imported = read("question,answer\nWhy?,\"<p>So <b>it</b> is.</p><img src=x><ul><li>a</li></ul>\"\n");
    assert_eq!(
        write(&imported.questions),
        "## Why? {#why}\n\nSo **it** is.\n\n- a\n"
    );
    assert_skipped(&imported, &[(2, "A picture was left out")]);
}

#[test]
fn reports_skipped_rows_by_their_lines() {
    let imported =
        read("question,answer\nWhy?,\"So\nit is.\"\n,An answer\nHow?,\nWho?,me,you\n,\nWhere?,Here.\n");
    assert_eq!(imported.questions.len(), 2);
    assert_skipped(
        &imported,
        &[
            (4, "This answer has no question"),
            (5, "“How?” has no answer"),
            (6, "This row has 3 fields where the header row has 2"),
        ],
    );
}

#[test]
fn reports_an_unclosed_quotation_mark() {
    let imported = read("question,answer\nWhy?,So.\nHow?,\"Like this\nWho?,Me.\n");
    assert_eq!(imported.questions.len(), 1);
    assert_skipped(&imported, &[(3, "The quotation marks do not pair up")]);
    let inches = read("question,answer\nHow long?,5\" or so\nWhy?,So.\n");
    assert_eq!(inches.questions.len(), 2);
    assert_skipped(&inches, &[]);
}

#[test]
fn gives_unique_ids_to_long_questions_that_begin_with_a_number() {
    for words in [
        "9".repeat(56),
        "9 ".repeat(29),
        format!("2026 {}", "in words ".repeat(7)),
    ] {
        let imported = read(&format!("question,answer\n{words}?,So.\n{words}!,So.\n"));
        let ids: Vec<&str> = imported
            .questions
            .iter()
            .map(|question| question.id.as_str())
            .collect();
        assert_eq!(ids.len(), 2, "{words}");
        assert!(ids.iter().all(|id| id.starts_with("question")), "{ids:?}");
        assert_ne!(ids[0], ids[1]);
    }
}

#[test]
fn names_the_missing_columns() {
    for csv in ["", "\n\n", "alpha,beta\na,b\n", "question\nWhy?\n"] {
        let said = fails(csv);
        assert!(said.contains("call the columns “question”, “answer”"), "{said}");
    }
    assert!(fails("question,answer\n").starts_with("No question was found"));
    let said = fails("\"question,answer\nWhy?,So.\n");
    assert!(
        said.starts_with("The quotation marks in the first line do not pair up."),
        "{said}"
    );
}

#[test]
fn reports_broken_encodings() {
    let csv = b"question,answer\nCaf\xE9?,Oui.\n";
    let imported = import(csv, Format::Csv, &Options::default()).expect("questions");
    assert_eq!(imported.questions[0].question, "Café?");
    assert_skipped(
        &imported,
        &[(1, "The file is not UTF-8: it was read as windows-1252.")],
    );
    let imported = import(
        b"\xEF\xBB\xBFquestion,answer\nWhy?,So\xFF.\n",
        Format::Csv,
        &Options::default(),
    )
    .expect("questions");
    assert_skipped(&imported, &[(2, "Some bytes are not UTF-8")]);
}

#[test]
fn reads_ten_megabytes_on_one_line() {
    let size = 10_000_000;
    for line in [
        "a".repeat(size),
        ",".repeat(size),
        "\"".repeat(size),
        "a,".repeat(size / 2),
    ] {
        let said = fails(&line);
        assert!(said.len() < 1000, "{:.1000}", said);
        let said = fails(&format!("question,answer\n{line}"));
        assert!(said.len() < 1000, "{:.1000}", said);
    }
    let long = format!("question,answer\nWhy?,{}\n", "So. ".repeat(size / 40));
    assert_eq!(read(&long).questions.len(), 1);
}

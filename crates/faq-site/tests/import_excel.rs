//! Importing workbooks of Excel: what its sheets show beside their texts.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

mod common;

use common::office::{Sheet, cell, number, xlsx};
use faq_site::content::write;
use faq_site::import::{Format, Imported, Options, import};

fn read(sheets: &[Sheet<'_>], texts: &str) -> Imported {
    let imported = import(&xlsx(sheets, texts), Format::Spreadsheet, &Options::default());
    let imported = imported.expect("questions");
    assert_eq!(common::questions(&write(&imported.questions)), imported.questions);
    imported
}

/// Returns a row with a topic, a question and a cell for the answer.
fn row(number: usize, topic: &str, question: &str, answer: &str) -> String {
    format!(
        "<row r=\"{number}\">{}{}{answer}</row>",
        if topic.is_empty() {
            String::new()
        } else {
            cell(&format!("A{number}"), topic)
        },
        cell(&format!("B{number}"), question)
    )
}

fn names() -> String {
    row(1, "Topic", "Question", &cell("C1", "Answer"))
}

/// Imports one sheet, and returns the content file and the sentences.
fn sheet(rows: &str, after: &str, texts: &str) -> (String, Vec<String>) {
    let sheet = Sheet {
        name: "FAQ",
        is_hidden: false,
        rows: &format!("{}{rows}", names()),
        after,
    };
    let imported = read(&[sheet], texts);
    let sentences = imported.skipped.iter().map(|skipped| skipped.sentence.clone());
    (write(&imported.questions), sentences.collect())
}

#[test]
fn dates_and_numbers_are_written_as_the_sheet_shows_them() {
    for (format, value, shown) in [
        (1, "45458", "Saturday 15 June 2024"),
        (2, "1234.5", "£1,234.50"),
        (2, "-3", "\\-£3.00"),
        (3, "0.85", "85%"),
        (5, "0.5625", "1:30 PM"),
        (8, "1200.5", "€ 1,200.5"),
        (0, "3.5", "3\\.5"),
    ] {
        let (text, sentences) = sheet(&row(2, "", "How much?", &number("C2", format, value)), "", "");
        assert_eq!(text, format!("## How much? {{#how-much}}\n\n{shown}\n"));
        assert_eq!(sentences, Vec::<String>::new());
    }
}

#[test]
fn forms_that_the_file_does_not_say_are_reported() {
    for (format, value, shown) in [(4, "45458", "2024-06-15"), (7, "800555123", "800555123")] {
        let (text, sentences) = sheet(&row(2, "", "Which?", &number("C2", format, value)), "", "");
        assert!(text.ends_with(&format!("\n\n{shown}\n")), "{text}");
        assert_eq!(
            sentences,
            [format!(
                "The sheet may show “{shown}” in another form: compare them."
            )]
        );
    }
}

#[test]
fn joined_cells_are_for_all_their_rows() {
    let rows = [
        row(2, "Food", "Is there soup?", &cell("C2", "Yes, each day.")),
        row(3, "", "Is there bread?", ""),
        row(4, "Visits", "Is it far?", &cell("C4", "No.")),
    ];
    let joined = "<mergeCells count=\"2\"><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"C2:C3\"/></mergeCells>";
    let (text, sentences) = sheet(&rows.concat(), joined, "");
    assert_eq!(
        text,
        "## Is there soup? {#is-there-soup}\nTopics: Food\n\nYes, each day.\n\n## Is there bread? {#is-there-bread}\nTopics: Food\n\nYes, each day.\n\n## Is it far? {#is-it-far}\nTopics: Visits\n\nNo.\n"
    );
    assert_eq!(sentences, Vec::<String>::new());
}

#[test]
fn links_of_answers_are_kept() {
    let rows = [
        row(2, "", "Where is it?", &cell("C2", "See our map.")),
        row(3, "", "How do I come?", &cell("C3", "By bus.\nBy train.")),
        row(4, "", "Who is there?", &cell("C4", "See the rota.")),
    ];
    let links = "<hyperlinks><hyperlink ref=\"C2\" r:id=\"rId1\"/><hyperlink ref=\"C3\" r:id=\"rId1\"/><hyperlink ref=\"C4\" r:id=\"rId2\"/></hyperlinks>";
    let (text, sentences) = sheet(&rows.concat(), links, "");
    assert_eq!(
        text,
        "## Where is it? {#where-is-it}\n\n[See our map.](https://example.org/map)\n\n## How do I come? {#how-do-i-come}\n\nBy bus.\n\nBy train.\n\n[https://example.org/map](https://example.org/map)\n\n## Who is there? {#who-is-there}\n\nSee the rota.\n"
    );
    assert_eq!(
        sentences,
        ["The link of its cell to “file:///C:\\rota.xlsx” was left out."]
    );
}

#[test]
fn words_in_texts_keep_their_looks() {
    let run = |look: &str, words: &str| {
        format!("<r><rPr>{look}<sz val=\"11\"/></rPr><t xml:space=\"preserve\">{words}</t></r>")
    };
    let texts = format!(
        "<si>{}{}{}{}{}{}</si>",
        run("", "It is "),
        run("<b/>", "free "),
        run("", "&amp; open"),
        run("<strike/>", " (at night)"),
        run("<vertAlign val=\"superscript\"/>", "2"),
        run("", ".")
    );
    let answer = "<c r=\"C2\" t=\"s\"><v>0</v></c>";
    let (text, sentences) = sheet(&row(2, "", "Is it?", answer), "", &texts);
    assert_eq!(text, "## Is it? {#is-it}\n\nIt is **free** & open².\n");
    assert_eq!(sentences, ["Struck-out words were left out: “(at night)”."]);
    let struck = "<c r=\"C2\" s=\"6\" t=\"inlineStr\"><is><t>Not since May.</t></is></c>";
    let (_, sentences) = sheet(&row(2, "", "Is it?", struck), "", "");
    assert_eq!(
        sentences,
        ["“Not since May.” is struck out in the sheet: it was imported all the same."]
    );
}

#[test]
fn hidden_rows_and_sheets_are_reported() {
    let hidden = row(3, "", "Is it old?", &cell("C3", "Yes.")).replace("<row ", "<row hidden=\"1\" ");
    let rows = format!(
        "{}{}{hidden}",
        names(),
        row(2, "", "Is it new?", &cell("C2", "No."))
    );
    let other = format!("{}{}", names(), row(2, "", "Is it here?", &cell("C2", "No.")));
    let sheets = [
        Sheet {
            name: "FAQ",
            is_hidden: false,
            rows: &rows,
            after: "",
        },
        Sheet {
            name: "Drafts",
            is_hidden: true,
            rows: &other,
            after: "",
        },
    ];
    let imported = read(&sheets, "");
    assert_eq!(imported.questions.len(), 3);
    let said: Vec<(usize, Option<&str>, &str)> = imported
        .skipped
        .iter()
        .map(|one| (one.line, one.question.as_deref(), one.sentence.as_str()))
        .collect();
    assert_eq!(
        said,
        [
            (
                1,
                None,
                "Sheet “Drafts”: It is hidden in the workbook: it was imported all the same."
            ),
            (
                3,
                Some("Is it old?"),
                "Its row is hidden in the sheet: it was imported all the same."
            ),
        ]
    );
}

#[test]
fn an_error_is_no_answer() {
    let rows = [
        row(2, "", "Is it?", &cell("C2", "Yes.")),
        row(
            3,
            "",
            "Who is it?",
            "<c r=\"C3\" t=\"e\"><f>VLOOKUP(1,2,3)</f><v>#N/A</v></c>",
        ),
        row(4, "", "Is it new?", "<c r=\"C4\" t=\"b\"><v>1</v></c>"),
    ];
    let (text, sentences) = sheet(&rows.concat(), "", "");
    assert!(!text.contains("N/A") && text.ends_with("\n\nTRUE\n"), "{text}");
    assert_eq!(sentences, ["“Who is it?” has no answer: it was not imported."]);
}

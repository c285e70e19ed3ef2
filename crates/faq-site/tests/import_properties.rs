//! Whatever a file holds, importing it gives questions that the checker accepts, or a sentence.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

mod common;

use faq_site::content::write;
use faq_site::import::{Format, Options, import};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

/// Checks what must be true of any file.
fn check(file: &[u8], format: Format) -> Result<(), TestCaseError> {
    match import(file, format, &Options::default()) {
        Ok(imported) => {
            let text = write(&imported.questions);
            let (content, findings) = common::read(&text);
            prop_assert_eq!(findings, [], "{}", text);
            prop_assert_eq!(content.questions, imported.questions, "{}", text);
            let lines = 1 + file.iter().filter(|&&byte| matches!(byte, b'\n' | b'\r')).count();
            for skipped in &imported.skipped {
                prop_assert!((1..=lines).contains(&skipped.line), "{:?}", skipped);
            }
        }
        Err(error) => {
            let said = error.to_string();
            prop_assert!(said.contains('.'), "{}", said);
        }
    }
    Ok(())
}

/// Text of these pieces.
fn pieces(pieces: &'static [&'static str], most: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(pieces), 0..most).prop_map(|pieces| pieces.concat())
}

const CSV: &[&str] = &[
    ",",
    ";",
    "\t",
    "\"",
    "\"\"",
    "\n",
    "\r\n",
    "question",
    "answer",
    "topic",
    "Why?",
    "So.",
    " ",
    "é",
    "؟",
    "- a\n",
    "1. b\n",
    "*",
    "_",
    "`",
    "[",
    "](",
    "<b>",
    "</b>",
    "<br>",
    "&amp;",
    "# ",
    "> ",
    "\\",
    "Topics: x",
    "{#id}",
    "\0",
    "\u{FEFF}",
    "&",
    "<p>So</p>",
    "Formerly: x",
    "---",
    "~~~",
    "+ ",
    "=",
];
const HTML: &[&str] = &[
    "<details>",
    "</details>",
    "<summary>",
    "</summary>",
    "Why?",
    "So.",
    "<dl>",
    "<dt>",
    "<dd>",
    "</dl>",
    "<h2>",
    "</h2>",
    "<h3>How?</h3>",
    "<table>",
    "<tr>",
    "<td>",
    "</table>",
    "<p>",
    "</p>",
    "<ul>",
    "<li>",
    "</ul>",
    "<b>",
    "</b>",
    "<em>",
    "</em>",
    "<a href='https://x.org/(a)?b&c'>",
    "<a href='#x'>",
    "<a href=y>",
    "</a>",
    "<img>",
    "<br>",
    "<script>",
    "</script>",
    "<script type=application/ld+json>",
    "{\"@type\":\"FAQPage\",\"mainEntity\":{\"@type\":\"Question\",\"name\":\"Why?\",\"acceptedAnswer\":{\"text\":\"<p>So</p>\"}}}",
    "<script type=application/json id=faq_data>",
    "[\"#a\",\"?Why?\",\"p\",\"-\",\".So.\",\">#b\"]",
    "<template>",
    "<svg>",
    "<!--",
    "-->",
    "&nbsp;",
    "&",
    "<",
    ">",
    "\"",
    "\n",
    " ",
    "*",
    "_",
    "`",
    "[x]",
    "\\",
    "é",
    "\0",
    "1. ",
    "- ",
    "# ",
    "Topics: x",
    "**",
    "“",
    "”",
    "<div>",
    "</div>",
    "<select>",
    "<frameset>",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8_000))]

    #[test]
    fn any_bytes_as_csv(file in any::<Vec<u8>>()) {
        check(&file, Format::Csv)?;
    }

    #[test]
    fn any_rows(rows in pieces(CSV, 30)) {
        check(format!("question,answer,topic\n{rows}").as_bytes(), Format::Csv)?;
    }

    #[test]
    fn any_answer_in_a_csv(answer in "\\PC{0,40}|[*_`~>+#.0-9a \\-\\[\\]()<&;\\\\!]{0,20}") {
        let answer = answer.replace('"', "\"\"");
        check(format!("question,answer\nWhy {answer}?,\"{answer}\"\n").as_bytes(), Format::Csv)?;
    }

    #[test]
    fn any_bytes_as_a_page(file in any::<Vec<u8>>()) {
        check(&file, Format::Html)?;
    }

    #[test]
    fn any_page(page in pieces(HTML, 40)) {
        check(page.as_bytes(), Format::Html)?;
    }

    #[test]
    fn any_answer_in_a_page(answer in pieces(HTML, 12)) {
        check(format!("<details><summary>Why?</summary>{answer}").as_bytes(), Format::Html)?;
    }
}

//! Whatever a file holds, importing it gives questions that the checker accepts, or a sentence; and no word of
//! an answer is lost without a report.
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
            prop_assert_eq!(&content.questions, &imported.questions, "{}", text);
            let again = import(text.as_bytes(), Format::Markdown, &Options::default());
            let again = again.map_err(|error| TestCaseError::fail(format!("{error}\n{text}")))?;
            prop_assert_eq!(again.questions, content.questions, "{}", text);
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
    "<th>",
    "<blockquote>",
    "</blockquote>",
    "<ol start=3>",
    "</ol>",
    "<sup>",
    "</sup>",
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

/// The other formats, with how a file of them begins.
const OTHERS: [(Format, &[u8]); 8] = [
    (Format::Markdown, b"# "),
    (Format::Text, b""),
    (Format::Json, b"[{\"question\":"),
    (Format::Yaml, b"- question: "),
    (Format::Docx, b"PK\x03\x04"),
    (Format::Spreadsheet, b"PK\x03\x04"),
    (Format::Zip, b"PK\x03\x04"),
    (Format::Mhtml, b"MIME-Version: 1.0\n"),
];
const MARKDOWN: &[&str] = &[
    "## Why?\n",
    "**How?**\n",
    "So.\n",
    "\n",
    "Q: Who?\n",
    "A: Me.\n",
    "- a\n",
    "1. Is it?\n",
    "   Yes.\n",
    "> b\n",
    "```\n",
    "??? note \"x?\"\n",
    "    in\n",
    "| a | b |\n",
    "|---|---|\n",
    "<details>",
    "<summary>Is it?</summary>",
    "</details>\n",
    "<Tabs>\n",
    "[a](#b)",
    "![c](d)",
    "---\n",
    "Topics: x\n",
    "## It is? {#it}\n",
    "\\",
    "*e*",
    "&amp;",
    ": d\n",
];
const JSON: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"question\"",
    "\"answer\"",
    "\"Why?\"",
    "\"So.\"",
    "\"name\"",
    "{\"q\":\"Is it?\",\"a\":\"Yes.\"}",
    "\n",
    "- ",
    "question: ",
    "answer: ",
    "Why?",
    " ",
    "\"@type\":\"Question\"",
    "null",
    "1",
];
/// How a question and its answer are written on a page.
const SHAPES: [(&str, &str, &str); 6] = [
    ("<details><summary>", "</summary>", "</details>"),
    ("<h3>", "</h3>", ""),
    ("<dl><dt>", "</dt><dd>", "</dd></dl>"),
    ("<p><b>", "</b></p>", ""),
    ("<div class=item><h4>", "</h4><div class=body>", "</div></div>"),
    (
        "<div><button aria-expanded=false>",
        "</button><div hidden>",
        "</div></div>",
    ),
];
/// Pieces of answers; each # becomes a word of its own.
const PIECES: [&str; 26] = [
    "<p># #</p>",
    "<p># <b>#</b># <a href='https://example.org/'>#</a>.</p>",
    "<ul><li>#</li><li># #</li></ul>",
    "<ol><li>#<p>#</p></li><li>#</li></ol>",
    "<ol start=4><li>#</li></ol>",
    "<ol><li>#<ul><li>#</li><li>#</li></ul></li><li>#</li></ol>",
    "<ul><li>#<ol><li>#</li></ol>#</li></ul>",
    "<table><tr><th>#</th><th>#</th></tr><tr><td>#</td><td># #</td></tr></table>",
    "<pre># #\n#</pre>",
    "<ul><li>#<ul><li>#<ol start=7><li>#</li><li>#<p>#</p></li></ol></li></ul># #</li></ul>",
    "<ol><li><ol><li><ul><li><ol><li><ul><li><ol><li><ul><li>#</li></ul>#</li></ol></li></ul></li></ol></li></ul></li></ol></li></ol>",
    "<ol type=i><li>#<ul><li>#</li></ul></li><li>#</li></ol>",
    "<ul>#<li>#</li>#</ul>",
    "<table><caption>#</caption><thead><tr><th>#</th><th># <b>#</b></th></tr></thead><tbody><tr><td><ul><li>#</li><li>#</li></ul></td><td>#<br>#</td></tr></tbody></table>",
    "<table><tr><th>#</th><th>#</th></tr><tr><td colspan=2>#</td></tr></table>",
    "<table><tr><th>#</th><th>#</th></tr><tr><td>#</td></tr><tr><td><table><tr><td>#</td></tr></table></td><td>#</td></tr></table>",
    "<blockquote>#<blockquote>#<ul><li># <a href='mailto:a@example.org'>#</a></li></ul></blockquote></blockquote>",
    "<p>#<br><br>#<br># <i>#<br>#</i></p>",
    "<p>#<sup>th</sup> 10<sup>#</sup></p>",
    "#<br>#",
    "<blockquote><p>#</p># <footer>#</footer></blockquote>",
    "<h5>#</h5><p>#</p>",
    "<p>#<sup>#</sup> <sub>#</sub> <del>#</del></p>",
    "<div># <span>#</span></div># <em>#</em>",
    "<p><a href='#x'># #</a></p><p>#</p>",
    "<aside><p>#</p></aside><figure><img src=x alt=#><figcaption>#</figcaption></figure>",
];

fn answer() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES.as_slice()), 1..5).prop_map(|pieces| pieces.concat())
}

/// Checks that each word of an answer is in the imported one, or in the report.
fn keeps_words(answers: &[String], (open, middle, close): (&str, &str, &str)) -> Result<(), TestCaseError> {
    let mut page = String::from("<main>");
    let mut expected: Vec<Vec<String>> = Vec::new();
    let mut count = 0;
    for (at, answer) in answers.iter().enumerate() {
        // A heading ends the answer to a bold line: it is above it in the outline of the page.
        let answer = if open.contains("<b>") {
            answer.replace("h5>", "p>")
        } else {
            answer.clone()
        };
        let mut words = Vec::new();
        let mut text = String::from("word0x ");
        for letter in answer.chars() {
            if letter == '#' {
                count += 1;
                words.push(format!("word{count}x"));
                text.push_str(&format!("word{count}x"));
            } else {
                text.push(letter);
            }
        }
        page.push_str(&format!("{open}Is it number {at}?{middle}<p>{text}</p>{close}\n"));
        expected.push(words);
    }
    let imported = import(page.as_bytes(), Format::Html, &Options::default())
        .map_err(|error| TestCaseError::fail(error.to_string()))?;
    prop_assert_eq!(imported.questions.len(), answers.len(), "{}", page);
    let report: String = imported.skipped.iter().map(|one| one.sentence.as_str()).collect();
    for (question, words) in imported.questions.iter().zip(expected) {
        let text = faq_core::faq::answer_text(&question.answer);
        for word in words {
            prop_assert!(
                text.contains(&word) || report.contains(&word),
                "{word} of\n{page}\nis not in\n{text}"
            );
        }
    }
    Ok(())
}

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
    fn any_bytes_in_any_format(file in any::<Vec<u8>>(), at in 0..OTHERS.len()) {
        let (format, start) = OTHERS[at];
        check(&[start, &file].concat(), format)?;
    }

    #[test]
    fn any_markdown(file in pieces(MARKDOWN, 30)) {
        check(file.as_bytes(), Format::Markdown)?;
        check(file.as_bytes(), Format::Text)?;
    }

    #[test]
    fn any_json(file in pieces(JSON, 20)) {
        check(file.as_bytes(), Format::Json)?;
        check(file.as_bytes(), Format::Yaml)?;
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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn keeps_every_word_of_an_answer(answers in prop::collection::vec(answer(), 2..5), shape in 0..SHAPES.len()) {
        keeps_words(&answers, SHAPES[shape])?;
    }
}

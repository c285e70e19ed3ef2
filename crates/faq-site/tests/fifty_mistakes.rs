//! One content file with fifty different mistakes: each is told of at its place, and none hides another.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

mod common;

use faq_site::report::{Checked, Findings};
use std::path::PathBuf;

/// What is written, the part of it that is wrong, and how the sentence about it begins.
const MISTAKES: [(&str, &str, &str); 50] = [
    ("Welcome.", "Welcome.", "This text belongs to no question."),
    ("- A point", "- A point", "This text belongs to no question."),
    (
        "# Questions",
        "# Questions",
        "This heading has the wrong level. Begin a question with ## instead of #.",
    ),
    ("## One?\n\nSo.", "## One?", "This question has no id."),
    (
        "## Two? {two}\n\nSo.",
        "## Two? {two}",
        "This question has no id.",
    ),
    (
        "## Three? {#}\n\nSo.",
        "{#}",
        "{#} cannot be an id: the id is empty.",
    ),
    (
        "## Four? {#Four}\n\nSo.",
        "{#Four}",
        "{#Four} cannot be an id: an id is lower-case",
    ),
    (
        "## Five? {#5}\n\nSo.",
        "{#5}",
        "{#5} cannot be an id: an id is lower-case",
    ),
    (
        "## Six? {#s_i_x}\n\nSo.",
        "{#s_i_x}",
        "{#s_i_x} cannot be an id: an id is lower-case",
    ),
    (
        "## Seven? {#saved}\n\nSo.",
        "{#saved}",
        "{#saved} cannot be an id: this id is kept",
    ),
    (
        "## Eight? {#aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa}\n\nSo.",
        "{#aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa}",
        "{#aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa} cannot be an id: the id is longer",
    ),
    ("## {#nine}\n\nSo.", "## {#nine}", "This heading has no question."),
    ("## Ten? {#ten}", "## Ten? {#ten}", "This question has no answer."),
    (
        "## Ten again? {#ten}\n\nSo.",
        "{#ten}",
        "The id {#ten} is taken by the question in line",
    ),
    (
        "## *Eleven*? {#eleven}\n\nSo.",
        "*Eleven*",
        "Questions and fields are plain words.",
    ),
    (
        "## `Twelve`? {#twelve}\n\nSo.",
        "`Twelve`",
        "Questions and fields are plain words.",
    ),
    (
        "## <i>Thirteen? {#thirteen}\n\nSo.",
        "<i>",
        "Raw HTML is not taken over.",
    ),
    (
        "## F? {#fourteen}\nTopics:\n\nSo.",
        "Topics:",
        "This field is empty.",
    ),
    (
        "## F? {#fifteen}\nAlso asked as: ,\n\nSo.",
        "Also asked as: ,",
        "This field is empty.",
    ),
    (
        "## S? {#sixteen}\nTopics: a\nSubject: b\n\nSo.",
        "Subject: b",
        "This line stands among the fields",
    ),
    (
        "## S? {#seventeen}\nTopics: **a**\n\nSo.",
        "**a**",
        "Questions and fields are plain words.",
    ),
    (
        "## E? {#eighteen}\nFormerly: Old\n\nSo.",
        "Old",
        "“Old” cannot have been an id: an id is lower-case",
    ),
    (
        "## N? {#nineteen}\nFormerly: old-one, eleven\n\nSo.",
        "eleven",
        "eleven is the id of the question in line",
    ),
    (
        "## T? {#twenty}\nFormerly: old-one\n\nSo.",
        "old-one",
        "old-one stands in line",
    ),
    (
        "## A? {#a1}\n\nSee [](https://example.org/).",
        "[](https://example.org/)",
        "This link has no words.",
    ),
    (
        "## A? {#a2}\n\nSee [a *b*](https://example.org/).",
        "[a *b*](https://example.org/)",
        "Only some words of this link",
    ),
    (
        "## A? {#a3}\n\nSee [a](http://example.org/).",
        "[a](http://example.org/)",
        "The link to “http://example.org/” is not one",
    ),
    (
        "## A? {#a4}\n\nSee [a](about.html).",
        "[a](about.html)",
        "The link to “about.html” is not one",
    ),
    (
        "## A? {#a5}\n\nSee [a](javascript:x).",
        "[a](javascript:x)",
        "The link to “javascript:x” is not one",
    ),
    (
        "## A? {#a6}\n\nSee [a](mailto:).",
        "[a](mailto:)",
        "The link to “mailto:” is not one",
    ),
    (
        "## A? {#a7}\n\nSee [a](tel:).",
        "[a](tel:)",
        "The link to “tel:” is not one",
    ),
    ("## A? {#a8}\n\nSee [a]().", "[a]()", "The link to “” is not one"),
    (
        "## A? {#a9}\n\nSee [a](#nobody).",
        "[a](#nobody)",
        "The link to #nobody leads to no question",
    ),
    (
        "## A? {#a10}\n\nSee [a](#old-one).",
        "[a](#old-one)",
        "The question #old-one is called #nineteen now.",
    ),
    (
        "## A? {#a11}\n\nSo <br> it is.",
        "<br>",
        "Raw HTML is not taken over.",
    ),
    (
        "## A? {#a12}\n\n<div>So</div>",
        "<div>So</div>",
        "Raw HTML is not taken over.",
    ),
    (
        "## A? {#a13}\n\nSo <b>it</b> is.",
        "<b>",
        "Raw HTML is not taken over.",
    ),
    (
        "## A? {#a14}\n\nSo.\n\n<!-- a note -->",
        "<!-- a note -->",
        "Raw HTML is not taken over.",
    ),
    (
        "## A? {#a15}\n\nSay `so`.",
        "`so`",
        "Code (also a line that begins with four spaces) cannot",
    ),
    (
        "## A? {#a16}\n\nSo.\n\n    four spaces",
        "four spaces",
        "Code (also a line that begins with four spaces) cannot",
    ),
    (
        "## A? {#a17}\n\nSo ![a](a.png).",
        "![a](a.png)",
        "An image cannot",
    ),
    (
        "## A? {#a18}\n\n> So.",
        "> So.",
        "A quotation (a line that begins with >) cannot",
    ),
    ("## A? {#a19}\n\nSo.\n\n***", "***", "A dividing line cannot"),
    (
        "## A? {#a20}\n\n- So\n  - and so",
        "- and so",
        "A list within a list cannot",
    ),
    (
        "## A? {#a21}\n\n- So\n\n  ## So",
        "## So",
        "A heading inside a list cannot",
    ),
    (
        "## A? {#a22}\n\n- So\n-\n- on",
        "-\n- on",
        "This list item is empty.",
    ),
    (
        "## A? {#a23}\n\n- So\n\n  and so on",
        "and so on",
        "A list item is one paragraph.",
    ),
    (
        "## A? {#a24}\n\nSo.\n\n### More",
        "### More",
        "This heading has the wrong level. Begin a question with ## instead of ###.",
    ),
    (
        "## A? {#a25}\n\n[a <https://example.org>](https://example.org/)",
        "<https://example.org>",
        "A link within a link cannot",
    ),
    (
        "## A? {#a26}\n\nSo.\n\n###### End",
        "###### End",
        "This heading has the wrong level. Begin a question with ## instead of ######.",
    ),
];

/// The file, and where each mistake begins in it, as line and column.
fn file() -> (String, Vec<(usize, usize)>) {
    let mut file = String::new();
    let places = MISTAKES.map(|(written, wrong, _)| {
        let at = file.len() + written.rfind(wrong).expect("the wrong part stands in it");
        file.push_str(written);
        file.push_str("\n\n");
        let before = &file[..at];
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        (
            1 + before.matches('\n').count(),
            1 + before[start..].chars().count(),
        )
    });
    (file, places.to_vec())
}

#[test]
fn each_is_told_of_at_its_place() {
    let (text, places) = file();
    let (_, findings) = common::read(&text);
    for ((place, (written, _, beginning)), finding) in places.iter().zip(MISTAKES).zip(&findings) {
        let said = &finding.sentence;
        assert!(said.starts_with(beginning), "{written}\n{said}\n{beginning}");
        assert_eq!((finding.line, finding.column), *place, "{written}\n{said}");
    }
    assert_eq!(findings.len(), MISTAKES.len(), "{:#?}", findings.last());
}

#[test]
fn each_is_shown_with_its_line_and_a_caret_below_it() {
    let (text, places) = file();
    let (_, findings) = common::read(&text);
    let path = PathBuf::from("my-faq.md");
    let shown = Findings(vec![Checked { path, text, findings }]).to_string();
    for (line, column) in places {
        assert_eq!(
            shown.matches(&format!("--> my-faq.md:{line}:{column}\n")).count(),
            1,
            "{line}:{column}"
        );
    }
    let one = "\
mistake: The link to #nobody leads to no question of this file. Check the id.
   --> my-faq.md:131:5
    |
131 | See [a](#nobody).
    |     ^^^^^^^^^^^^
";
    assert!(shown.contains(one), "{shown}");
    assert!(
        shown.ends_with("50 mistakes. Mend them, then run the command again."),
        "{shown}"
    );
}

#[test]
fn a_place_in_a_very_long_line_is_shown_with_what_is_around_it() {
    let text = format!(
        "## Why? {{#why}}\n\n{}<br>{}\n",
        "Mañana. ".repeat(100_000),
        "So. ".repeat(100_000)
    );
    let (_, findings) = common::read(&text);
    let path = PathBuf::from("my-faq.md");
    let shown = Findings(vec![Checked { path, text, findings }]).to_string();
    assert!(shown.contains("--> my-faq.md:3:800001\n"), "{shown}");
    assert!(shown.contains("^^^^"), "{shown}");
    assert!(shown.len() < 2000, "{}", shown.len());
}

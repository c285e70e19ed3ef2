//! Every mistake the questions of a content file can have, with its line and its sentence.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

use std::path::PathBuf;
use xtask::content::{Mistake, Mistakes, parse};

const HEAD: &str = "---
title: Questions
short title: FAQ
introduction: Some answers.
publisher: Us
source: https://example.org/
language: en-GB
---
";
/// The line in which the text after [`HEAD`] begins.
const BODY: usize = 9;

const NO_ID: &str = "This question has no id. Put one at the end of its line, like {#job-title}. It is for ever: links and saved answers use it.";
const ID_RULE: &str =
    "an id is lower-case words of a to z and digits joined by single hyphens, beginning with a letter.";
const RAW_HTML: &str = "Raw HTML is not taken over. Write the text as Markdown.";
const PLAIN_WORDS: &str = "Questions and fields are plain words. Take the formatting out.";
const NO_ANSWER: &str = "This question has no answer. Write one below it.";
const INSTEAD: &str =
    " cannot stand in an answer. Use paragraphs, lists, *emphasis*, **strong** words and links.";

fn mistakes(file: &str) -> Vec<(usize, String)> {
    let mistakes = parse(file.as_bytes()).expect_err(file);
    mistakes
        .into_iter()
        .map(|mistake| (mistake.line, mistake.sentence))
        .collect()
}

/// Checks that a file with this body has one mistake: `below` lines below the front matter, in these words.
fn has_one(body: &str, below: usize, sentence: &str) {
    let found = mistakes(&format!("{HEAD}{body}"));
    assert_eq!(found, [(BODY + below, sentence.to_owned())], "in:\n{body}");
}

/// Checks that an answer has one mistake, `below` lines below its first.
fn answer_has_one(answer: &str, below: usize, sentence: &str) {
    has_one(&format!("## Why? {{#why}}\n\n{answer}\n"), 2 + below, sentence);
}

#[test]
fn no_questions() {
    let sentence = "The file has no questions. Begin one with: ## Your question? {#its-id}";
    has_one("", 0, sentence);
    has_one("\n\n", 2, sentence);
}

#[test]
fn an_empty_question() {
    let sentence = "This heading has no question. Write one between ## and {#…}.";
    for heading in ["## {#why}", "##   {#why}  ", "## &nbsp; {#why}"] {
        has_one(&format!("{heading}\n\nBecause.\n"), 0, sentence);
    }
    let expected = [sentence, NO_ID].map(|sentence| (BODY + 1, sentence.to_owned()));
    assert_eq!(mistakes(&format!("{HEAD}\n##\n\nBecause.\n")), expected);
}

#[test]
fn a_question_without_an_answer() {
    has_one("## Why? {#why}\n", 0, NO_ANSWER);
    has_one("\n## Why? {#why}\nTopics: time\n", 1, NO_ANSWER);
    has_one("## Why? {#why}\n\n&nbsp;\n", 0, NO_ANSWER);
    has_one("## Why? {#why}\n## How? {#how}\n\nSo.\n", 0, NO_ANSWER);
    has_one("## How? {#how}\n\nSo.\n\n## Why? {#why}", 4, NO_ANSWER);
}

#[test]
fn a_missing_id() {
    for heading in [
        "Why?",
        "Why? {why}",
        "Why? {#why",
        "Why? #why",
        "Why? {#why} then",
    ] {
        has_one(&format!("## {heading}\n\nBecause.\n"), 0, NO_ID);
    }
}

#[test]
fn an_id_that_cannot_be() {
    let long = "a".repeat(65);
    let ids = [
        ("", "the id is empty."),
        ("saved", "this id is kept for a view of the page."),
        (&long, "the id is longer than 64 letters."),
        ("Why", ID_RULE),
        ("9-lives", ID_RULE),
        ("-why", ID_RULE),
        ("why-", ID_RULE),
        ("why--not", ID_RULE),
        ("why_not", ID_RULE),
        ("why not", ID_RULE),
        ("pourquoi-là", ID_RULE),
    ];
    for (id, rule) in ids {
        has_one(
            &format!("## Why? {{#{id}}}\n\nBecause.\n"),
            0,
            &format!("{{#{id}}} cannot be an id: {rule}"),
        );
    }
}

#[test]
fn a_repeated_id() {
    has_one(
        "## Why? {#why}\n\nSo.\n\n## How? {#how}\n\nSo.\n\n## Why not? {#why}\n\nSo.\n",
        8,
        "The id {#why} is taken by the question in line 9. Give this one another.",
    );
}

#[test]
fn mistaken_former_ids() {
    let two = |fields: &str| format!("## Why? {{#why}}\n{fields}\n\nSo.\n\n## How? {{#how}}\n\nSo.\n");
    let now =
        "how is the id of the question in line 15. A former id leads here only when no question has it now.";
    has_one(&two("Topics: time\nFormerly: how"), 2, now);
    let twice = "wie stands in line 10 already. A former id leads to one question.";
    has_one(&two("Formerly: wie\nFormerly: wie"), 2, twice);
    has_one(
        &two("Formerly: wie, Wie"),
        1,
        &format!("“Wie” cannot have been an id: {ID_RULE}"),
    );
    has_one(
        "## Why? {#why}\nFormerly: wie\n\n[So](#wie)\n",
        3,
        "The question #wie is called #why now. Link to that.",
    );
}

#[test]
fn raw_html() {
    answer_has_one("So.\n\n<div>\nNo.\n</div>", 2, RAW_HTML);
    answer_has_one("<!-- a note -->", 0, RAW_HTML);
    answer_has_one("<script>alert(1)</script>", 0, RAW_HTML);
    answer_has_one("So\nit <br> is.", 1, RAW_HTML);
    answer_has_one("- So\n- *it <br> is*", 1, RAW_HTML);
    answer_has_one("So <b>it</b> is.", 0, RAW_HTML);
    answer_has_one("[it<br>](https://example.org)", 0, RAW_HTML);
    has_one("\n## Why <br> so? {#why}\n\nSo.\n", 1, RAW_HTML);
    has_one(
        "## Why? {#why}\nTopics: time\nAlso asked as: How <br>?\n\nSo.\n",
        2,
        RAW_HTML,
    );
}

#[test]
fn formatting_where_words_are_plain() {
    for heading in ["Why *so*?", "Why `so`?", "[Why?](#why)", "Why ![so](so.png)?"] {
        has_one(&format!("## {heading} {{#why}}\n\nSo.\n"), 0, PLAIN_WORDS);
    }
    has_one("## Why? {#why}\nTopics: **time**\n\nSo.\n", 1, PLAIN_WORDS);
}

#[test]
fn a_link_that_does_not_work_here() {
    let does_not_work = |address: &str| {
        format!(
            "The link to “{address}” is not one that works here. Use https://, mailto:, tel: or #the-id-of-a-question."
        )
    };
    let addresses = [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "http://example.org/",
        "data:text/html,hello",
        "vbscript:x",
        "file:///etc/hosts",
        "ftp://example.org/",
        "//example.org/",
        "/about",
        "about.html",
        "../about",
        "?q=why",
        "",
        "https:",
        "https://",
        "https:///path",
        "https://?",
        "mailto:",
        "tel:",
    ];
    for address in addresses {
        answer_has_one(
            &format!("So.\n\nSee [this]({address})."),
            2,
            &does_not_work(address),
        );
    }
    answer_has_one("See <javascript:x>.", 0, &does_not_work("javascript:x"));
    let far_away = "See [this].\n\n[this]: http://example.org/";
    answer_has_one(far_away, 0, &does_not_work("http://example.org/"));
}

#[test]
fn a_link_to_a_question_that_is_not_there() {
    for id in ["how", "Why", "why-", ""] {
        answer_has_one(
            &format!("So.\n\n- See [this](#{id})."),
            2,
            &format!("The link to #{id} leads to no question of this file. Check the id."),
        );
    }
}

#[test]
fn a_link_in_pieces_or_without_words() {
    let pieces = "Only some words of this link are stressed. Stress all of them or none.";
    answer_has_one("See [this *one*](https://example.org).", 0, pieces);
    answer_has_one("See [**this** *one*](https://example.org).", 0, pieces);
    let none = "This link has no words. Write them between the square brackets.";
    answer_has_one("See\n[](https://example.org).", 1, none);
    answer_has_one("See [ ](https://example.org).", 0, none);
    answer_has_one("See [&nbsp;](https://example.org).", 0, none);
}

#[test]
fn a_heading_at_a_wrong_level() {
    let instead_of =
        |marks| format!("This heading has the wrong level. Begin a question with ## instead of {marks}.");
    for marks in ["#", "###", "####", "#####", "######"] {
        answer_has_one(&format!("So.\n\n{marks} More\n\nSo."), 2, &instead_of(marks));
    }
    answer_has_one("So.\n\nMore\n===", 2, &instead_of("#"));
    has_one("# Questions\n\n## Why? {#why}\n\nSo.\n", 0, &instead_of("#"));
}

#[test]
fn text_before_the_first_question() {
    for text in ["Welcome.", "- Welcome.", "> Welcome.", "***", "<p>Welcome.</p>"] {
        has_one(
            &format!("\n{text}\n\n## Why? {{#why}}\n\nSo.\n"),
            1,
            "This text belongs to no question. Put a heading (## …) above it.",
        );
    }
}

#[test]
fn mistaken_fields() {
    let below_heading = |fields: &str| format!("## Why? {{#why}}\n{fields}\n\nSo.\n");
    let empty = "This field is empty. Write its value after the colon.";
    for field in ["Topics:", "Also asked as:  ", "Topics: , ,"] {
        has_one(&below_heading(field), 1, empty);
        has_one(&below_heading(&format!("Topics: time\n{field}")), 2, empty);
    }
    let line = "This line stands among the fields of a question. Leave an empty line before the answer.";
    for among in ["So.", "Subjects: time", "topics: time"] {
        has_one(&below_heading(&format!("Topics: time\n{among}")), 2, line);
    }
}

#[test]
fn markdown_that_has_no_place_in_an_answer() {
    let code = "Code (also a line that begins with four spaces)";
    let quotation = "A quotation (a line that begins with >)";
    let unwanted = [
        ("So ![a face](face.png).", 0, "An image"),
        ("So\nsay `code`.", 1, code),
        ("So.\n\n    indented", 2, code),
        ("```\nSo.\n\n# So.\n```", 0, code),
        ("So.\n\n> They said.", 2, quotation),
        ("So.\n\n***\n\nSo.", 2, "A dividing line"),
        ("- So\n  - and so", 1, "A list within a list"),
        (
            "1. So\n   - and so\n   - and on\n2. So",
            1,
            "A list within a list",
        ),
        ("- So\n\n  ## So", 2, "A heading inside a list"),
        ("- So\n\n  > They said.", 2, quotation),
        ("So.\n\n> They\n>\n> > said.", 2, quotation),
        ("- So\n  - and\n    - so\n  - on", 1, "A list within a list"),
        (
            "See\n[so <https://example.org>](https://example.org).",
            1,
            "A link within a link",
        ),
    ];
    for (answer, below, what) in unwanted {
        answer_has_one(answer, below, &format!("{what}{INSTEAD}"));
    }
}

#[test]
fn mistaken_list_items() {
    let empty = "This list item is empty. Write its text, or take it out.";
    answer_has_one("- So\n-\n- So", 1, empty);
    answer_has_one("1. So\n2. &nbsp;\n", 1, empty);
    answer_has_one(
        "- So\n\n  and so on\n- So",
        2,
        "A list item is one paragraph. Make this its own item, or end the list first.",
    );
}

#[test]
fn many_mistakes_are_all_told_in_the_order_of_their_lines() {
    let file = "---
title:
colour: red
source: example.org
title: Twice
---
Welcome.

## Why? {#why}

See <b>[this](http://example.org) or [that](#nowhere).

### More

## {#why}
Topics:

## How?
";
    let expected = [
        (1, "The front matter has no “short title”."),
        (1, "The front matter has no “introduction”."),
        (1, "The front matter has no “publisher”."),
        (1, "The front matter has no “language”."),
        (2, "“title” is empty."),
        (3, "The front matter has no key “colour”."),
        (4, "The source is not an https address."),
        (5, "“title” stands in the front matter twice."),
        (7, "This text belongs to no question."),
        (11, "Raw HTML is not taken over."),
        (11, "The link to “http://example.org” is not one that works here."),
        (11, "The link to #nowhere leads to no question of this file."),
        (13, "This heading has the wrong level."),
        (15, "This heading has no question."),
        (15, "The id {#why} is taken by the question in line 9."),
        (15, "This question has no answer."),
        (16, "This field is empty."),
        (18, "This question has no id."),
        (18, "This question has no answer."),
    ];
    let found = mistakes(file);
    assert_eq!(found.len(), expected.len(), "{found:#?}");
    for ((line, sentence), (expected_line, beginning)) in found.iter().zip(expected) {
        assert_eq!(*line, expected_line, "{sentence}");
        assert!(sentence.starts_with(beginning), "{sentence}\n{beginning}");
    }
}

#[test]
fn mistakes_print_as_places_an_editor_can_open() {
    let mistake = |line, sentence: &str| Mistake {
        line,
        sentence: sentence.to_owned(),
    };
    let mut mistakes = Mistakes {
        path: PathBuf::from("content/faq.md"),
        mistakes: vec![mistake(3, "This is wrong."), mistake(12, "So is this.")],
    };
    assert_eq!(
        mistakes.to_string(),
        "content/faq.md:3: This is wrong.
content/faq.md:12: So is this.
2 mistakes. Mend them, then run the command again."
    );
    mistakes.mistakes.pop();
    assert_eq!(
        mistakes.to_string(),
        "content/faq.md:3: This is wrong.\n1 mistake. Mend it, then run the command again."
    );
}

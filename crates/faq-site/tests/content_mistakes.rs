//! Every mistake the questions of a content file can have, with its line and its sentence.

mod common;

/// The line in which a file begins.
const BODY: usize = 1;

const NO_ID: &str = "This question has no id. Put one at the end of its line, like {#job-title}. It is for ever: links and saved answers use it.";
const ID_RULE: &str =
    "an id is lower-case words of a to z and digits joined by single hyphens, beginning with a letter.";
const RAW_HTML: &str = "Raw HTML is not taken over. Write the text as Markdown.";
const PLAIN_WORDS: &str = "Questions and fields are plain words. Take the formatting out.";
const NO_ANSWER: &str = "This question has no answer. Write one below it.";
const INSTEAD: &str =
    " cannot stand in an answer. Use paragraphs, lists, *emphasis*, **strong** words and links.";

fn mistakes(file: &str) -> Vec<(usize, String)> {
    common::mistakes(common::read(file).1)
}

/// Checks that a file has one mistake, `below` lines below its first, in these words.
fn has_one(body: &str, below: usize, sentence: &str) {
    assert_eq!(
        mistakes(body),
        [(BODY + below, sentence.to_owned())],
        "in:\n{body}"
    );
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
    assert_eq!(mistakes("\n##\n\nBecause.\n"), expected);
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
        "The id {#why} is taken by the question in line 1. Give this one another.",
    );
}

#[test]
fn mistaken_former_ids() {
    let two = |fields: &str| format!("## Why? {{#why}}\n{fields}\n\nSo.\n\n## How? {{#how}}\n\nSo.\n");
    let now =
        "how is the id of the question in line 7. A former id leads here only when no question has it now.";
    has_one(&two("Topics: time\nFormerly: how"), 2, now);
    let twice = "wie stands in line 2 already. A former id leads to one question.";
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
    let file = "Welcome.

## Why? {#why}

See <b>[this](http://example.org) or [that](#nowhere).

### More

## {#why}
Topics:

## How?
";
    let expected = [
        (1, "This text belongs to no question."),
        (5, "Raw HTML is not taken over."),
        (5, "The link to “http://example.org” is not one that works here."),
        (5, "The link to #nowhere leads to no question of this file."),
        (7, "This heading has the wrong level."),
        (9, "This heading has no question."),
        (9, "This question has no answer."),
        (9, "The id {#why} is taken by the question in line 3."),
        (10, "This field is empty."),
        (12, "This question has no id."),
        (12, "This question has no answer."),
    ];
    let found = mistakes(file);
    assert_eq!(found.len(), expected.len(), "{found:#?}");
    for ((line, sentence), (expected_line, beginning)) in found.iter().zip(expected) {
        assert_eq!(*line, expected_line, "{sentence}");
        assert!(sentence.starts_with(beginning), "{sentence}\n{beginning}");
    }
}

#[test]
fn two_elements_of_raw_html_are_two_mistakes_and_their_ends_none() {
    let found = mistakes("## Why? {#why}\n\nSo <b>it</b> <i>is</i> </u>.\n");
    assert_eq!(
        found,
        [
            (3, RAW_HTML.to_owned()),
            (3, RAW_HTML.to_owned()),
            (3, RAW_HTML.to_owned())
        ]
    );
}

#[test]
fn bytes_that_are_not_utf_8() {
    let sentence = "This line is not UTF-8 text. Save the file as UTF-8 in your editor.".to_owned();
    let file = b"## Why? {#why}\n\nCaf\xE9 \xE9.\n\nSo.\n\n## Caf\xE9? {#cafe}\n";
    let found = common::mistakes(common::read(file).1);
    assert_eq!(
        found,
        [(3, sentence.clone()), (7, NO_ANSWER.to_owned()), (7, sentence)]
    );
    let found = common::mistakes(common::read(b"\xFF\xFE#\0#\0").1);
    assert_eq!(
        found[0],
        (
            1,
            "This file is UTF-16. Save it as UTF-8 in your editor.".to_owned()
        )
    );
}

#[test]
fn what_windows_editors_add_makes_no_difference() {
    let file = "## Why? {#why}\nTopics: a\n\nSo.\n\n- and\n- so\n";
    let windows = format!("\u{FEFF}{}", file.replace('\n', "\r\n"));
    assert_eq!(common::questions(&windows), common::questions(file));
    let found = mistakes(&windows.replace("{#why}", "{#Why}"));
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(found[0].0, 1);
}

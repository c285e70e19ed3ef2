//! What will serve readers badly is told of, and builds all the same.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

use faq_site::check::{Purpose, check};
use faq_site::report::Level;
use faq_site::sources::Sources;
use std::fs;

/// The warnings of a content file with these synonyms: lines and sentences.
fn warnings(content: &str, synonyms: &str) -> Vec<(usize, String)> {
    let folder = tempfile::tempdir().expect("a folder to write to");
    let path = folder.path().join("faq.md");
    fs::write(&path, content).expect("a file");
    let site = format!(
        "name = \"A\"\nshort_name = \"A\"\ndescription = \"A\"\nlanguage = \"en\"\naccent = \"#0b5a55\"\npublisher = \"A\"\nsynonyms = [{synonyms}]\n"
    );
    fs::write(folder.path().join("site.toml"), site).expect("a file");
    let sources = Sources::new(Some(&path), None).expect("a folder");
    let ids: String = content
        .lines()
        .filter_map(|line| Some(format!("{}\n", line.split_once("{#")?.1.trim_end_matches('}'))))
        .collect();
    fs::write(sources.ids(), ids).expect("a file");
    let findings = check(&sources, Purpose::Publish).expect("files to read").findings;
    assert!(findings.is_sound(), "{findings}");
    let all = findings.0.into_iter().flat_map(|file| file.findings);
    all.inspect(|finding| assert_eq!(finding.level, Level::Warning))
        .map(|finding| (finding.line, finding.sentence))
        .collect()
}

/// Checks that a content file has one warning, in this line, that begins with these words.
fn has_one(content: &str, line: usize, sentence: &str) {
    let found = warnings(content, "");
    assert!(
        matches!(&found[..], [(at, said)] if *at == line && said.starts_with(sentence)),
        "{content}\n{found:#?}"
    );
}

#[test]
fn a_good_file_has_none() {
    let content = "## Why? {#why}\n\nSee [the council](https://example.org/) or [the council](https://example.org/).\n\n## Who are you? {#who}\n\nUs.\n";
    assert_eq!(
        warnings(content, "\"council = authority\", \"us -> councils\""),
        []
    );
}

#[test]
fn a_question_that_is_none() {
    has_one(
        "## Parking {#parking}\n\nBehind the house.\n",
        1,
        "This is not a question.",
    );
    for question in ["أين؟", "Γιατί;", "为什么？", "Why? (in short)"] {
        assert_eq!(warnings(&format!("## {question} {{#why}}\n\nSo.\n"), ""), []);
    }
}

#[test]
fn a_sentence_that_is_too_long() {
    let words = |count| vec!["so"; count].join(" ");
    has_one(
        &format!("## Why? {{#why}}\n\nWell. *So {}*\n", words(25)),
        3,
        "This sentence has 26 words.",
    );
    has_one(
        &format!("## Why? {{#why}}\n\n- So\n- {}\n", words(30)),
        4,
        "This sentence has 30 words.",
    );
    assert_eq!(
        warnings(
            &format!("## Why? {{#why}}\n\nSo {}. So {}.\n", words(24), words(24)),
            ""
        ),
        []
    );
}

#[test]
fn an_answer_that_is_too_long() {
    let answer = |count| format!("## Why? {{#why}}\n\n{}\n", "So it is now. ".repeat(count));
    has_one(&answer(76), 1, "This answer has 304 words.");
    assert_eq!(warnings(&answer(75), ""), []);
}

#[test]
fn links_that_say_nothing() {
    for words in ["Click here", "here", "this page", "Please click here now", "More"] {
        has_one(
            &format!("## Why? {{#why}}\n\nSee [{words}](https://example.org/).\n"),
            3,
            &format!("“{words}” does not say where the link leads."),
        );
    }
}

#[test]
fn one_link_text_for_two_targets() {
    has_one(
        "## Why? {#why}\n\n[Our page](https://example.org/a)\n\n## Who? {#who}\n\n[our page](https://example.org/b)\n",
        7,
        "“our page” leads to https://example.org/a in line 3 and to https://example.org/b here.",
    );
}

#[test]
fn an_answer_that_is_far_harder_than_the_rest() {
    let easy = "We help you if you are ill. We see you at home. You can ask us all you like. It is free for all. Come and see us soon. ";
    let hard = "Multidisciplinary interventions necessitate comprehensive biopsychosocial assessment, subsequently establishing individualised rehabilitation programmes. Organisational infrastructure facilitates collaborative commissioning arrangements. Interdependencies between neighbouring institutions complicate implementation. Stakeholders themselves acknowledge considerable administrative complexity throughout. ";
    let mut content: String = ["one", "two", "three"]
        .iter()
        .map(|id| format!("## Why {id}? {{#{id}}}\n\n{easy}{id}.\n\n"))
        .collect();
    assert_eq!(warnings(&content, ""), []);
    content.push_str(&format!("## And what else? {{#else}}\n\n{hard}\n"));
    has_one(&content, 13, "This answer is much harder to read than the others");
}

#[test]
fn questions_that_nearly_repeat_each_other() {
    has_one(
        "## How do I book a room in the house? {#a}\n\nSo.\n\n## Who are you? {#b}\n\nUs.\n\n## How do I book a room in your house? {#c}\n\nSo.\n",
        9,
        "This is nearly the question in line 1.",
    );
    let other = "## What are the symptoms of measles? {#a}\n\nSo.\n\n## What are the symptoms of mumps? {#b}\n\nSo.\n";
    assert_eq!(warnings(other, ""), []);
}

#[test]
fn a_topic_that_is_written_in_two_ways() {
    let content = |topics: [&str; 3]| {
        let [a, b, c] = topics;
        format!(
            "## Why? {{#a}}\nTopics: {a}\n\nSo.\n\n## Who? {{#b}}\nAlso asked as: Which?\nTopics: {b}\n\nUs.\n\n## How? {{#c}}\nTopics: {c}\n\nSo.\n"
        )
    };
    for (topics, line, topic, meant, at) in [
        (
            ["Getting help", "Money, getting help", "Money"],
            8,
            "getting help",
            "Getting help",
            2,
        ),
        (
            ["Getting help", "Getting  help", "Money"],
            8,
            "Getting  help",
            "Getting help",
            2,
        ),
        (["Follow up", "Followup", "Money"], 8, "Followup", "Follow up", 2),
        (["Ärzte", "Geld", "Ärzte,ÄRZTE"], 13, "ÄRZTE", "Ärzte", 2),
        // What most questions have is meant.
        (["money", "Money", "Money"], 2, "money", "Money", 8),
    ] {
        let sentence = format!("“{topic}” and “{meant}” (line {at}) are two topics");
        has_one(&content(topics), line, &sentence);
    }
    assert_eq!(warnings(&content(["Money", "Money", "Moneys"]), ""), []);
    let two = warnings(&content(["Money", "money, Help", "Help,money,help"]), "");
    let lines: Vec<usize> = two.iter().map(|(line, _)| *line).collect();
    assert_eq!(lines, [2, 13]);
}

#[test]
fn a_synonym_that_matches_nothing() {
    let content = "## Why? {#why}\n\nThe council says so.\n";
    let found = warnings(
        content,
        "\"council = authority\", \"bus = coach\", \"why -> tram\"",
    );
    let said: Vec<&str> = found.iter().map(|(_, said)| said.as_str()).collect();
    assert_eq!(
        said,
        [
            "This synonym matches nothing: no question and no answer has “bus” or “coach”.",
            "This synonym matches nothing: no question and no answer has “tram”.",
        ]
    );
}

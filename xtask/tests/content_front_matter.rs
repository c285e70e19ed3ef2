//! The front matter and the bytes of a content file: its mistakes, and what editors do to files.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

use xtask::content::parse;

const LINES: [&str; 6] = [
    "title: Questions",
    "short title: FAQ",
    "introduction: Some answers.",
    "publisher: Us",
    "source: https://example.org/",
    "language: en-GB",
];
const QUESTION: &str = "## Why? {#why}\n\nSo.\n";

fn file(lines: &[&str]) -> String {
    format!("---\n{}\n---\n{QUESTION}", lines.join("\n"))
}

/// The file with one line of its front matter replaced.
fn with_line(place: usize, line: &str) -> String {
    let mut lines = LINES;
    lines[place] = line;
    file(&lines)
}

/// The file with one line more in its front matter.
fn with_more(place: usize, line: &str) -> String {
    let mut lines = LINES.to_vec();
    lines.insert(place, line);
    file(&lines)
}

fn mistakes(file: impl AsRef<[u8]>) -> Vec<(usize, String)> {
    let file = file.as_ref();
    let mistakes = parse(file).expect_err(&String::from_utf8_lossy(file));
    mistakes
        .into_iter()
        .map(|mistake| (mistake.line, mistake.sentence))
        .collect()
}

fn has_one(file: impl AsRef<[u8]>, line: usize, sentence: &str) {
    assert_eq!(mistakes(file), [(line, sentence.to_owned())]);
}

fn key(line: &str) -> &str {
    line.split_once(':').expect("a key").0
}

#[test]
fn each_key_is_read_in_any_order() {
    let faq = parse(file(&LINES).as_bytes()).expect("no mistakes");
    assert_eq!(faq.title, "Questions");
    assert_eq!(faq.short_title, "FAQ");
    assert_eq!(faq.introduction, "Some answers.");
    assert_eq!(faq.publisher, "Us");
    assert_eq!(faq.source, "https://example.org/");
    assert_eq!(faq.language, "en-GB");
    let mut turned = LINES;
    turned.reverse();
    assert_eq!(parse(file(&turned).as_bytes()), Ok(faq));
}

#[test]
fn a_value_may_hold_a_colon_and_stand_between_spaces() {
    let faq = parse(with_line(0, "  title :  Work: your questions  ").as_bytes()).expect("no mistakes");
    assert_eq!(faq.title, "Work: your questions");
}

#[test]
fn an_unknown_key() {
    for unknown in ["colour", "Title", "short-title"] {
        let sentence = format!(
            "The front matter has no key “{unknown}”. The keys are: title, short title, introduction, publisher, source, language."
        );
        has_one(with_more(2, &format!("{unknown}: x")), 4, &sentence);
    }
}

#[test]
fn a_missing_key() {
    for (place, line) in LINES.iter().enumerate() {
        let key = key(line);
        let sentence = format!("The front matter has no “{key}”. Add a line “{key}: …”.");
        has_one(with_line(place, ""), 1, &sentence);
    }
}

#[test]
fn a_key_that_stands_twice() {
    for line in LINES {
        let sentence = format!(
            "“{}” stands in the front matter twice. Keep one of them.",
            key(line)
        );
        has_one(with_more(6, line), 8, &sentence);
    }
}

#[test]
fn an_empty_key() {
    for (place, line) in LINES.iter().enumerate() {
        let key = key(line);
        let sentence = format!("“{key}” is empty. Write its value after the colon.");
        has_one(with_line(place, &format!("{key}:  ")), place + 2, &sentence);
    }
}

#[test]
fn a_line_without_a_colon() {
    let sentence = "A line of the front matter is “key: value”. This one has no colon.";
    has_one(with_more(1, "about work"), 3, sentence);
}

#[test]
fn a_source_that_is_no_https_address() {
    let sentence = "The source is not an https address. Write it in full, beginning with https://.";
    for source in ["http://x.org", "x.org", "https://", "https://a b", "javascript:x"] {
        has_one(with_line(4, &format!("source: {source}")), 6, sentence);
    }
}

#[test]
fn a_language_that_is_no_tag() {
    for tag in [
        "English",
        "e",
        "en_GB",
        "en-",
        "-GB",
        "en GB",
        "en-toolongtag",
        "é",
    ] {
        let sentence = format!("“{tag}” is not a language tag. Write one like en-GB or cy.");
        has_one(with_line(5, &format!("language: {tag}")), 7, &sentence);
    }
    for tag in ["cy", "en", "zh-Hant-TW", "sgn-GB"] {
        let faq = parse(with_line(5, &format!("language: {tag}")).as_bytes()).expect(tag);
        assert_eq!(faq.language, tag);
    }
}

#[test]
fn no_front_matter() {
    let mut sentences = vec![
        "The file does not begin with a front matter. Begin it with a line of three hyphens (---)."
            .to_owned(),
    ];
    for key in LINES.map(key) {
        sentences.push(format!("The front matter has no “{key}”. Add a line “{key}: …”."));
    }
    let expected: Vec<_> = sentences.into_iter().map(|sentence| (1, sentence)).collect();
    assert_eq!(mistakes(QUESTION), expected);
}

#[test]
fn a_front_matter_without_an_end() {
    let sentence = "The front matter has no end. Put a line of three hyphens (---) after its last line.";
    has_one(format!("---\n{}\n\n{QUESTION}", LINES.join("\n")), 1, sentence);
    let found = mistakes(format!("---\n{}", LINES.join("\n")));
    assert_eq!(found[0], (1, sentence.to_owned()));
    assert!(found[1].1.starts_with("The file has no questions."), "{found:#?}");
    assert_eq!(found.len(), 2);
}

#[test]
fn bytes_that_are_not_utf_8() {
    let sentence = "This line is not UTF-8 text. Save the file as UTF-8 in your editor.";
    let mut latin = file(&LINES).into_bytes();
    latin.extend(b"\nCaf\xE9.\n");
    has_one(latin, 13, sentence);
    has_one(b"\xFF\xFE-\0-\0-\0", 1, sentence);
}

#[test]
fn an_empty_file_says_how_to_begin() {
    let found = mistakes("");
    assert!(found.iter().all(|(line, _)| *line == 1), "{found:#?}");
    for beginning in [
        "The file does not begin with a front matter.",
        "The file has no questions.",
    ] {
        assert!(
            found.iter().any(|(_, sentence)| sentence.starts_with(beginning)),
            "{found:#?}"
        );
    }
}

#[test]
fn what_windows_editors_add_makes_no_difference() {
    let plain = parse(file(&LINES).as_bytes()).expect("no mistakes");
    let windows = format!("\u{FEFF}{}", file(&LINES).replace('\n', "\r\n"));
    assert_eq!(parse(windows.as_bytes()), Ok(plain));
    let found = mistakes(windows.replace("{#why}", "{#Why}"));
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(found[0].0, 9);
}

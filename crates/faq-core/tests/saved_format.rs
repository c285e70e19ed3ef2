//! The stored forms of saved answers: every version, and any other text.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that fails should say where"
)]

mod common;

use common::id;
use faq_core::faq::{Block, BlockKind, Question, QuestionId, Run};
use faq_core::saved::format::DecodedSaved;
use faq_core::saved::{Change, MAX_ANSWERS, MAX_BYTES, MAX_NAME, Saved, SavedAnswer, Unreadable};
use proptest::prelude::*;

fn answer(text: &str, saved_at: u64) -> SavedAnswer {
    SavedAnswer {
        id: id(text),
        saved_at,
        question: "What?".to_owned(),
        digest: 7,
    }
}

fn saved(answers: Vec<SavedAnswer>) -> Saved {
    let mut saved = Saved::default();
    saved.apply(&Change::add(answers));
    saved
}

fn encode(saved: &Saved) -> String {
    serde_json::to_string(&saved.to_texts()).expect("saved answers are JSON")
}

fn kept(text: &str) -> Result<DecodedSaved, Unreadable> {
    DecodedSaved::decode(text, |json| serde_json::from_str(json).ok())
}

fn decode(text: &str) -> Result<Saved, Unreadable> {
    kept(text).map(|kept| kept.saved)
}

fn question(name: &str, words: &str, answer: &str) -> Question {
    let run = Run {
        text: answer.to_owned(),
        ..Run::default()
    };
    Question {
        id: id(name),
        aliases: Vec::new(),
        question: words.to_owned(),
        also_asked_as: Vec::new(),
        topics: Vec::new(),
        answer: vec![Block::of_runs(BlockKind::Paragraph, vec![run])],
        translation: None,
    }
}

#[test]
fn writes_exactly_this_form() {
    assert_eq!(encode(&Saved::default()), r#"["2"]"#);
    let list = saved(vec![answer("job-title", 1_764_000_000_000), answer("a", 0)]);
    assert_eq!(
        encode(&list),
        r##"["2","#job-title","@1764000000000","?What?","~7","#a","@0","?What?","~7"]"##
    );
    let read = kept(&encode(&list)).expect("it can be read");
    assert_eq!((read.saved, read.older), (list, false));
}

#[test]
fn reads_version_1_with_its_order_and_times() {
    let text = r#"[1,[["other-roles",30],["job-title",1764000000000],["a",18446744073709551615]]]"#;
    let read = kept(text).expect("it can be read");
    assert!(read.older);
    let answers = read.saved.answers();
    assert_eq!(
        answers
            .iter()
            .map(|answer| (answer.id.as_str(), answer.saved_at))
            .collect::<Vec<_>>(),
        [
            ("other-roles", 30),
            ("job-title", 1_764_000_000_000),
            ("a", u64::MAX)
        ]
    );
    assert!(
        answers
            .iter()
            .all(|answer| answer.question.is_empty() && answer.digest == 0)
    );
    assert_eq!(decode(&encode(&read.saved)), Ok(read.saved));
}

#[test]
fn completes_version_1_from_the_faq() {
    let now = question("job-title", "Which title?", "Link Worker.");
    let mut read = decode(r#"[1,[["job-title",5],["gone",6]]]"#).expect("it can be read");
    read.resolve_aliases(std::slice::from_ref(&now));
    assert_eq!(read.answers()[0], SavedAnswer::of(&now, 5));
    assert_eq!(read.answers()[0].question, "Which title?");
    assert_eq!(read.answers()[1].name(), "gone");
    assert!(!read.answers()[0].differs_from(&now));
    assert!(!read.answers()[1].differs_from(&now), "nothing is known of it");
}

#[test]
fn notices_changed_words() {
    let before = question("a", "Which title?", "Link Worker.");
    let kept = SavedAnswer::of(&before, 5);
    assert!(!kept.differs_from(&before));
    assert!(kept.differs_from(&question("a", "Which title?", "Link worker.")));
    assert!(kept.differs_from(&question("a", "Which titles?", "Link Worker.")));
    let mut list = saved(vec![answer("b", 1), kept]);
    let now = question("a", "Which titles?", "Navigator.");
    list.apply(&list.accept(&now).expect("it is saved"));
    assert_eq!(
        list.answers()[1],
        SavedAnswer::of(&now, 5),
        "its place and time stay"
    );
    assert_eq!(list.accept(&question("c", "?", "!")), None);
}

#[test]
fn resolves_aliases() {
    let renamed = Question {
        aliases: vec![id("old"), id("older")],
        ..question("new", "Which?", "This.")
    };
    let mut list = saved(vec![
        answer("a", 1),
        answer("old", 2),
        answer("b", 3),
        answer("older", 4),
    ]);
    list.resolve_aliases(std::slice::from_ref(&renamed));
    let read: Vec<_> = list
        .answers()
        .iter()
        .map(|answer| (answer.id.as_str(), answer.saved_at))
        .collect();
    assert_eq!(read, [("a", 1), ("new", 2), ("b", 3)]);
}

#[test]
fn computes_the_stored_digest() {
    // FNV-1a of "a\nb\n", worked out apart from this program.
    assert_eq!(question("x", "a", "b").digest(), 0x7A25_6DEE);
}

#[test]
fn reads_a_repeated_answer_once() {
    for text in [
        r#"[1,[["a",1],["b",2],["a",3]]]"#,
        r##"["2","#a","@1","?","~0","#b","@2","?","~0","#a","@3","?","~0"]"##,
    ] {
        let read = decode(text).expect("it can be read");
        let times: Vec<_> = read.answers().iter().map(|answer| answer.saved_at).collect();
        assert_eq!(times, [1, 2]);
    }
}

#[test]
fn a_name_is_one_bounded_line_of_text() {
    let hostile = "<b onclick=x>\u{202E}\n\t\u{2066}".to_owned() + &"é".repeat(MAX_NAME);
    let text = serde_json::json!(["2", "#a", "@1", format!("?{hostile}"), "~0"]);
    let read = decode(&text.to_string()).expect("it can be read");
    let name = read.answers()[0].name();
    assert!(name.starts_with("<b onclick=x>  é"), "{name}");
    assert!(name.len() <= MAX_NAME);
    assert_eq!(decode(&encode(&read)), Ok(read));
}

#[test]
fn reads_the_longest_list() {
    let answers = (0..MAX_ANSWERS).map(|number| SavedAnswer {
        id: id(&format!(
            "{:x<width$}{number:04}",
            "",
            width = QuestionId::MAX_LEN - 4
        )),
        saved_at: u64::MAX,
        question: "\\".repeat(MAX_NAME),
        digest: u32::MAX,
    });
    let saved = saved(answers.collect());
    assert_eq!(saved.answers().len(), MAX_ANSWERS);
    assert!(encode(&saved).len() <= MAX_BYTES);
    assert_eq!(decode(&encode(&saved)), Ok(saved));
}

#[test]
fn rejects_what_is_not_a_list_of_saved_answers() {
    let too_many = format!("[1,[{}]]", vec![r#"["a",1]"#; MAX_ANSWERS + 1].join(","));
    let deep = format!("[\"2\",{}", "[".repeat(100_000));
    let row = |row: &str| format!("[\"2\",{row}]");
    let nonsense = [
        "",
        "{{{",
        "[]",
        "[1]",
        "[1,",
        "[1,[",
        "null",
        "1",
        "true",
        "\"saved\"",
        "{}",
        "[0,[]]",
        "[-1,[]]",
        "[1.0,[]]",
        r#"["1",[]]"#,
        "[1,null]",
        "[1,{}]",
        r#"[1,"a"]"#,
        r#"[1,["a"]]"#,
        r#"[1,[["a"]]]"#,
        r#"[1,[["a",1,2]]]"#,
        r#"[1,[[1,"a"]]]"#,
        r#"[1,[["a","1"]]]"#,
        r#"[1,[["a",null]]]"#,
        r#"[1,[["a",-1]]]"#,
        r#"[1,[["a",1.5]]]"#,
        r#"[1,[["a",18446744073709551616]]]"#,
        r#"[1,[["a",1e999]]]"#,
        r#"[1,[["",1]]]"#,
        r#"[1,[["saved",1]]]"#,
        r#"[1,[["Job Title",1]]]"#,
        r#"[1,[["<script>",1]]]"#,
        r#"[1,[["a",1],["-",1]]]"#,
        "[1,[]],",
        "[1,[]]]",
        "[1,[],[]]",
        "[1,[[\"a\",1] ,[\"b\",2]]]",
        "[2]",
        "[2,[]]",
        "[\"2\"",
        "[\"2\",]",
        "[\"2\",null]",
        "[\"2\",[]]",
        "[\"2\",{}]",
        &too_many,
        &deep,
        &row(r##""#a""##),
        &row(r##""#a","@1","?""##),
        &row(r##""#a","@1","?","~0","#b""##),
        &row(r##""a","@1","?","~0""##),
        &row(r##""#a","1","?","~0""##),
        &row(r##""#a","@-1","?","~0""##),
        &row(r##""#a","@1.5","?","~0""##),
        &row(r##""#a","@18446744073709551616","?","~0""##),
        &row(r##""#a","@1","","~0""##),
        &row(r##""#a","@1","?","~4294967296""##),
        &row(r##""#a","@1","?",0"##),
        &row(r##""#<script>","@1","?","~0""##),
        &row(r##""@1","#a","?","~0""##),
    ];
    for text in nonsense {
        assert_eq!(decode(text), Err(Unreadable::NotSavedAnswers), "{text:.60}");
    }
    let long = format!(r#"[1,[["{}",1]]]"#, "a".repeat(QuestionId::MAX_LEN + 1));
    assert_eq!(decode(&long), Err(Unreadable::NotSavedAnswers));
}

#[test]
fn treats_names_of_javascript_as_text() {
    let text = r##"["2","#constructor","@1","?__proto__","~0"]"##;
    let read = decode(text).expect("it can be read");
    assert_eq!(read.answers()[0].id, id("constructor"));
    assert_eq!(read.answers()[0].name(), "__proto__");
}

#[test]
fn recognises_a_newer_version_whatever_it_holds() {
    for text in ["[3,[]]", r#"["3",{"answers":1}]"#, "[4294967295,", "[\"9\"{{{"] {
        assert_eq!(decode(text), Err(Unreadable::Newer), "{text}");
    }
}

#[test]
fn rejects_more_text_than_this_app_writes() {
    let five_megabytes = "x".repeat(5 * 1024 * 1024);
    assert_eq!(decode(&five_megabytes), Err(Unreadable::TooLong));
    let padded = format!("[\"2\"{}]", " ".repeat(MAX_BYTES - "[\"2\"]".len()));
    assert_eq!(decode(&padded), Ok(Saved::default()));
    assert_eq!(decode(&format!("{padded} ")), Err(Unreadable::TooLong));
}

/// Text that looks the more like saved answers the luckier it is.
fn nearly_saved() -> impl Strategy<Value = String> {
    let parts = [
        "[",
        "]",
        ",",
        "1",
        "2",
        "-",
        "\"",
        "job-title",
        "{",
        "}",
        " ",
        "\\u00",
        "[1,[",
        "[\"2\",",
        "[\"a\",1]",
        "é",
        "\"#a\",\"@1\",\"?\",\"~0\"",
        "\"#b\",",
        "\"@5\",",
        "1e9",
        "null",
    ];
    prop::collection::vec(prop::sample::select(parts.to_vec()), 0..24).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(50_000))]

    #[test]
    fn never_panics_on_any_text(text in ".{0,60}") {
        let _ = kept(&text);
    }

    #[test]
    fn reads_back_nearly_valid_text_the_same_if_at_all(text in nearly_saved()) {
        if let Ok(saved) = decode(&text) {
            prop_assert!(saved.answers().len() <= MAX_ANSWERS);
            prop_assert_eq!(decode(&encode(&saved)), Ok(saved));
        }
    }
}

proptest! {
    #[test]
    fn never_panics_on_any_bytes(bytes in any::<Vec<u8>>()) {
        let _ = kept(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn reads_back_what_it_writes(
        answers in prop::collection::vec(
            ("[a-z][a-z0-9]{0,3}(-[a-z0-9]{1,3}){0,2}", any::<u64>(), any::<String>(), any::<u32>()),
            0..40,
        ),
    ) {
        let answers = answers.into_iter().filter_map(|(text, saved_at, words, digest)| {
            let question = Question { question: words, ..question("a", "", "") };
            let id = QuestionId::parse(&text).ok()?;
            Some(SavedAnswer { id, digest, ..SavedAnswer::of(&question, saved_at) })
        });
        let saved = saved(answers.collect());
        prop_assert_eq!(decode(&encode(&saved)), Ok(saved));
    }
}

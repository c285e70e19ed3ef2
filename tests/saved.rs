//! Saved answers: their order and times, taking back, and reading whatever storage may hold.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that fails should say where"
)]

use link_worker_faq::domain::faq::QuestionId;
use link_worker_faq::domain::saved::{MAX_ANSWERS, MAX_BYTES, Saved, Unreadable};
use proptest::prelude::*;

fn id(text: &str) -> QuestionId {
    QuestionId::parse(text).expect(text)
}

fn saved(answers: &[(&str, u64)]) -> Saved {
    let mut saved = Saved::default();
    for &(text, at) in answers {
        assert!(saved.save(id(text), at), "no room for {text}");
    }
    saved
}

/// Saved answers as they read: ids with their times, in order.
fn listed(saved: &Saved) -> Vec<(&str, u64)> {
    let answers = saved.answers().iter();
    answers.map(|answer| (answer.id.as_str(), answer.at)).collect()
}

fn full() -> Saved {
    let mut saved = Saved::default();
    for number in 0..MAX_ANSWERS {
        assert!(saved.save(id(&format!("q{number}")), 7));
    }
    saved
}

fn encode(saved: &Saved) -> String {
    serde_json::to_string(saved).expect("saved answers are JSON")
}

#[test]
fn answers_stand_in_the_order_they_were_saved_with_their_times() {
    let saved = saved(&[("other-roles", 30), ("job-title", 10), ("examples", 20)]);
    assert_eq!(
        listed(&saved),
        [("other-roles", 30), ("job-title", 10), ("examples", 20)]
    );
    assert!(saved.contains(&id("job-title")));
    assert!(!saved.contains(&id("who-can-be-one")));
}

#[test]
fn saving_twice_keeps_the_first_place_and_time() {
    let mut saved = saved(&[("a", 1), ("b", 2)]);
    assert!(saved.save(id("a"), 99));
    assert_eq!(listed(&saved), [("a", 1), ("b", 2)]);
}

#[test]
fn a_removed_answer_goes_back_where_it_stood() {
    for (place, name) in ["a", "b", "c"].into_iter().enumerate() {
        let mut saved = saved(&[("a", 1), ("b", 2), ("c", 3)]);
        let removed = saved.remove(&id(name)).expect("it was saved");
        assert_eq!(removed.first(), Some(&id(name)));
        assert_eq!(saved.answers().len(), 2);
        assert!(!saved.contains(&id(name)));
        saved.restore(removed);
        assert_eq!(
            listed(&saved),
            [("a", 1), ("b", 2), ("c", 3)],
            "taking back the removal of number {place}"
        );
    }
}

#[test]
fn a_removed_answer_goes_as_near_to_its_place_as_the_list_reaches() {
    let mut saved = saved(&[("a", 1), ("b", 2), ("c", 3)]);
    let removed = saved.remove(&id("c")).expect("it was saved");
    saved.remove(&id("a"));
    saved.remove(&id("b"));
    saved.restore(removed);
    assert_eq!(listed(&saved), [("c", 3)]);
}

#[test]
fn what_was_saved_again_meanwhile_is_not_put_back_twice() {
    let mut saved = saved(&[("a", 1), ("b", 2)]);
    let removed = saved.remove(&id("a")).expect("it was saved");
    saved.save(id("a"), 50);
    saved.restore(removed);
    assert_eq!(listed(&saved), [("b", 2), ("a", 50)]);
}

#[test]
fn removing_what_is_not_saved_changes_nothing() {
    let mut saved = saved(&[("a", 1)]);
    assert_eq!(saved.remove(&id("b")), None);
    assert_eq!(listed(&saved), [("a", 1)]);
}

#[test]
fn removing_everything_can_be_taken_back_whole() {
    let mut saved = saved(&[("a", 3), ("b", 1), ("c", 2)]);
    let removed = saved.clear();
    assert_eq!(removed.first(), Some(&id("a")));
    assert_eq!(listed(&saved), []);
    saved.restore(removed);
    assert_eq!(listed(&saved), [("a", 3), ("b", 1), ("c", 2)]);
    assert_eq!(Saved::default().clear().first(), None);
}

#[test]
fn a_full_list_takes_no_more_and_can_be_read_back() {
    let mut saved = full();
    assert!(!saved.save(id("one-more"), 1));
    assert!(saved.save(id("q0"), 1), "what is saved already needs no room");
    assert_eq!(saved.answers().len(), MAX_ANSWERS);
    assert_eq!(Saved::decode(&encode(&saved)), Ok(saved));
}

#[test]
fn taking_a_removal_back_never_writes_a_list_that_cannot_be_read() {
    let mut saved = full();
    let removed = saved.remove(&id("q3")).expect("it was saved");
    assert!(saved.save(id("in-its-place"), 1));
    saved.restore(removed);
    assert_eq!(saved.answers().len(), MAX_ANSWERS);
    assert_eq!(Saved::decode(&encode(&saved)), Ok(saved));
}

#[test]
fn the_longest_list_of_the_longest_ids_is_within_what_is_read_back() {
    let mut saved = Saved::default();
    for number in 0..MAX_ANSWERS {
        let text = format!("{:x<width$}{number:04}", "", width = QuestionId::MAX_LEN - 4);
        assert!(saved.save(id(&text), u64::MAX));
    }
    assert!(encode(&saved).len() <= MAX_BYTES);
    assert_eq!(Saved::decode(&encode(&saved)), Ok(saved));
}

#[test]
fn the_kept_form_is_exactly_this() {
    assert_eq!(encode(&Saved::default()), "[1,[]]");
    assert_eq!(
        encode(&saved(&[("job-title", 1_764_000_000_000)])),
        r#"[1,[["job-title",1764000000000]]]"#
    );
    assert_eq!(encode(&saved(&[("b", 2), ("a", 1)])), r#"[1,[["b",2],["a",1]]]"#);
}

#[test]
fn a_kept_answer_that_stands_twice_is_read_once() {
    let read = Saved::decode(r#"[1,[["a",1],["b",2],["a",3]]]"#).expect("it can be read");
    assert_eq!(listed(&read), [("a", 1), ("b", 2)]);
}

#[test]
fn the_latest_time_is_kept() {
    let text = r#"[1,[["a",18446744073709551615]]]"#;
    let read = Saved::decode(text).expect("it can be read");
    assert_eq!(listed(&read), [("a", u64::MAX)]);
    assert_eq!(encode(&read), text);
}

#[test]
fn what_is_not_a_list_of_saved_answers_is_told_as_such() {
    let too_many = format!("[1,[{}]]", vec![r#"["a",1]"#; MAX_ANSWERS + 1].join(","));
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
        r#"{"version":1,"answers":[]}"#,
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
        &too_many,
    ];
    for text in nonsense {
        assert_eq!(
            Saved::decode(text),
            Err(Unreadable::NotSavedAnswers),
            "{text:.60}"
        );
    }
}

#[test]
fn an_id_longer_than_ids_are_is_not_read() {
    let text = format!(r#"[1,[["{}",1]]]"#, "a".repeat(QuestionId::MAX_LEN + 1));
    assert_eq!(Saved::decode(&text), Err(Unreadable::NotSavedAnswers));
}

#[test]
fn what_a_newer_version_wrote_is_told_apart_whatever_it_holds() {
    for text in ["[2,[]]", r#"[2,{"answers":1}]"#, "[4294967295,", "[3,{{{"] {
        assert_eq!(Saved::decode(text), Err(Unreadable::Newer), "{text}");
    }
}

#[test]
fn more_text_than_this_app_writes_is_not_read_at_all() {
    let five_megabytes = "x".repeat(5 * 1024 * 1024);
    assert_eq!(Saved::decode(&five_megabytes), Err(Unreadable::TooLong));
    let padded = format!("[1,[]{}]", " ".repeat(MAX_BYTES - "[1,[]]".len()));
    assert_eq!(Saved::decode(&padded), Ok(Saved::default()));
    assert_eq!(Saved::decode(&format!("{padded} ")), Err(Unreadable::TooLong));
}

/// Text that looks the more like saved answers the luckier it is.
fn nearly_saved() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        Just("["),
        Just("]"),
        Just(","),
        Just("1"),
        Just("2"),
        Just("-"),
        Just("\""),
        Just("job-title"),
        Just("{"),
        Just(" "),
        Just("\\u00"),
        Just("[1,["),
        Just("[\"a\",1]"),
        Just("é"),
    ];
    prop::collection::vec(part, 0..24).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn any_text_gives_answers_or_an_error(text in any::<String>()) {
        let _ = Saved::decode(&text);
    }

    #[test]
    fn any_bytes_give_answers_or_an_error(bytes in any::<Vec<u8>>()) {
        let _ = Saved::decode(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn text_that_nearly_is_saved_answers_reads_back_the_same_if_at_all(text in nearly_saved()) {
        if let Ok(saved) = Saved::decode(&text) {
            prop_assert_eq!(Saved::decode(&encode(&saved)), Ok(saved));
        }
    }

    #[test]
    fn what_is_written_reads_back(
        answers in prop::collection::vec(("[a-z][a-z0-9]{0,3}(-[a-z0-9]{1,3}){0,2}", any::<u64>()), 0..40),
    ) {
        let mut saved = Saved::default();
        for (text, at) in &answers {
            if let Ok(id) = QuestionId::parse(text) {
                prop_assert!(saved.save(id.clone(), *at));
                prop_assert!(saved.contains(&id));
            }
        }
        prop_assert_eq!(Saved::decode(&encode(&saved)), Ok(saved));
    }
}

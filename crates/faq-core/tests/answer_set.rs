//! Shared sets of answers in an address.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that fails should say where"
)]

mod common;

#[path = "common/english.rs"]
mod english;

use common::{read, set};
use english::english;
use faq_core::answer_set::{AnswerSet, MAX_SET, MAX_TITLE};
use faq_core::faq::QuestionId;
use faq_core::plain_text::plain_text;
use faq_core::route::Route;
use faq_core::saved::MAX_ANSWERS;
use proptest::prelude::*;

#[test]
fn parses_and_formats_each_form() {
    let place = |set, query: Option<&str>| Route::Set {
        set,
        query: query.map(str::to_owned),
    };
    let forms = [
        ("list=0&end", place(set(&[], ""), None)),
        ("list=1,a&end", place(set(&["a"], ""), None)),
        (
            "list=3,job-title,a,saved-2&end",
            place(set(&["job-title", "a", "saved-2"], ""), None),
        ),
        (
            "list=2,a,b&title=For+the+carers%E2%80%99+group",
            place(set(&["a", "b"], "For the carers’ group"), None),
        ),
        (
            "list=1,a&end&q=job+title",
            place(set(&["a"], ""), Some("job title")),
        ),
        (
            "list=1,a&title=T%26q%3D1&q=",
            place(set(&["a"], "T&q=1"), Some("")),
        ),
    ];
    for (fragment, place) in forms {
        assert_eq!(Route::parse(fragment), place, "#{fragment}");
        assert_eq!(place.to_string(), fragment);
    }
}

#[test]
fn parses_links_from_before_there_was_a_count() {
    assert_eq!(read("list="), set(&[], ""));
    assert_eq!(read("list=a"), set(&["a"], ""));
    assert_eq!(
        read("list=job-title,a,saved-2"),
        set(&["job-title", "a", "saved-2"], "")
    );
    assert_eq!(
        read("list=a,b&title=For+the+carers%E2%80%99+group"),
        set(&["a", "b"], "For the carers’ group")
    );
}

#[test]
fn undoes_the_escapes_of_mail_programs() {
    assert_eq!(
        read("list=job%2Dtitle%2Ca&title=A%20b"),
        set(&["job-title", "a"], "A b")
    );
    assert_eq!(read("list=a,,b,&x=1&title=T"), set(&["a", "b"], "T"));
}

#[test]
fn lists_a_repeated_question_once() {
    assert_eq!(read("list=a,b,a"), set(&["a", "b"], ""));
}

#[test]
fn skips_and_counts_what_cannot_be_read() {
    let skipped = |fragment: &str, ids: &[&str], title: &str, count| {
        let expected = AnswerSet {
            skipped: count,
            ..set(ids, title)
        };
        assert_eq!(read(fragment), expected, "{fragment:.80}");
    };
    skipped("list=a,<script>,-,saved,c", &["a", "c"], "", 3);
    skipped("list=a,caf%E9,%FF,b", &["a", "b"], "", 2);
    skipped("list=a&title=caf%E9", &["a"], "caf", 1);
    skipped(&format!("list=a,{}", "x".repeat(65)), &["a"], "", 1);
}

#[test]
fn bounds_ten_thousand_ids() {
    let ids: Vec<_> = (0..10_000).map(|number| format!("q{number}")).collect();
    let read = read(&format!("list={}", ids.join(",")));
    assert_eq!(read.ids.len(), MAX_ANSWERS);
    assert_eq!(read.ids[999].as_str(), "q999");
    assert_eq!(read.skipped, 9000);
}

#[test]
fn bounds_two_megabytes() {
    let long = read(&format!("list=a,{}", "é".repeat(1 << 20)));
    assert_eq!(
        long,
        AnswerSet {
            skipped: 2,
            ..set(&["a"], "")
        }
    );
    let title = read(&format!("list=a&title={}", "x".repeat(2 << 20)));
    assert_eq!(title.title.len(), MAX_TITLE);
    assert_eq!(title.skipped, 1);
}

#[test]
fn reads_the_longest_set() {
    let long = AnswerSet {
        title: "’".repeat(MAX_TITLE / 3),
        ids: (0..MAX_ANSWERS)
            .map(|number| QuestionId::parse(&format!("{:x<60}{number:04}", "")).expect("an id"))
            .collect(),
        total: MAX_ANSWERS,
        skipped: 0,
    };
    let printed = Route::Set {
        set: long.clone(),
        query: None,
    }
    .to_string();
    assert!(printed.len() <= MAX_SET);
    assert_eq!(read(&printed), long);
}

#[test]
fn makes_a_title_one_bounded_line() {
    let hostile = "list=a&title=%3Cb%3E%E2%80%AE%0A%00x%E2%81%A6";
    assert_eq!(read(hostile), set(&["a"], "<b>  x"));
    assert_eq!(plain_text(" \u{2028}a\u{85}b\t", 20), "a b");
    assert_eq!(plain_text("ééé", 3), "é");
}

#[test]
fn the_note_names_what_is_missing() {
    let unknown = |ids: &[&str]| ids.iter().map(ToString::to_string).collect::<Vec<_>>();
    let whole = set(&["a"], "");
    assert_eq!(english().set_note(&whole, &[]), "");
    assert_eq!(
        english().set_note(&set(&[], ""), &[]),
        "There is no answer in this link."
    );
    assert_eq!(
        english().set_note(&whole, &unknown(&["x"])),
        "One answer of this link is not in this FAQ: “x”."
    );
    assert_eq!(
        english().set_note(
            &AnswerSet {
                skipped: 1,
                ..whole.clone()
            },
            &unknown(&["x", "y"])
        ),
        "2 answers of this link are not in this FAQ, the first of them “x”. One part of this link could not be read and is left out."
    );
    assert_eq!(
        english().set_note(&AnswerSet { skipped: 2, ..whole }, &[]),
        "2 parts of this link could not be read and are left out."
    );
}

/// Titles with what addresses and alphabets have to offer.
fn titles() -> impl Strategy<Value = String> {
    let letter = prop_oneof![
        any::<char>(),
        prop::char::range(' ', '~'),
        prop::sample::select(vec![
            '&', '=', '#', '%', '+', ' ', '’', '\u{202E}', '\u{200D}', '\0', '\u{FFFD}'
        ]),
    ];
    prop::collection::vec(letter, 0..60).prop_map(|letters| letters.into_iter().collect())
}

proptest! {
    #[test]
    fn reads_back_any_set(
        ids in prop::collection::hash_set("[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8}){0,4}", 0..50),
        title in titles(),
    ) {
        let ids: Vec<_> = ids.iter().filter_map(|id| QuestionId::parse(id).ok()).collect();
        let title = plain_text(&title.replace('\u{FFFD}', ""), MAX_TITLE);
        let set = AnswerSet { title, total: ids.len(), ids, skipped: 0 };
        let printed = Route::Set { set: set.clone(), query: None }.to_string();
        prop_assert!(printed.bytes().all(|byte| byte.is_ascii_graphic()), "{}", printed);
        prop_assert_eq!(read(&printed), set);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(50_000))]

    #[test]
    fn parses_any_fragment_within_bounds(text in ".{0,60}") {
        let set = read(&format!("list={text}"));
        prop_assert!(set.title.len() <= MAX_TITLE && set.ids.len() <= MAX_ANSWERS);
    }

    #[test]
    fn reads_back_what_it_formats(
        parts in prop::collection::vec(
            prop::sample::select(vec!["a", ",", "&title=", "&q=", "&end", "2,", "%2C", "%", "%FF", "+", "é", "<", "-", "b1", "="]),
            0..14,
        ),
    ) {
        let first = Route::parse(&format!("list={}", parts.concat()));
        let Route::Set { set, query } = &first else {
            return Err(TestCaseError::fail("no set"));
        };
        let expected = Route::Set { set: AnswerSet { skipped: 0, ..set.clone() }, query: query.clone() };
        prop_assert_eq!(Route::parse(&first.to_string()), expected);
    }
}

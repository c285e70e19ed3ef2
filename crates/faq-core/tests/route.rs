//! The address fragment: every form of it, and any other text.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that fails should say where"
)]

use faq_core::faq::QuestionId;
use faq_core::route::{MAX_QUERY, Route, View, bounded};
use proptest::prelude::*;

fn list(view: View, query: Option<&str>) -> Route {
    about(view, None, query)
}

fn about(view: View, topic: Option<&str>, query: Option<&str>) -> Route {
    let [topic, query] = [topic, query].map(|text| text.map(str::to_owned));
    Route::List { view, topic, query }
}

fn question(id: &str) -> Route {
    Route::Question(QuestionId::parse(id).expect(id))
}

fn unknown(text: &str) -> Route {
    Route::Unknown(text.to_owned())
}

/// Returns the search of a fragment.
fn query(fragment: &str) -> String {
    match Route::parse(fragment) {
        Route::List {
            query: Some(query), ..
        } => query,
        other => panic!("#{fragment} is not a search but {other:?}"),
    }
}

#[test]
fn parses_and_formats_each_form() {
    let forms = [
        ("", list(View::All, None)),
        ("saved", list(View::Saved, None)),
        ("q=", list(View::All, Some(""))),
        ("q=job", list(View::All, Some("job"))),
        ("q=job+title", list(View::All, Some("job title"))),
        ("saved&q=", list(View::Saved, Some(""))),
        ("topic=", about(View::All, Some(""), None)),
        ("topic=Money", about(View::All, Some("Money"), None)),
        ("topic=Money&q=bus", about(View::All, Some("Money"), Some("bus"))),
        ("topic", question("topic")),
        ("job-title", question("job-title")),
        ("q", question("q")),
        ("saved-2", question("saved-2")),
        ("9%20x", unknown("9 x")),
        ("no%2Fsuch%2Fplace", unknown("no/such/place")),
    ];
    for (fragment, place) in forms {
        assert_eq!(Route::parse(fragment), place, "#{fragment}");
        let printed = fragment.replace("%20", "+");
        assert_eq!(place.to_string(), printed, "#{fragment}");
    }
}

#[test]
fn older_links_that_narrow_the_saved_answers_look_among_all_questions() {
    for (fragment, topic, query) in [
        ("saved&q=job", None, Some("job")),
        ("saved&q=job+title", None, Some("job title")),
        ("Saved&amp;q=job", None, Some("job")),
        ("saved%26q%3Djob", None, Some("job")),
        ("saved&topic=a+b", Some("a b"), None),
        ("saved&topic=", Some(""), None),
        ("saved&topic=Money&q=", Some("Money"), Some("")),
        ("saved&q=bus&topic=Money", Some("Money"), Some("bus")),
    ] {
        assert_eq!(
            Route::parse(fragment),
            about(View::All, topic, query),
            "#{fragment}"
        );
    }
    // Without a word there is no search.
    assert_eq!(Route::parse("saved&q=+"), list(View::Saved, Some(" ")));
}

#[test]
fn the_route_of_a_topic_is_an_id_for_its_heading() {
    for (name, printed) in [
        ("Money", "topic=Money"),
        ("a b&c", "topic=a+b%26c"),
        ("", "topic="),
        ("ش", "topic=%D8%B4"),
    ] {
        assert_eq!(Route::topic(name).to_string(), printed);
        assert_eq!(Route::parse(printed), Route::topic(name));
    }
}

#[test]
fn parses_other_ways_to_write_a_form() {
    assert_eq!(Route::parse("saved&"), list(View::Saved, None));
    assert_eq!(Route::parse("topic=a&"), about(View::All, Some("a"), None));
    assert_eq!(query("q=job%20title"), "job title");
    assert_eq!(
        Route::parse("q=job&topic=a"),
        about(View::All, Some("a"), Some("job"))
    );
    assert_eq!(query("q=people%e2%80%99s"), "people’s");
    assert_eq!(query("q=people’s"), "people’s");
    assert_eq!(query("q=a=b&c#d"), "a=b");
    assert_eq!(Route::parse("Job-Title"), question("job-title"));
}

#[test]
fn parses_an_id_that_a_mail_program_escaped() {
    assert_eq!(Route::parse("job%2Dtitle"), question("job-title"));
    assert_eq!(Route::parse("%6Aob-title"), question("job-title"));
}

#[test]
fn escapes_reserved_characters() {
    let place = list(View::All, Some("a&b=c#d%e+f g’h"));
    assert_eq!(place.to_string(), "q=a%26b%3Dc%23d%25e%2Bf+g%E2%80%99h");
    assert_eq!(list(View::All, Some("A-z_0.9~")).to_string(), "q=A-z_0.9~");
}

#[test]
fn keeps_broken_escapes() {
    for text in ["%", "%4", "%zz", "100%", "%%", "a%g1b", "%+4"] {
        let expected = text.replace('+', " ");
        assert_eq!(query(&format!("q={text}")), expected, "{text}");
    }
    assert_eq!(query("q=%%41"), "%A");
}

#[test]
fn ignores_a_search_that_is_not_utf_8() {
    for text in ["%FF", "caf%E9", "%E2%80", "%C0%80"] {
        assert_eq!(query(&format!("q={text}")), "", "{text}");
    }
}

#[test]
fn reports_other_fragments_as_unknown() {
    let long = "a".repeat(QuestionId::MAX_LEN + 1);
    for text in ["9-lives", "-", "a--b", "a-", "Ünknown", "x=y", &long] {
        assert_eq!(Route::parse(text), unknown(text));
    }
}

#[test]
fn cuts_an_overlong_search_between_two_characters() {
    let most = "a".repeat(MAX_QUERY);
    assert_eq!(query(&format!("q={most}")), most);
    assert_eq!(query(&format!("q={most}b")), most);
    let euros = "€".repeat(MAX_QUERY);
    let cut = "€".repeat(MAX_QUERY / "€".len());
    assert_eq!(query(&format!("q={euros}")), cut);
    assert_eq!(query(&list(View::All, Some(&euros)).to_string()), cut);
    assert_eq!(Route::parse(&euros), unknown(&cut));
    assert_eq!(bounded(&euros), cut);
    assert_eq!(bounded("short"), "short");
}

/// Searches with what addresses and alphabets have to offer.
fn searches() -> impl Strategy<Value = String> {
    let character = prop_oneof![
        any::<char>(),
        prop::char::range(' ', '~'),
        prop::sample::select(vec![
            '&', '=', '#', '%', '+', ' ', '’', 'é', '👩', '\u{200D}', '\0'
        ]),
    ];
    prop::collection::vec(character, 0..400)
        .prop_map(|characters| bounded(&characters.into_iter().collect::<String>()).to_owned())
}

proptest! {
    #[test]
    fn reads_back_any_search(text in searches(), topic in prop::option::of(searches())) {
        let place = about(View::All, topic.as_deref(), Some(&text));
        let printed = place.to_string();
        prop_assert!(printed.bytes().all(|byte| byte.is_ascii_graphic()), "{}", printed);
        prop_assert!(!printed.contains('#'));
        prop_assert_eq!(Route::parse(&printed), place);
    }

    #[test]
    fn reads_back_any_question(text in "[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8}){0,4}") {
        prop_assume!(!QuestionId::RESERVED.contains(&text.as_str()));
        let place = question(&text);
        prop_assert_eq!(place.to_string(), text.clone());
        prop_assert_eq!(Route::parse(&text), place);
    }

    #[test]
    fn parses_any_fragment_within_bounds(text in any::<String>()) {
        if let Route::List { query: Some(text), .. } | Route::Unknown(text) = Route::parse(&text) {
            prop_assert!(text.len() <= MAX_QUERY);
        }
    }

    #[test]
    fn reads_back_what_it_formats(
        text in "(saved|saved&|topic=|q=|&|=|%|%4|%41|%C3|%A9|[+]|a|-|é|#){0,12}",
    ) {
        let place = Route::parse(&text);
        if !matches!(&place, Route::Unknown(text) if text.is_empty()) {
            prop_assert_eq!(Route::parse(&place.to_string()), place);
        }
    }
}

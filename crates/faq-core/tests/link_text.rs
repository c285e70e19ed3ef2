//! Links as mail programs, trackers and people hand them back: longer, escaped, folded or cut.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that fails should say where"
)]

mod common;

#[path = "common/english.rs"]
mod english;

use common::{id, read, set};
use english::english;
use faq_core::answer_set::AnswerSet;
use faq_core::faq::QuestionId;
use faq_core::route::{Route, View};
use proptest::prelude::*;

/// Texts that other programs put behind a link.
const TAILS: [&str; 24] = [
    "?utm_source=a&utm_medium=b",
    "&fbclid=x",
    "&amp;x",
    "&utm_source=a,b",
    "/",
    "#",
    ".",
    ")",
    "]",
    ">",
    ";",
    ":",
    "”",
    "\"",
    "%3Futm_source%3Da",
    "%253Futm_source%253Da",
    "#:~:text=x",
    "%23:~:text=x",
    ":~:text=x",
    " Sent from my iPhone",
    "%20Sent%20from%20my%20iPhone",
    "\nSent from my iPhone",
    "Sent from my iPhone",
    " (link)",
];

fn ids(set: &AnswerSet) -> Vec<&str> {
    set.ids.iter().map(QuestionId::as_str).collect()
}

#[test]
fn reads_a_question_through_every_tail() {
    for tail in TAILS {
        assert_eq!(
            Route::parse(&format!("job-title{tail}")),
            Route::Question(id("job-title")),
            "{tail:?}"
        );
    }
}

#[test]
fn reads_the_saved_view_through_every_tail() {
    let saved = Route::List {
        view: View::Saved,
        topic: None,
        query: None,
    };
    for tail in TAILS {
        assert_eq!(Route::parse(&format!("saved{tail}")), saved, "{tail:?}");
    }
}

#[test]
fn reads_a_search_through_trackers() {
    for tail in [
        "?utm_source=a",
        "&fbclid=x",
        "&amp;x",
        "#",
        ")",
        "]",
        ">",
        ";",
        ":",
        "”",
        "/",
        "#:~:text=x",
    ] {
        let Route::List { query, .. } = Route::parse(&format!("q=umbrella+term{tail}")) else {
            panic!("{tail} is no search")
        };
        assert_eq!(query.as_deref(), Some("umbrella term"), "{tail}");
    }
}

#[test]
fn reads_a_set_through_every_tail() {
    for tail in TAILS {
        assert_eq!(read(&format!("list=a,b{tail}")), set(&["a", "b"], ""), "{tail:?}");
        assert_eq!(
            read(&format!("list=2,a,b&end{tail}")),
            set(&["a", "b"], ""),
            "{tail:?}"
        );
        let titled = read(&format!("list=2,a,b&title=T{tail}"));
        assert_eq!(ids(&titled), ["a", "b"], "{tail:?}");
        assert_eq!(titled.total, 2, "{tail:?}");
    }
    for tail in [
        "?utm_source=a",
        "&fbclid=x",
        ")",
        "]",
        "/",
        ">",
        ";",
        ":",
        "”",
        "#:~:text=x",
    ] {
        assert_eq!(
            read(&format!("list=2,a,b&title=T{tail}")),
            set(&["a", "b"], "T"),
            "{tail:?}"
        );
    }
}

#[test]
fn undoes_escapes_of_the_whole_link_twice() {
    let whole = set(&["job-title", "a"], "For you");
    for fragment in [
        "list%3D2%2Cjob-title%2Ca%26title%3DFor%2Byou",
        "list%3Djob-title%2Ca%26title%3DFor%20you",
        "list%253D2%252Cjob-title%252Ca%2526title%253DFor%252Byou",
        "list=2%252Cjob-title%252Ca&title=For+you",
        "list=2%2Cjob%2Dtitle%2Ca%26title=For+you",
        "LIST=2,JOB-TITLE,A&TITLE=For+you",
        "list=2,Job-Title,A&amp;title=For+you",
        "%23list=2,job-title,a&title=For+you",
        "#list=2,job-title,a&title=For+you",
        "list=2,job-title, a&title=For+you",
        "list=2,job-ti\ntle,a&title=For+you",
        "list=2,job-ti%0D%0Atle,a&title=For+you",
        "list=2,\njob-title,\na&title=For+you",
    ] {
        assert_eq!(read(fragment), whole, "{fragment}");
    }
    let saved = Route::parse("saved&q=bus+fare");
    for fragment in [
        "saved%26q%3Dbus%2Bfare",
        "saved%2526q%253Dbus%252Bfare",
        "Saved&amp;q=bus+fare",
    ] {
        assert_eq!(Route::parse(fragment), saved, "{fragment}");
    }
    for fragment in [
        "job%252Dtitle",
        "Job-Title",
        "JOB-TITLE",
        "job-\ntitle",
        "/job-title",
    ] {
        assert_eq!(
            Route::parse(fragment),
            Route::Question(id("job-title")),
            "{fragment:?}"
        );
    }
}

#[test]
fn undoes_no_third_escape() {
    assert_eq!(
        Route::parse("job%25252Dtitle"),
        Route::Unknown("job%252Dtitle".to_owned())
    );
}

#[test]
fn reads_no_id_that_was_not_there() {
    for fragment in ["caf%E9", "café", "job%2", "job-", "x=y", "no/such", "job_title"] {
        assert!(matches!(Route::parse(fragment), Route::Unknown(_)), "{fragment}");
    }
    assert_eq!(ids(&read("list=a,job-")), ["a"]);
    assert_eq!(ids(&read("list=a, Sent from my iPhone")), ["a"]);
    assert_eq!(ids(&read("list=a, thanks again, Jo")), ["a"]);
    assert_eq!(ids(&read("list=a,?utm_source=x,y")), ["a"]);
}

#[test]
fn reports_a_link_that_was_cut() {
    let cut = read("list=3,a,job-title,examples");
    assert_eq!(ids(&cut), ["a", "job-title"], "the last id may be half of one");
    assert_eq!(cut.total, 3);
    assert_eq!(
        english().set_note(&cut, &[]),
        "The end of this link is missing: 2 of 3 answers are here. Ask for the link again to see them all."
    );
    assert_eq!(ids(&read("list=3,a,job-title,")), ["a", "job-title"]);
    assert_eq!(
        english().set_note(&read("list=3"), &[]),
        "There is no answer in this link."
    );
    assert_eq!(english().set_note(&read("list=2,a,b&end"), &[]), "");
    let Route::Set { set, .. } = Route::parse(
        &Route::Set {
            set: cut.clone(),
            query: None,
        }
        .to_string(),
    ) else {
        panic!("no set")
    };
    assert_eq!(set, cut, "a search in it keeps the count");
}

#[test]
fn finds_a_pasted_link() {
    let pasted = |text: &str| Route::find_in(text);
    let question = Some(Route::Question(id("job-title")));
    for text in [
        "https://example.org/faq/#job-title",
        "https://example.org/faq/#job-title Sent from my iPhone",
        "https://example.org/faq/#job-title (link)",
        "See https://example.org/faq/#job-title.",
        "example.org/faq/#job-title?utm_source=x&utm_medium=y",
        "https://example.org/faq/%23job-title",
        "https://example.org/faq/?utm_source=a#job-title",
        "[this](https://example.org/faq/index.html#job-title)",
    ] {
        assert_eq!(pasted(text), question, "{text}");
    }
    for text in [
        "https://example.org/#list=2,a,b&end Sent from my iPhone",
        "https://example.org/#list=2,a, b&end (link)",
        "#list=a,b link.",
        "example.org#list=a,b.",
        "https://example.org/%2523list%3Da%2Cb",
    ] {
        let expected = Route::Set {
            set: set(&["a", "b"], ""),
            query: None,
        };
        assert_eq!(pasted(text), Some(expected), "{text}");
    }
    assert_eq!(
        pasted("https://example.org/#saved now"),
        Some(Route::parse("saved"))
    );
    assert_eq!(
        pasted("https://example.org/#q=bus+fare Thanks"),
        Some(Route::parse("q=bus+fare"))
    );
    for text in [
        "",
        "#",
        "C# course",
        "#job-title",
        "https://example.org/",
        "https://example.org/#",
        "and #saved too",
        "100%23",
    ] {
        assert_eq!(pasted(text), None, "{text}");
    }
}

fn any_ids() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec("[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,6}){0,3}", 1..8).prop_map(|mut ids| {
        let mut seen = std::collections::BTreeSet::new();
        ids.retain(|id| QuestionId::parse(id).is_ok() && seen.insert(id.clone()));
        ids
    })
}

/// Tails in any combination; those with words can only be last.
fn tails() -> impl Strategy<Value = String> {
    let marks = prop::sample::select(
        TAILS
            .iter()
            .copied()
            .filter(|tail| !tail.contains("Sent"))
            .collect::<Vec<_>>(),
    );
    (
        prop::collection::vec(marks, 0..4),
        prop::sample::select(TAILS.to_vec()),
    )
        .prop_map(|(marks, last)| marks.concat() + last)
}

/// The ways in which a whole link is escaped.
fn escaped(link: &str, way: u8) -> String {
    match way {
        1 => link.replace(',', "%2C"),
        2 => link.replace(',', "%252C"),
        3 => format!("%23{link}"),
        4 => link.to_ascii_uppercase().replace("&TITLE", "&title"),
        5 => link.replace('&', "&amp;"),
        _ => link.to_owned(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn reads_any_whole_link_behind_any_tails(list in any_ids(), counted: bool, titled: bool, way in 0..6_u8, tails in tails()) {
        prop_assume!(!list.is_empty());
        let end = match (titled, counted) {
            (true, _) => "&title=T",
            (false, true) => "&end",
            (false, false) => "",
        };
        let count = if counted { format!("{},", list.len()) } else { String::new() };
        // In capitals a word behind the link cannot be told apart.
        prop_assume!(way != 4 || !tails.starts_with("Sent"));
        let link = escaped(&format!("list={count}{}{end}", list.join(",")), way) + &tails;
        let read = read(&link);
        prop_assert_eq!(ids(&read), list.iter().map(String::as_str).collect::<Vec<_>>(), "{}", link);
        prop_assert_eq!(read.total, list.len(), "{}", link);
        let first = escaped(&list[0], if way == 4 { 4 } else { 0 }) + &tails;
        prop_assert_eq!(Route::parse(&first), Route::Question(id(&list[0])), "{}", first);
    }

    #[test]
    fn reads_the_whole_ids_of_a_cut_link_and_no_other(list in any_ids(), way in 0..4_u8, cut in any::<prop::sample::Index>(), tails in tails(), tailed: bool) {
        prop_assume!(!list.is_empty());
        let link = escaped(&format!("list={},{}&end", list.len(), list.join(",")), way);
        let from = link.find("list=").expect("list") + "list=".len();
        let cut = from + cut.index(link.len() - from + 1);
        let beginning = &link[..cut];
        let separator = [",", "%2C", "%252C", ","][usize::from(way)];
        let begins = from + list.len().to_string().len() + separator.len();
        // An id is whole when its comma or the end has come.
        let mut expected = 0;
        let mut at = begins;
        for (number, id) in list.iter().enumerate() {
            at += id.len();
            let closing = if number + 1 == list.len() { "&end".len() } else { separator.len() };
            if cut >= at + closing {
                expected = number + 1;
            }
            at += separator.len();
        }
        let text = if tailed { format!("{beginning}{tails}") } else { beginning.to_owned() };
        // A tail that begins as the rest of the escape does, or of the number, is part of it.
        prop_assume!(!tailed || cut > begins && !beginning.ends_with('%') && !beginning.ends_with("%2") && !beginning.ends_with("%25"));
        let read = read(&text);
        prop_assert_eq!(ids(&read), list[..expected].iter().map(String::as_str).collect::<Vec<_>>(), "{}", text);
        if cut >= begins {
            prop_assert_eq!(read.total, list.len(), "{}", text);
        }
    }

    #[test]
    fn reads_no_other_id_in_an_older_cut_link(list in any_ids(), cut in any::<prop::sample::Index>()) {
        let link = format!("list={}", list.join(","));
        let cut = 5 + cut.index(link.len() - 4);
        let read = read(&link[..cut]);
        let read = ids(&read);
        for (number, id) in read.iter().enumerate() {
            let is_last = number + 1 == read.len();
            prop_assert!(list[number] == *id || is_last && list[number].starts_with(id), "{}", &link[..cut]);
        }
    }

    #[test]
    fn reads_any_text_without_panic(text in "(list=|saved|q=|topic=|2,|,|&|end|title=|a|B|-|é| |\n|%|%2|%2C|%252C|%E9|#|/|[?]|\u{201D}){0,16}") {
        let route = Route::parse(&text);
        if let Route::Set { set, .. } = &route {
            prop_assert!(set.ids.len() <= set.total);
        }
        let _link = Route::find_in(&text);
    }
}

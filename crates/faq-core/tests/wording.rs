//! The sentences that count, for none, one and many, word for word.

#[path = "common/english.rs"]
mod english;

use english::{english, page_english};
use faq_core::route::View::{All, Saved, Set};
use faq_core::saved::{MAX_ANSWERS, StorageError};
use faq_search::{Correction, MatchQuality, SearchResults};

#[test]
fn the_count_line_counts() {
    let lines = [
        (All, None, 0, "0 questions"),
        (All, None, 1, "1 question"),
        (All, None, 5, "5 questions"),
        (Saved, None, 0, "0 saved answers"),
        (Saved, None, 1, "1 saved answer"),
        (Saved, None, 2, "2 saved answers"),
        (All, Some("job"), 0, "0 questions found for “job”"),
        (All, Some("job"), 1, "1 question found for “job”"),
        (All, Some(" job  "), 2, "2 questions found for “job”"),
    ];
    for (view, query, count, line) in lines {
        assert_eq!(
            english().count_line(view, query, MatchQuality::Full, count, None),
            line
        );
    }
}

#[test]
fn the_count_line_names_closest_questions() {
    let lines = [
        (All, 1, "1 question comes closest"),
        (All, 2, "2 questions come closest"),
    ];
    for (view, count, line) in lines {
        assert_eq!(
            english().count_line(view, Some("job"), MatchQuality::Close, count, None),
            line
        );
    }
}

#[test]
fn announces_the_count() {
    let announced = [
        (All, None, 0, "0 questions"),
        (All, None, 5, "5 questions"),
        (Saved, None, 0, "0 saved answers"),
        (All, Some("job"), 1, "1 question found for “job”"),
    ];
    for (view, query, count, sentence) in announced {
        assert_eq!(
            english().announcement(view, query, MatchQuality::Full, count, "", None),
            sentence
        );
    }
}

#[test]
fn says_that_there_is_no_answer_and_what_the_page_answers() {
    assert_eq!(english().nothing_found(" zzzz ", None), "No answers for “zzzz”.");
    assert_eq!(
        english().nothing_found("zzzz", Some("Money")),
        "No answers in this topic for “zzzz”."
    );
    for (count, topics, sentence) in [
        (1, false, "This page answers 1 question."),
        (13, true, "This page answers 13 questions on these topics:"),
        (13, false, "This page answers 13 questions."),
    ] {
        assert_eq!(page_english().how_much(count, topics), sentence);
    }
}

#[test]
fn names_the_topic() {
    assert_eq!(
        page_english().topic_link("5", english().topic_name("Money")),
        "Money (5)"
    );
    assert_eq!(
        page_english().topic_link("1", english().topic_name("")),
        "More questions (1)"
    );
    let headings = [
        (All, None, 0, "0 questions"),
        (All, None, 1, "1 question"),
        (All, None, 5, "5 questions"),
        (Saved, None, 5, "Saved answers"),
        (All, Some("Money"), 5, "Money"),
        (All, Some(""), 5, "More questions"),
        (Set, None, 5, "Answers someone sent you"),
    ];
    for (view, topic, count, heading) in headings {
        assert_eq!(english().list_heading(view, topic, "", count, false), heading);
    }
    for (view, topic, heading) in [
        (All, None, "Search results"),
        (All, Some("Money"), "Search results"),
        (Set, None, "Search results"),
        (Saved, None, "Saved answers"),
    ] {
        assert_eq!(english().list_heading(view, topic, "", 5, true), heading);
    }
    assert_eq!(
        english().list_heading(Set, None, "For the carers", 5, false),
        "“For the carers”"
    );
    let line =
        |view, query, count| english().count_line(view, query, MatchQuality::Full, count, Some("Money"));
    assert_eq!(line(All, None, 1), "1 question in “Money”");
    assert_eq!(
        line(All, Some("bus"), 2),
        "2 questions found for “bus” in “Money”"
    );
    assert_eq!(
        english().search_note(All, MatchQuality::Close, &results(&[], &[]), Some("Money")),
        "No answer in this topic has all of these words."
    );
    assert_eq!(
        english().no_such_topic("Money"),
        "The topic “Money” is not here. These are all the questions."
    );
}

#[test]
fn marks_content_in_another_language() {
    assert_eq!(english().other_language("en-GB"), None);
    assert_eq!(english().other_language("EN"), None);
    assert_eq!(english().other_language("ar"), Some("ar"));
    assert_eq!(english().other_language("enm"), Some("enm"));
}

#[test]
fn the_view_switch_counts() {
    assert_eq!(english().show_saved("0"), "Saved (0)");
    assert_eq!(english().show_saved("1"), "Saved (1)");
    assert_eq!(english().show_saved("2"), "Saved (2)");
}

#[test]
fn the_save_button_says_what_is_the_case() {
    assert_eq!(english().save_button(false, false), "Save");
    assert_eq!(english().save_button(true, false), "Saved");
    assert_eq!(english().save_button(true, true), "Remove");
    // A removed answer that is still listed can be saved again.
    assert_eq!(english().save_button(false, true), "Save");
}

#[test]
fn says_where_the_first_answer_is_saved() {
    assert_eq!(
        english().first_saved(false),
        "Saved in this browser, on this device."
    );
    assert_eq!(
        english().first_saved(true),
        "Saved in this browser, on this device. Safari may delete your saved answers if you do not open this page for 7 days."
    );
}

#[test]
fn counts_deleted_answers() {
    assert_eq!(
        english().vanished(1),
        "Your browser deleted 1 saved answer. Select Undo to get it back."
    );
    assert_eq!(
        english().vanished(3),
        "Your browser deleted 3 saved answers. Select Undo to get them back."
    );
}

#[test]
fn counts_removed_answers() {
    assert_eq!(english().none_saved(0), "All saved answers have been removed.");
    assert_eq!(english().none_saved(1), "1 saved answer has been removed.");
    assert_eq!(english().none_saved(2), "2 saved answers have been removed.");
    assert_eq!(
        english().none_saved(MAX_ANSWERS),
        "1000 saved answers have been removed."
    );
}

#[test]
fn names_the_limit_of_a_full_list() {
    assert_eq!(
        english().limit_reached(),
        "You have saved 1000 answers. Remove one to save another."
    );
}

#[test]
fn buttons_and_notices_name_their_question() {
    assert_eq!(english().button_of(english().save(), "Which?"), "Save: Which?");
    assert_eq!(
        english().button_of(english().copy_link(), "Which?"),
        "Copy link: Which?"
    );
    assert_eq!(english().removed("Which?"), "Removed from saved: Which?");
    assert_eq!(
        english().link_to_copy("https://x.org/#a"),
        "Copy this link: https://x.org/#a"
    );
    assert_eq!(
        english().no_such_question("old-id"),
        "This link no longer works: “old-id” is not here. Try searching."
    );
}

#[test]
fn every_storage_error_has_its_own_warning() {
    let all = [
        StorageError::Denied,
        StorageError::Full,
        StorageError::Unreadable,
        StorageError::Newer,
    ];
    for one in all {
        let sentence = english().storage_error(one);
        assert!(sentence.ends_with("when you close this page."), "{sentence}");
        assert_eq!(
            all.iter()
                .filter(|&&other| english().storage_error(other) == sentence)
                .count(),
            1,
            "{sentence}"
        );
    }
}

fn results(missing: &[&str], corrections: &[(&str, &str)]) -> SearchResults {
    let corrections = corrections.iter().map(|(typed, used)| Correction {
        typed: (*typed).to_owned(),
        used: (*used).to_owned(),
    });
    SearchResults {
        missing: missing.iter().map(|word| (*word).to_owned()).collect(),
        corrections: corrections.collect(),
        ..SearchResults::default()
    }
}

#[test]
fn the_note_names_corrections_and_missing_words() {
    let corrected = [("qualificatons", "qualifications"), ("wroker", "worker")];
    for (view, quality, missing, corrections, expected) in [
        (All, MatchQuality::Full, &[][..], &[][..], ""),
        (
            All,
            MatchQuality::Full,
            &[],
            &corrected[..1],
            "Showing results for “qualifications”.",
        ),
        (
            All,
            MatchQuality::Close,
            &["Zürich", "dog"],
            &corrected,
            "Showing results for “qualifications”, “worker”. No answer has all of these words. Not found: “Zürich”, “dog”.",
        ),
        (
            All,
            MatchQuality::Mixed,
            &[],
            &[],
            "Some of these do not have all of your words, but they come close.",
        ),
    ] {
        assert_eq!(
            english().search_note(view, quality, &results(missing, corrections), None),
            expected
        );
    }
    let best_lacks = SearchResults {
        best_hit_lacks: vec!["symptoms".to_owned()],
        ..SearchResults::default()
    };
    let some = "Some of these do not have all of your words, but they come close.";
    let first = "The first does not have “symptoms”.";
    let note = |view, topic| english().search_note(view, MatchQuality::Mixed, &best_lacks, topic);
    assert_eq!(note(All, None), format!("{some} {first}"));
    // The list of a topic or of a shared set may begin with another answer.
    assert_eq!(note(All, Some("Money")), some);
    assert_eq!(note(Set, None), some);
    assert_eq!(
        english().search_as_typed(&["qualificatons".to_owned()]),
        "Search for “qualificatons” instead"
    );
}

#[test]
fn announces_the_note_and_the_count() {
    let closest = "No answer has all of these words.";
    let announced =
        |query, quality, count, note| english().announcement(All, query, quality, count, note, None);
    assert_eq!(announced(None, MatchQuality::Full, 5, ""), "5 questions");
    assert_eq!(
        announced(Some(" gp "), MatchQuality::Full, 1, ""),
        "1 question found for “gp”"
    );
    assert_eq!(
        announced(Some("gp"), MatchQuality::Close, 1, closest),
        format!("{closest} 1 question comes closest")
    );
    assert_eq!(
        announced(Some("gp"), MatchQuality::Close, 2, closest),
        format!("{closest} 2 questions come closest")
    );
}

#[test]
fn the_contact_link_names_its_action() {
    assert_eq!(
        page_english().contact("mailto:us@example.org"),
        "Write to us@example.org"
    );
    assert_eq!(page_english().contact("tel:+441234567890"), "Call +441234567890");
    assert_eq!(page_english().contact("https://example.org/ask"), "Ask us");
}

//! The search as a reader meets it: which questions a few words find, and what is marked in them.

mod common;

use common::fold;
use link_worker_faq::domain::search::{Document, Index, Results, Span, is_blank};
use proptest::prelude::*;

const FIRST: &str = "What is a Social Prescribing Link Worker?";
const FIRST_ANSWER: &str =
    "Someone who helps to increase people’s confidence to take control of their health.";
const THIRD: &str = "Is the role similar to that of an Occupational Therapist?";
const THIRD_ANSWER: &str =
    "The role is broader than a single profession. It suits the maître of a café as well.";

fn ask(query: &str) -> Results {
    let also_asked_as = ["What do they do all day".to_owned()];
    let document = |question, also_asked_as, answer| Document {
        question,
        also_asked_as,
        answer,
    };
    let documents = [
        document(FIRST, &also_asked_as[..], FIRST_ANSWER),
        document("Who can be one?", &[], "Anybody who is approachable and patient."),
        document(THIRD, &[], THIRD_ANSWER),
    ];
    Index::build(documents, fold).search(query, fold)
}

fn found(query: &str) -> Vec<usize> {
    let mut found: Vec<usize> = ask(query).hits.iter().map(|hit| hit.document).collect();
    found.sort_unstable();
    found
}

fn nothing(query: &str) -> bool {
    ask(query).hits.is_empty()
}

fn marked<'a>(text: &'a str, spans: &[Span]) -> Vec<&'a str> {
    spans.iter().map(|span| &text[span.clone()]).collect()
}

#[test]
fn the_words_may_stand_in_any_order_and_anywhere_in_a_question() {
    assert_eq!(found("link worker"), [0]);
    assert_eq!(found("worker link"), [0]);
    assert_eq!(found("confidence prescribing"), [0]);
    assert_eq!(found("approachable patient who"), [1]);
}

#[test]
fn case_accents_and_apostrophes_do_not_matter() {
    for query in ["people’s confidence", "people's confidence", "peoples confidence"] {
        assert_eq!(found(query), [0], "{query}");
    }
    assert_eq!(found("OCCUPATIONAL"), [2]);
    for query in [
        "café",
        "cafe",
        "CAFÉ",
        "cafe\u{301}",
        "maitre",
        "Maître",
        "mai\u{302}tre",
    ] {
        assert_eq!(found(query), [2], "{query}");
    }
}

#[test]
fn the_beginning_of_a_word_finds_it() {
    assert_eq!(found("occup"), [2]);
    assert_eq!(found("presc conf"), [0]);
    assert!(nothing("fessional"), "the inside of a word is not its beginning");
}

#[test]
fn another_way_of_asking_finds_the_question() {
    assert_eq!(found("all day"), [0]);
}

#[test]
fn what_is_nowhere_finds_nothing() {
    assert!(nothing("zzzz"));
    assert!(nothing("link zzzz"));
}

#[test]
fn a_query_without_a_word_is_blank_and_finds_nothing() {
    for query in ["", "   ", "?!", "’", "…—"] {
        assert!(is_blank(query), "{query:?}");
        assert!(nothing(query), "{query:?}");
    }
    for query in ["a", " 1 ", "é"] {
        assert!(!is_blank(query), "{query:?}");
    }
}

#[test]
fn what_matched_is_marked_in_question_and_answer() {
    let results = ask("OCCUPATIONAL cafe");
    let hit = &results.hits[0];
    assert_eq!(marked(THIRD, &hit.question), ["Occupational"]);
    assert_eq!(marked(THIRD_ANSWER, &hit.answer), ["café"]);
    let results = ask("peoples");
    assert_eq!(marked(FIRST_ANSWER, &results.hits[0].answer), ["people’s"]);
}

/// Whether spans ascend apart from each other, inside the text and on its character boundaries.
fn are_sound(text: &str, spans: &[Span]) -> bool {
    spans
        .iter()
        .all(|span| span.start < span.end && text.get(span.clone()).is_some())
        && spans.windows(2).all(|pair| pair[0].end <= pair[1].start)
}

proptest! {
    #[test]
    fn any_query_of_any_text_marks_only_what_is_there(
        question in any::<String>(),
        answer in "[a-cA-Cé’' ßİﬁ.\u{301}]{0,60}",
        also in prop::collection::vec(any::<String>(), 0..3),
        other in any::<String>(),
        from in any::<prop::sample::Index>(),
    ) {
        // Words of the text itself, so that most queries find something.
        let begin = answer.floor_char_boundary(from.index(answer.len() + 1));
        let queries = [other.as_str(), answer.as_str(), question.as_str(), &answer[begin..], also.first().map_or("", String::as_str)];
        let documents = [
            Document { question: &question, also_asked_as: &also, answer: &answer },
            Document { question: "Who can be one?", also_asked_as: &[], answer: "a bé cab" },
        ];
        let index = Index::build(documents, fold);
        for query in queries {
            for hit in index.search(query, fold).hits {
                prop_assert!(are_sound(documents[hit.document].question, &hit.question), "{:?}: {:?}", query, hit);
                prop_assert!(are_sound(documents[hit.document].answer, &hit.answer), "{:?}: {:?}", query, hit);
            }
        }
    }
}

//! The behaviour of the public API, by example.

#[path = "common/fold.rs"]
mod fold;

use faq_search::{Document, Language, SearchIndex, SearchResults, Synonym, Yield};
use fold::fold;
use std::cell::Cell;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

fn build(documents: &[(&str, &str)], synonyms: &[Synonym]) -> SearchIndex {
    let documents = documents.iter().map(|&(question, answer)| Document {
        question,
        also_asked_as: &[],
        answer: answer.into(),
    });
    SearchIndex::build(documents, synonyms, Language::english(fold))
}

fn documents(results: &SearchResults) -> Vec<usize> {
    results.hits.iter().map(|hit| hit.document).collect()
}

fn highlighted<'a>(text: &'a str, results: &SearchResults) -> Vec<&'a str> {
    let spans = results
        .hits
        .first()
        .map(|hit| hit.question.clone())
        .unwrap_or_default();
    spans.into_iter().map(|span| &text[span]).collect()
}

#[test]
fn matches_words_with_a_hyphen_with_a_space_and_joined() {
    for question in [
        "Is it co-creating plans",
        "Is it cocreating plans",
        "Is it co creating plans",
    ] {
        let index = build(&[(question, "x"), ("Other words altogether", "y")], &[]);
        for query in [
            "co-creating",
            "cocreating",
            "co creating",
            "co-creating plans",
            "cocreat",
            "co crea",
        ] {
            let results = index.search(query, false);
            assert!(
                results.complete && documents(&results) == [0],
                "{query} in {question}: {results:?}"
            );
            let highlighted = highlighted(question, &results).concat().replace(['-', ' '], "");
            assert!(
                highlighted.starts_with("cocreating"),
                "{query} highlights {highlighted} in {question}"
            );
        }
    }
}

/// One thing is written in several ways, by readers and by authors; a row is a thing.
#[test]
fn matches_numbers_units_and_initials_in_every_spelling() {
    for row in [
        &["5mg", "5 mg", "5-mg", "5MG"][..],
        &["24/7", "247", "24-7"],
        &["X-ray", "xray", "x ray", "X‑Ray"],
        &["A&E", "AE", "A and E", "a & e"],
        &["covid19", "COVID-19", "Covid 19"],
        &["MP3", "mp 3", "mp-3"],
        &["follow-up", "follow up", "followup"],
    ] {
        for content in row {
            let question = format!("Where is {content} offered?");
            let other = "Is 50 mg or 15mg or 2/47 offered in 4 weeks, or 7?";
            let index = build(&[(&question, "Here."), (other, "Ask us.")], &[]);
            for query in row {
                for query in [
                    (*query).to_owned(),
                    format!("{query} "),
                    format!("{query} offered"),
                ] {
                    let results = index.search(&query, false);
                    assert_eq!(documents(&results), [0], "{query} in {content}: {results:?}");
                    assert!(
                        results.complete && results.corrections.is_empty(),
                        "{query}: {results:?}"
                    );
                }
            }
        }
    }
    let question = "Is 5 mg of it offered at A&E?";
    let index = build(&[(question, "Here.")], &[]);
    assert_eq!(
        highlighted(question, &index.search("5mg offered", false)),
        ["5", "mg", "offered"]
    );
    assert_eq!(highlighted(question, &index.search("ae ", false)), ["A&E"]);
}

#[test]
fn matches_several_spellings_of_a_unit_in_one_content() {
    let questions = [
        "Is 5mg enough?",
        "Is 5 mg enough?",
        "Is 5-mg enough?",
        "Is 50 mg enough?",
    ];
    let index = build(&questions.map(|question| (question, "Yes.")), &[]);
    for query in ["5mg", "5 mg", "5-mg", "5mg enough"] {
        let mut found = documents(&index.search(query, false));
        found.sort_unstable();
        assert_eq!(found, [0, 1, 2], "{query}");
    }
}

#[test]
fn finds_a_number_that_is_written_digit_by_digit_or_in_words() {
    let faq = ["112", "999", "111"].map(|number| (format!("When should I call {number}?"), ""));
    let faq: Vec<_> = faq
        .iter()
        .map(|(question, answer)| (question.as_str(), *answer))
        .collect();
    let index = build(&faq, &[]);
    for (query, expected) in [
        ("1 1 1", 2),
        ("one one one", 2),
        ("call one one one", 2),
        ("111", 2),
        ("nine nine nine", 1),
        ("call 9 9 9 ", 1),
        ("one one two", 0),
    ] {
        let results = index.search(query, false);
        assert_eq!(documents(&results)[0], expected, "{query}: {results:?}");
        assert!(
            results.hits[0].all_words && results.missing.is_empty(),
            "{query}: {results:?}"
        );
    }
    // Another number is never meant.
    for query in ["113", "11 ", "1112", "99 "] {
        let results = index.search(query, false);
        assert!(
            results.hits.is_empty() && results.corrections.is_empty(),
            "{query}: {results:?}"
        );
    }
}

#[test]
fn numbers_are_not_parts_of_others() {
    let index = build(&[("Is it open 1/2 an hour?", "Yes"), ("Is it 1 12?", "No")], &[]);
    assert!(
        index
            .search("12 ", false)
            .hits
            .iter()
            .all(|hit| hit.document == 1)
    );
    assert!(index.search("112 ", false).hits.is_empty());
}

#[test]
fn a_finished_word_matches_what_it_begins_if_the_content_has_no_such_word() {
    let faq = [
        ("Any temporary jobs?", "Yes"),
        ("What is the temperature?", "Mild"),
        ("Is it a form?", "No"),
    ];
    let index = build(&faq, &[]);
    for query in ["temp", "temp ", "temp job", "a temp job?"] {
        let results = index.search(query, false);
        assert_eq!(documents(&results)[0], 0, "{query}: {results:?}");
        assert!(
            results.hits[0].all_words && results.corrections.is_empty(),
            "{query}: {results:?}"
        );
    }
    assert_eq!(
        highlighted(faq[0].0, &index.search("temp ", false)),
        ["temporary"]
    );
    // A word of the content means itself once it is finished.
    let index = build(&[("A temp?", ""), ("A temperature?", "")], &[]);
    assert_eq!(documents(&index.search("temp ", false)), [0]);
}

#[test]
fn reports_corrections_unless_exact() {
    let index = build(
        &[("Which qualifications count?", "Any"), ("Where is it?", "Here")],
        &[],
    );
    let results = index.search("qualificatons ", false);
    assert!(results.complete);
    assert_eq!(documents(&results), [0]);
    assert_eq!(
        highlighted("Which qualifications count?", &results),
        ["qualifications"]
    );
    let reported: Vec<_> = results
        .corrections
        .iter()
        .map(|correction| (&*correction.typed, &*correction.used))
        .collect();
    assert_eq!(reported, [("qualificatons", "qualifications")]);
    let exact = index.search("qualificatons ", true);
    assert!(exact.corrections.is_empty() && !exact.complete);
    assert_eq!(exact.missing, ["qualificatons"]);
}

/// "Symptoms of glaucoma" is answered by what glaucoma is, though that text says "signs", before the answers about
/// something else that mention both words.
#[test]
fn shows_a_better_match_that_lacks_a_keyword_and_names_the_word() {
    let others = "measles mumps rubella tetanus cholera malaria scurvy rabies asthma gout lupus anthrax";
    let others: Vec<String> = others
        .split(' ')
        .map(|other| format!("What are the symptoms of {other}?"))
        .collect();
    let mut faq = vec![
        (
            "What is glaucoma?",
            "Glaucoma damages the nerve of the eye. Its first signs are easy to miss.",
        ),
        (
            "What are the symptoms of Odel syndrome?",
            "Short hands; rarely, a cataract or glaucoma in later life.",
        ),
        ("How is glaucoma in children treated?", "Mostly by surgery."),
        ("What is a cataract?", "A cataract is a cloudy lens."),
    ];
    faq.extend(
        others
            .iter()
            .map(|question| (question.as_str(), "A rash and a fever.")),
    );
    let index = build(&faq, &[]);
    for (query, best, lacking) in [
        ("symptoms of glaucoma", 0, "symptoms"),
        ("glaucoma symptoms", 0, "symptoms"),
        ("Cataract Symptoms", 3, "Symptoms"),
        // The full match is better: its question has both words.
        ("symptoms of measles", 4, ""),
        ("glaucoma children", 2, ""),
    ] {
        let results = index.search(query, false);
        assert_eq!(documents(&results)[0], best, "{query}: {results:?}");
        assert_eq!(results.best_hit_lacks.join(" "), lacking, "{query}");
        assert_eq!(results.hits[0].all_words, lacking.is_empty(), "{query}");
        assert!(results.hits.iter().any(|hit| hit.all_words), "{query}");
        assert!(results.missing.is_empty(), "{query}");
    }
    let results = index.search("symptoms of glaucoma", false);
    assert_eq!(highlighted("What is glaucoma?", &results), ["glaucoma"]);
}

/// "Code of practice" is a phrase of one answer; a question that only has "practice" is about something else.
#[test]
fn a_better_score_without_the_subject_is_no_match_for_keywords() {
    let faq = [
        (
            "How should we work?",
            "Follow the code of practice for volunteers and the handbook for staff.",
        ),
        ("What does this look like in practice?", "See our examples."),
        ("What may a practice nurse do?", "Vaccinate and advise."),
    ];
    assert_eq!(
        documents(&build(&faq, &[]).search("code of practice", false)),
        [0]
    );
}

#[test]
fn reports_missing_words_as_typed() {
    let index = build(
        &[("What is a link worker?", "A person"), ("Which title?", "Any")],
        &[],
    );
    let results = index.search("link worker Zürich", false);
    assert!(!results.complete);
    assert_eq!(documents(&results), [0]);
    assert_eq!(results.missing, ["Zürich"]);
}

#[test]
fn expands_synonyms_in_one_or_both_directions() {
    let both = vec!["SPLW".to_owned(), "link worker".to_owned()];
    let synonyms = [
        (both.clone(), both),
        (vec!["degree".into()], vec!["skills".into()]),
    ];
    let index = build(
        &[
            ("Is a link worker here?", "x"),
            ("What skills?", "y"),
            ("A degree?", "z"),
        ],
        &synonyms,
    );
    assert_eq!(documents(&index.search("splw", false)), [0]);
    assert_eq!(
        highlighted("Is a link worker here?", &index.search("splw", false)),
        ["link", "worker"]
    );
    assert_eq!(
        documents(&index.search("spwl ", false)),
        [0],
        "a misspelt abbreviation"
    );
    assert_eq!(documents(&index.search("degree", false)), [2, 1]);
    assert_eq!(documents(&index.search("skills", false)), [1]);
}

#[test]
fn highlights_stop_words_only_beside_other_matches() {
    let question = "The social and wider determinants of the house";
    let index = build(&[(question, "x")], &[]);
    assert_eq!(
        highlighted(question, &index.search("the social and wider", false)),
        ["The", "social", "and", "wider"]
    );
}

#[test]
fn builds_the_same_index_when_it_yields() {
    let documents = || {
        ["Where can I park?", "When are you open?"].map(|question| Document {
            question,
            also_asked_as: &[],
            answer: "See the map.".into(),
        })
    };
    let yields = Cell::new(0);
    let policy = || {
        yields.set(yields.get() + 1);
        Some(Box::pin(std::future::ready(())) as Yield)
    };
    let mut work = pin!(SearchIndex::build_async(
        documents(),
        &[],
        Language::english(fold),
        &policy
    ));
    let Poll::Ready(index) = work.as_mut().poll(&mut Context::from_waker(Waker::noop())) else {
        panic!("every yield is ready at once");
    };
    assert!(yields.get() > documents().len(), "only {} yields", yields.get());
    let expected = SearchIndex::build(documents(), &[], Language::english(fold));
    assert_eq!(
        index.search("parking map", false),
        expected.search("parking map", false)
    );
}

//! The parts of the search, held against the crates they stand in for and against examples.

#[path = "../tests/common/fold.rs"]
mod fold_on_host;

mod stems;

use super::{Document, SearchIndex, SearchResults};
use crate::document::Synonym;
use crate::edit_distance::edit_distance;
use crate::stop_words::stop_words;
use crate::tokenize::{for_each_word, is_letter};
use fold_on_host::fold;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

fn folded(text: &str) -> String {
    words(text).join(" ")
}

fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for_each_word(text, fold, &mut |word, _| words.push(word.to_owned()));
    words
}

fn index(documents: &[(&str, &str)], synonyms: &[Synonym]) -> SearchIndex {
    let documents = documents.iter().map(|&(question, answer)| Document {
        question,
        also_asked_as: &[],
        answer: answer.into(),
    });
    SearchIndex::build(documents, synonyms, fold)
}

fn found(results: &SearchResults) -> Vec<usize> {
    results.hits.iter().map(|hit| hit.document).collect()
}

fn marked<'a>(text: &'a str, results: &SearchResults) -> Vec<&'a str> {
    let spans = results
        .hits
        .first()
        .map(|hit| hit.question.clone())
        .unwrap_or_default();
    spans.into_iter().map(|span| &text[span]).collect()
}

#[test]
fn letters_fold_as_unicode_decomposes_them() {
    for character in ('\u{C0}'..='\u{24F}')
        .chain('\u{1E00}'..='\u{1EFF}')
        .chain('\u{FF01}'..='\u{FF5E}')
    {
        let decomposed = character
            .to_string()
            .nfkd()
            .filter(|&part| !is_combining_mark(part))
            .collect::<String>();
        let expected = decomposed.to_lowercase();
        if is_letter(character) && expected.is_ascii() {
            assert_eq!(folded(&character.to_string()), expected, "{character}");
        }
    }
    assert_eq!(
        folded("Straße Čačak İstanbul ﬁn Ћуприја Άλφα"),
        "strasse cacak istanbul fin ћуприја αλφα"
    );
    assert_eq!(folded("cafe\u{301}"), folded("café"));
}

#[test]
fn words_keep_apostrophes_and_numbers_together() {
    assert_eq!(
        words("Don’t ask what's the workers' GP's role"),
        ["dont", "ask", "what", "the", "workers", "gp", "role"]
    );
    assert_eq!(
        words("1,000 people, 3.5 days (24/7)."),
        ["1000", "people", "3.5", "days", "24", "7"]
    );
    assert_eq!(
        words("co-creating e.g. nalw.org.uk/faq"),
        ["co", "creating", "e", "g", "nalw", "org", "uk", "faq"]
    );
    assert_eq!(words("中文 テスト"), ["中", "文", "テスト"]);
}

#[test]
fn common_words_are_single_and_folded() {
    assert!(stop_words().all(|word| words(word) == [word]));
}

#[test]
fn typing_errors_are_counted() {
    let errors = |typed: &str, word, begun| edit_distance(&typed.chars().collect::<Vec<_>>(), word, 2, begun);
    assert_eq!(errors("wroker", "worker", false), Some(1), "two letters swapped");
    assert_eq!(
        errors("qualificatons", "qualifications", false),
        Some(1),
        "one left out"
    );
    assert_eq!(errors("examplle", "example", false), Some(1), "one too many");
    assert_eq!(
        errors("qualifcat", "qualifications", true),
        Some(1),
        "one left out of a beginning"
    );
    assert_eq!(errors("doctor", "surgery", false), None);
}

#[test]
fn hyphens_and_spaces_do_not_matter() {
    for question in [
        "Is it co-creating plans",
        "Is it cocreating plans",
        "Is it co creating plans",
    ] {
        let built = index(&[(question, "x"), ("Other words altogether", "y")], &[]);
        for query in [
            "co-creating",
            "cocreating",
            "co creating",
            "co-creating plans",
            "cocreat",
            "co crea",
        ] {
            let results = built.search(query, false);
            assert!(
                results.complete && found(&results) == [0],
                "{query} in {question}: {results:?}"
            );
            let marked = marked(question, &results).concat().replace(['-', ' '], "");
            assert!(
                marked.starts_with("cocreating"),
                "{query} marks {marked} in {question}"
            );
        }
    }
}

#[test]
fn corrections_are_said_and_can_be_refused() {
    let built = index(
        &[("Which qualifications count?", "Any"), ("Where is it?", "Here")],
        &[],
    );
    let results = built.search("qualificatons ", false);
    assert!(results.complete);
    assert_eq!(found(&results), [0]);
    assert_eq!(
        marked("Which qualifications count?", &results),
        ["qualifications"]
    );
    let said: Vec<_> = results
        .corrections
        .iter()
        .map(|said| (&*said.typed, &*said.used))
        .collect();
    assert_eq!(said, [("qualificatons", "qualifications")]);
    let exact = built.search("qualificatons ", true);
    assert!(exact.corrections.is_empty() && !exact.complete);
    assert_eq!(exact.missing, ["qualificatons"]);
}

#[test]
fn what_no_document_has_is_named_as_typed() {
    let built = index(
        &[("What is a link worker?", "A person"), ("Which title?", "Any")],
        &[],
    );
    let results = built.search("link worker Zürich", false);
    assert!(!results.complete);
    assert_eq!(found(&results), [0]);
    assert_eq!(results.missing, ["Zürich"]);
}

#[test]
fn synonyms_go_the_ways_they_say() {
    let both = vec!["SPLW".to_owned(), "link worker".to_owned()];
    let synonyms = [
        (both.clone(), both),
        (vec!["degree".into()], vec!["skills".into()]),
    ];
    let built = index(
        &[
            ("Is a link worker here?", "x"),
            ("What skills?", "y"),
            ("A degree?", "z"),
        ],
        &synonyms,
    );
    assert_eq!(found(&built.search("splw", false)), [0]);
    assert_eq!(
        marked("Is a link worker here?", &built.search("splw", false)),
        ["link", "worker"]
    );
    assert_eq!(
        found(&built.search("spwl ", false)),
        [0],
        "a misspelt abbreviation"
    );
    assert_eq!(found(&built.search("degree", false)), [2, 1]);
    assert_eq!(found(&built.search("skills", false)), [1]);
}

#[test]
fn common_words_are_marked_beside_others_only() {
    let question = "The social and wider determinants of the house";
    let built = index(&[(question, "x")], &[]);
    assert_eq!(
        marked(question, &built.search("the social and wider", false)),
        ["The", "social", "and", "wider"]
    );
}

proptest! {
    #[test]
    fn words_are_parted_where_unicode_parts_them(text in "([a-zA-Z0-9éßÅЙω]\u{301}?|[’ ,!?()]){0,40}") {
        let parted: Vec<String> = text.unicode_words().map(|word| words(word).concat()).collect();
        prop_assert_eq!(words(&text), parted);
    }
}

//! Properties that hold for any content and any query.

#[path = "common/fold.rs"]
mod fold;

use faq_search::{Document, Language, SearchIndex, SearchResults, Span, Synonym, is_blank};
use fold::fold;
use proptest::collection::vec;
use proptest::prelude::*;
use unicode_normalization::char::is_combining_mark;

/// The list of stop words, among other words.
const STOP_WORDS: &str = include_str!("../src/stop_words.rs");

#[derive(Clone, Debug)]
struct Entry {
    question: String,
    also_asked_as: Vec<String>,
    answer: String,
}

fn index(entries: &[Entry], synonyms: &[Synonym]) -> SearchIndex {
    let documents = entries.iter().map(|entry| Document {
        question: &entry.question,
        also_asked_as: &entry.also_asked_as,
        answer: (&*entry.answer).into(),
    });
    SearchIndex::build(documents, synonyms, Language::english(fold))
}

/// Generates arbitrary text, text of characters that are difficult to fold or segment, and text with few words.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        ".{0,60}",
        "[a-eA-E \\-'’.,?ßİıéüñæﬁÅΆςЙ\u{301}\u{AD}\u{200D}中ひカไ١😀]{0,40}",
        "([a-c]{1,4}[ -]){0,8}",
    ]
}

fn entries() -> impl Strategy<Value = Vec<Entry>> {
    let entry = (text(), vec(text(), 0..3), text());
    let entry = entry.prop_map(|(question, also_asked_as, answer)| Entry {
        question,
        also_asked_as,
        answer,
    });
    vec(entry, 0..8)
}

fn synonyms() -> impl Strategy<Value = Vec<Synonym>> {
    let both = vec(text(), 0..4).prop_map(|phrases| (phrases.clone(), phrases));
    let one_way = (vec(text(), 0..3), vec(text(), 0..3));
    vec(prop_oneof![both, one_way], 0..4)
}

fn check_spans(text: &str, spans: &[Span]) -> Result<(), TestCaseError> {
    let mut end = 0;
    for span in spans {
        prop_assert!(
            span.start < span.end && span.start >= end,
            "{spans:?} in {text:?}"
        );
        prop_assert!(
            text.get(span.clone()).is_some(),
            "{span:?} cuts a character of {text:?}"
        );
        end = span.end;
    }
    Ok(())
}

fn check_results(entries: &[Entry], query: &str, results: &SearchResults) -> Result<(), TestCaseError> {
    let mut seen = vec![false; entries.len()];
    for hit in &results.hits {
        prop_assert!(
            !std::mem::replace(&mut seen[hit.document], true),
            "a document twice"
        );
        check_spans(&entries[hit.document].question, &hit.question)?;
        check_spans(&entries[hit.document].answer, &hit.answer)?;
    }
    prop_assert_eq!(
        results.complete,
        !seen.iter().all(|seen| !seen) && results.hits.iter().all(|hit| hit.all_words)
    );
    for word in results
        .missing
        .iter()
        .chain(results.corrections.iter().map(|correction| &correction.typed))
    {
        prop_assert!(query.contains(word.as_str()), "{word:?} was not typed");
    }
    prop_assert!(!is_blank(query) || results == &SearchResults::default());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn results_are_well_formed_and_deterministic(entries in entries(), synonyms in synonyms(), query in text()) {
        let built = index(&entries, &synonyms);
        let results = built.search(&query, false);
        check_results(&entries, &query, &results)?;
        prop_assert_eq!(&results, &built.search(&query, false));
        prop_assert_eq!(&results, &index(&entries, &synonyms).search(&query, false));
        let exact = built.search(&query, true);
        check_results(&entries, &query, &exact)?;
        prop_assert!(exact.corrections.is_empty());
    }

    #[test]
    fn finds_every_word_of_every_question(entries in entries(), synonyms in synonyms()) {
        let built = index(&entries, &synonyms);
        // Stop words alone need not find anything ("Å.Bé" is two of them); words of two letters may be some.
        let is_stop_word = |part: &String| STOP_WORDS.split_whitespace().any(|stop_word| stop_word == part);
        let counts = |word: &&str| {
            let parts = words(word);
            parts.concat().chars().count() > 2 && !parts.iter().all(is_stop_word)
        };
        for (document, entry) in entries.iter().enumerate() {
            for word in entry.question.split_whitespace().filter(counts) {
                let results = built.search(word, false);
                prop_assert!(results.hits.iter().any(|hit| hit.document == document && hit.all_words), "{}", word);
            }
        }
    }

    #[test]
    fn ranks_an_exact_question_first(entries in entries(), synonyms in synonyms()) {
        let built = index(&entries, &synonyms);
        for (document, entry) in entries.iter().enumerate().filter(|(_, entry)| !is_blank(&entry.question)) {
            let results = built.search(&entry.question, false);
            let first = results.hits.first().map(|hit| hit.document);
            // Of wordings with the same spelling the earlier one is first.
            let is_duplicate = first.is_some_and(|first| {
                let mut wordings = entries[first].also_asked_as.iter().chain([&entries[first].question]);
                first < document && wordings.any(|wording| trigrams(wording) == trigrams(&entry.question))
            });
            prop_assert!(first == Some(document) || is_duplicate, "{:?} found {:?}", entry.question, first);
        }
    }

    #[test]
    fn keeps_the_order_of_equal_documents(question in "[a-d]{2,5} [a-d]{2,5}", copies in 2..6_usize) {
        let entry = Entry { question: question.clone(), also_asked_as: Vec::new(), answer: String::new() };
        let results = index(&vec![entry; copies], &[]).search(&question, false);
        let found: Vec<usize> = results.hits.iter().map(|hit| hit.document).collect();
        prop_assert_eq!(found, (0..copies).collect::<Vec<_>>());
    }
}

/// Returns the trigrams of the words of a text, sorted.
fn trigrams(text: &str) -> Vec<String> {
    let letters: Vec<char> = format!(" {} ", words(text).join(" ")).chars().collect();
    let mut trigrams: Vec<String> = letters
        .windows(3)
        .map(|trigram| trigram.iter().collect())
        .collect();
    trigrams.sort();
    trigrams
}

/// Returns the words of a text, folded like those of the index, to recognise equal questions ("Å" and "a" are).
fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let letters: String = folded
        .chars()
        .filter(|&letter| !is_combining_mark(letter))
        .collect();
    let words = letters.split(|character: char| !character.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

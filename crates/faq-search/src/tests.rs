//! Unit tests of the text analysis, against the crates that it replaces and by example.

#[path = "../tests/common/fold.rs"]
mod fold;

mod stem;

use crate::edit_distance::edit_distance;
use crate::language::Language;
use crate::stop_words::stop_words;
use crate::tokenize::{for_each_word, is_letter};
use fold::fold;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

fn folded(text: &str) -> String {
    words(text).join(" ")
}

fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for_each_word(text, &Language::english(fold), &mut |word, _| {
        words.push(word.to_owned())
    });
    words
}

#[test]
fn folds_letters_like_unicode_decomposition() {
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
fn keeps_contractions_and_numbers_in_one_word() {
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
    assert_eq!(words("中文 テスト"), ["中文", "文", "テス", "スト", "ト"]);
}

#[test]
fn stop_words_are_single_folded_words() {
    assert!(stop_words().all(|word| words(word) == [word]));
}

#[test]
fn counts_typing_errors() {
    let distance =
        |typed: &str, word, is_prefix| edit_distance(&typed.chars().collect::<Vec<_>>(), word, 2, is_prefix);
    assert_eq!(distance("wroker", "worker", false), Some(1), "transposition");
    assert_eq!(
        distance("qualificatons", "qualifications", false),
        Some(1),
        "deletion"
    );
    assert_eq!(distance("examplle", "example", false), Some(1), "insertion");
    assert_eq!(
        distance("qualifcat", "qualifications", true),
        Some(1),
        "deletion in a prefix"
    );
    assert_eq!(distance("doctor", "surgery", false), None);
}

proptest! {
    #[test]
    fn splits_words_where_unicode_does(text in "([a-zA-Z0-9éßÅЙω]\u{301}?|[’ ,!?()]){0,40}") {
        let expected: Vec<String> = text.unicode_words().map(|word| words(word).concat()).collect();
        prop_assert_eq!(words(&text), expected);
    }
}

//! What the list says of a search, word for word.

use super::*;
use crate::domain::search::Correction;

fn results(missing: &[&str], corrections: &[(&str, &str)]) -> Results {
    let corrections = corrections.iter().map(|(typed, used)| Correction {
        typed: (*typed).to_owned(),
        used: (*used).to_owned(),
    });
    Results {
        missing: missing.iter().map(|word| (*word).to_owned()).collect(),
        corrections: corrections.collect(),
        ..Results::default()
    }
}

#[test]
fn the_note_says_what_was_corrected_and_what_is_lacking() {
    let corrected = [("qualificatons", "qualifications"), ("wroker", "worker")];
    for (view, fit, missing, corrections, expected) in [
        (View::All, Fit::Full, &[][..], &[][..], ""),
        (
            View::All,
            Fit::Full,
            &[],
            &corrected[..1],
            "Showing results for “qualifications”.",
        ),
        (
            View::All,
            Fit::Close,
            &["Zürich", "dog"],
            &corrected,
            "Showing results for “qualifications”, “worker”. No answer has all of these words. These come closest. Not found: “Zürich”, “dog”.",
        ),
        (
            View::Saved,
            Fit::Close,
            &[],
            &[],
            "No saved answer has all of these words. These come closest.",
        ),
        (
            View::All,
            Fit::Mixed,
            &[],
            &[],
            "Not all of these have every word. The others come close.",
        ),
    ] {
        assert_eq!(search_note(view, fit, &results(missing, corrections)), expected);
    }
    assert_eq!(
        search_exactly(&["qualificatons".to_owned()]),
        "Search for “qualificatons” instead"
    );
}

#[test]
fn what_is_announced_is_the_note_and_the_count() {
    let closest = "No answer has all of these words. These come closest.";
    let told = |query, fit, count, note| announcement(View::All, query, fit, count, note);
    assert_eq!(told(None, Fit::Full, 5, ""), "5 questions");
    assert_eq!(told(Some(" gp "), Fit::Full, 1, ""), "1 question found for “gp”");
    assert_eq!(
        told(Some("gp"), Fit::Close, 1, closest),
        format!("{closest} 1 question comes closest")
    );
    assert_eq!(
        told(Some("gp"), Fit::Close, 2, closest),
        format!("{closest} 2 questions come closest")
    );
    assert_eq!(
        told(Some("gp"), Fit::Full, 0, ""),
        "No answer has all of these words: “gp”."
    );
}

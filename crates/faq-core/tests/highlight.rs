//! Where matches are in the runs of a text.

use faq_core::highlight::{Mark, marks};
use faq_search::Span;
use proptest::prelude::*;

fn mark(run: usize, start: u32, end: u32) -> Mark {
    Mark { run, start, end }
}

/// A list of one span, which `vec!` and `[..]` would take for a list of numbers.
fn one(span: Span) -> [Span; 1] {
    [span]
}

/// Returns the runs with the byte at which each begins, when they follow each other.
fn joined(runs: &[String]) -> Vec<(usize, &str)> {
    let mut start = 0;
    let begin = |run: &String| {
        start += run.len();
        start - run.len()
    };
    let starts: Vec<usize> = runs.iter().map(begin).collect();
    starts.into_iter().zip(runs.iter().map(String::as_str)).collect()
}

/// Returns the units of a run that a mark covers.
fn units(runs: &[(usize, &str)], mark: Mark) -> Option<String> {
    let units: Vec<u16> = runs.get(mark.run)?.1.encode_utf16().collect();
    String::from_utf16(units.get(mark.start as usize..mark.end as usize)?).ok()
}

#[test]
fn marks_nothing_without_matches() {
    assert_eq!(marks(&[(0, "link worker")], &[]), []);
    assert_eq!(marks(&[(0, "")], &one(0..4)), []);
    assert_eq!(marks(&[], &one(0..4)), []);
}

#[test]
fn marks_matches_at_every_place() {
    let run = [(0, "a link worker")];
    assert_eq!(marks(&run, &one(0..13)), [mark(0, 0, 13)]);
    assert_eq!(marks(&run, &[0..1, 7..13]), [mark(0, 0, 1), mark(0, 7, 13)]);
}

#[test]
fn counts_in_utf16() {
    assert_eq!(marks(&[(0, "people’s trust")], &one(11..16)), [mark(0, 9, 14)]);
    assert_eq!(marks(&[(0, "👩‍⚕️ nurse")], &one(14..19)), [mark(0, 6, 11)]);
    assert_eq!(
        marks(&[(0, "a👍b")], &one(1..5)),
        [mark(0, 1, 3)],
        "a surrogate pair"
    );
}

#[test]
fn splits_a_match_at_the_ends_of_runs() {
    // The searched text is "one link two".
    let runs = [(0, "one "), (4, "li"), (6, "nk "), (9, "two")];
    assert_eq!(
        marks(&runs, &[4..8, 9..12]),
        [mark(1, 0, 2), mark(2, 0, 2), mark(3, 0, 3)]
    );
    assert_eq!(
        marks(&runs, &one(2..10)),
        [mark(0, 2, 4), mark(1, 0, 2), mark(2, 0, 3), mark(3, 0, 1)]
    );
}

#[test]
fn skips_impossible_spans() {
    assert_eq!(marks(&[(0, "é")], &one(0..1)), []);
    assert_eq!(marks(&[(0, "éa")], &[1..3, 2..3]), [mark(0, 1, 2)]);
    #[expect(clippy::reversed_empty_ranges, reason = "a span that cannot be")]
    let reversed = one(3..1);
    assert_eq!(marks(&[(0, "abc")], &reversed), []);
    assert_eq!(marks(&[(0, "abc")], &one(7..9)), []);
    assert_eq!(marks(&[(0, "abc")], &one(1..usize::MAX)), [mark(0, 1, 3)]);
    assert_eq!(marks(&[(usize::MAX, "abc")], &one(0..3)), []);
}

proptest! {
    #[test]
    fn stays_within_the_runs_whatever_the_spans(
        runs in prop::collection::vec((prop_oneof![0..80_usize, any::<usize>()], any::<String>()), 0..6),
        spans in prop::collection::vec((prop_oneof![0..80_usize, any::<usize>()], prop_oneof![0..80_usize, any::<usize>()]), 0..12),
    ) {
        let runs: Vec<(usize, &str)> = runs.iter().map(|(start, text)| (*start, text.as_str())).collect();
        let spans: Vec<Span> = spans.into_iter().map(|(from, to)| from..to).collect();
        for mark in marks(&runs, &spans) {
            prop_assert!(units(&runs, mark).is_some_and(|units| !units.is_empty()), "{:?}", mark);
        }
    }

    #[test]
    fn marks_exactly_the_spans(
        runs in prop::collection::vec(any::<String>(), 0..6),
        cuts in prop::collection::vec(0..120_usize, 0..12),
    ) {
        let whole = runs.concat();
        // As a search gives them: ascending, apart, on character boundaries.
        let mut cuts: Vec<usize> = cuts.iter().map(|&cut| whole.floor_char_boundary(cut)).collect();
        cuts.sort_unstable();
        cuts.dedup();
        let spans: Vec<Span> = cuts.chunks_exact(2).map(|pair| pair[0]..pair[1]).collect();
        let runs = joined(&runs);
        let marked: Option<String> = marks(&runs, &spans).into_iter().map(|mark| units(&runs, mark)).collect();
        let expected: String = spans.into_iter().filter_map(|span| whole.get(span)).collect();
        prop_assert_eq!(marked, Some(expected));
    }
}

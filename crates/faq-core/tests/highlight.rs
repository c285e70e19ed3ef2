//! Splitting a text at the matches of a search.

use faq_core::highlight::{Piece, pieces};
use faq_search::Span;
use proptest::prelude::*;

fn plain(text: &str) -> Piece<'_> {
    Piece { text, marked: false }
}

fn marked(text: &str) -> Piece<'_> {
    Piece { text, marked: true }
}

/// A list of one span, which `vec!` and `[..]` would take for a list of numbers.
fn one(span: Span) -> [Span; 1] {
    [span]
}

#[test]
fn keeps_a_text_without_matches_whole() {
    assert_eq!(pieces("link worker", 0, &[]), [plain("link worker")]);
    assert_eq!(pieces("", 0, &[]), []);
    assert_eq!(pieces("", 0, &one(0..4)), []);
}

#[test]
fn marks_matches_at_every_place() {
    assert_eq!(pieces("link worker", 0, &one(0..11)), [marked("link worker")]);
    assert_eq!(
        pieces("link worker", 0, &one(0..4)),
        [marked("link"), plain(" worker")]
    );
    assert_eq!(
        pieces("a link worker", 0, &[0..1, 7..13]),
        [marked("a"), plain(" link "), marked("worker")]
    );
    assert_eq!(
        pieces("people’s trust", 0, &one(0..10)),
        [marked("people’s"), plain(" trust")]
    );
}

#[test]
fn marks_the_part_of_a_match_that_is_in_the_text() {
    // The searched text is "one link two"; these are its runs.
    let matches = [4..8, 9..12];
    assert_eq!(pieces("one ", 0, &matches), [plain("one ")]);
    assert_eq!(pieces("link ", 4, &matches), [marked("link"), plain(" ")]);
    assert_eq!(pieces("two", 9, &matches), [marked("two")]);
    assert_eq!(
        pieces("nk t", 6, &matches),
        [marked("nk"), plain(" "), marked("t")]
    );
}

#[test]
fn skips_impossible_spans() {
    assert_eq!(pieces("é", 0, &one(0..1)), [plain("é")]);
    assert_eq!(pieces("éa", 0, &[1..3, 2..3]), [plain("é"), marked("a")]);
    #[expect(clippy::reversed_empty_ranges, reason = "a span that cannot be")]
    let reversed = one(3..1);
    assert_eq!(pieces("abc", 0, &reversed), [plain("abc")]);
    assert_eq!(pieces("abc", 0, &one(7..9)), [plain("abc")]);
    assert_eq!(pieces("abc", 0, &one(1..usize::MAX)), [plain("a"), marked("bc")]);
    assert_eq!(pieces("abc", usize::MAX, &one(0..3)), [plain("abc")]);
    assert_eq!(pieces("abcd", 0, &[0..3, 1..4]), [marked("abc"), marked("d")]);
}

/// Spans as a search gives them: ascending, apart, on character boundaries of the text.
fn honest(text: &str, cuts: &[usize]) -> Vec<Span> {
    let mut cuts: Vec<usize> = cuts.iter().map(|&cut| text.floor_char_boundary(cut)).collect();
    cuts.sort_unstable();
    cuts.dedup();
    cuts.chunks_exact(2).map(|pair| pair[0]..pair[1]).collect()
}

proptest! {
    #[test]
    fn keeps_the_text_whatever_the_spans(
        text in any::<String>(),
        start in prop_oneof![0..80_usize, any::<usize>()],
        spans in prop::collection::vec((prop_oneof![0..80_usize, any::<usize>()], prop_oneof![0..80_usize, any::<usize>()]), 0..12),
    ) {
        let spans: Vec<Span> = spans.into_iter().map(|(from, to)| from..to).collect();
        let found = pieces(&text, start, &spans);
        prop_assert_eq!(found.iter().map(|piece| piece.text).collect::<String>(), text.as_str());
        prop_assert!(found.iter().all(|piece| !piece.text.is_empty()));
    }

    #[test]
    fn marks_exactly_the_spans(
        before in ".{0,20}",
        text in any::<String>(),
        cuts in prop::collection::vec(0..120_usize, 0..12),
    ) {
        let whole = format!("{before}{text}");
        let spans = honest(&whole, &cuts);
        let mut at = before.len();
        for piece in pieces(&text, before.len(), &spans) {
            for place in at..at + piece.text.len() {
                let matched = spans.iter().any(|span| span.contains(&place));
                prop_assert_eq!(piece.marked, matched, "byte {} of {:?} by {:?}", place, whole, spans);
            }
            at += piece.text.len();
        }
        prop_assert_eq!(at, whole.len());
    }
}

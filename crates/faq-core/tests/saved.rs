//! The list of saved answers: order, times, changes and undo.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that fails should say where"
)]

mod common;

use common::id;
use faq_core::saved::{Change, MAX_ANSWERS, Saved, SavedAnswer};
use proptest::prelude::*;

fn answer(text: &str, saved_at: u64) -> SavedAnswer {
    SavedAnswer {
        id: id(text),
        saved_at,
        question: text.to_uppercase(),
        digest: 1,
    }
}

fn saved(answers: &[(&str, u64)]) -> Saved {
    let mut saved = Saved::default();
    for &(text, at) in answers {
        saved.apply(&Change::add([answer(text, at)]));
    }
    saved
}

/// Returns the ids with their times, in order.
fn listed(saved: &Saved) -> Vec<(&str, u64)> {
    let answers = saved.answers().iter();
    answers
        .map(|answer| (answer.id.as_str(), answer.saved_at))
        .collect()
}

fn full() -> Saved {
    let mut saved = Saved::default();
    saved.apply(&Change::add(
        (0..MAX_ANSWERS).map(|number| answer(&format!("q{number}"), 7)),
    ));
    saved
}

const THREE: [(&str, u64); 3] = [("a", 1), ("b", 2), ("c", 3)];

#[test]
fn keeps_order_and_times() {
    let saved = saved(&[("other-roles", 30), ("job-title", 10), ("examples", 20)]);
    assert_eq!(
        listed(&saved),
        [("other-roles", 30), ("job-title", 10), ("examples", 20)]
    );
    assert!(saved.contains(&id("job-title")));
    assert!(!saved.contains(&id("who-can-be-one")));
}

#[test]
fn saving_twice_keeps_the_first_place_and_time() {
    let mut saved = saved(&[("a", 1), ("b", 2)]);
    assert!(saved.apply(&Change::add([answer("a", 99)])).is_empty());
    assert_eq!(listed(&saved), [("a", 1), ("b", 2)]);
}

#[test]
fn undo_puts_an_answer_back_in_its_place() {
    for name in ["a", "b", "c"] {
        let mut saved = saved(&THREE);
        let undo = saved.apply(&Change::remove(&id(name)));
        assert_eq!(saved.answers().len(), 2);
        assert!(!saved.contains(&id(name)));
        saved.apply(&undo);
        assert_eq!(listed(&saved), THREE, "undoing the removal of {name}");
    }
}

#[test]
fn undo_puts_an_answer_at_the_end_of_a_list_that_became_shorter() {
    let mut saved = saved(&THREE);
    let undo = saved.apply(&Change::remove(&id("c")));
    saved.apply(&Change::remove(&id("a")));
    saved.apply(&Change::remove(&id("b")));
    saved.apply(&undo);
    assert_eq!(listed(&saved), [("c", 3)]);
}

#[test]
fn undo_does_not_save_an_answer_twice() {
    let mut saved = saved(&[("a", 1), ("b", 2)]);
    let undo = saved.apply(&Change::remove(&id("a")));
    saved.apply(&Change::add([answer("a", 50)]));
    saved.apply(&undo);
    assert_eq!(listed(&saved), [("b", 2), ("a", 50)]);
}

#[test]
fn removing_an_unsaved_answer_changes_nothing() {
    let mut saved = saved(&[("a", 1)]);
    assert!(saved.apply(&Change::remove(&id("b"))).is_empty());
    assert_eq!(listed(&saved), [("a", 1)]);
}

#[test]
fn undo_restores_the_whole_list() {
    let mut saved = saved(&[("a", 3), ("b", 1), ("c", 2)]);
    let undo = saved.apply(&saved.clear());
    assert_eq!(listed(&saved), []);
    saved.apply(&undo);
    assert_eq!(listed(&saved), [("a", 3), ("b", 1), ("c", 2)]);
}

#[test]
fn moves_an_answer_and_back() {
    let moves = [
        ("c", "b", ["a", "c", "b"]),
        ("c", "a", ["c", "a", "b"]),
        ("a", "b", ["b", "a", "c"]),
        ("a", "c", ["b", "c", "a"]),
    ];
    for (moved, to, order) in moves {
        let mut saved = saved(&THREE);
        let change = saved.move_to(&id(moved), &id(to)).expect("both are saved");
        let undo = saved.apply(&change);
        let ids: Vec<_> = saved.answers().iter().map(|answer| answer.id.as_str()).collect();
        assert_eq!(ids, order, "{moved} to {to}");
        saved.apply(&undo);
        assert_eq!(listed(&saved), THREE);
    }
    assert_eq!(saved(&THREE).move_to(&id("a"), &id("x")), None);
    assert_eq!(saved(&THREE).move_to(&id("x"), &id("a")), None);
}

#[test]
fn does_not_move_an_answer_that_was_removed_meanwhile() {
    let mut saved = saved(&THREE);
    let change = saved.move_to(&id("a"), &id("b")).expect("both are saved");
    saved.apply(&Change::remove(&id("a")));
    assert!(saved.apply(&change).is_empty());
    assert_eq!(listed(&saved), [("b", 2), ("c", 3)]);
}

#[test]
fn replaces_the_list_and_restores_it() {
    let mut saved = saved(&THREE);
    let change = saved.replace([answer("x", 9), answer("b", 8)]);
    let undo = saved.apply(&change);
    assert_eq!(listed(&saved), [("x", 9), ("b", 8)]);
    saved.apply(&undo);
    assert_eq!(listed(&saved), THREE);
}

#[test]
fn a_full_list_accepts_no_more() {
    let mut saved = full();
    assert!(saved.apply(&Change::add([answer("one-more", 1)])).is_empty());
    assert_eq!(saved.answers().len(), MAX_ANSWERS);
}

#[test]
fn undo_never_exceeds_the_limit() {
    let mut saved = full();
    let undo = saved.apply(&Change::remove(&id("q3")));
    saved.apply(&Change::add([answer("in-its-place", 1)]));
    saved.apply(&undo);
    assert_eq!(saved.answers().len(), MAX_ANSWERS);
    assert!(!saved.contains(&id("q3")));
}

/// Changes of the questions `a` to `h`.
fn changes() -> impl Strategy<Value = Change> {
    let names = || prop::sample::select(vec!["a", "b", "c", "d", "e", "f", "g", "h"]);
    let remove = prop::collection::vec(names(), 0..4);
    let insert = prop::collection::vec((0..10_usize, names(), any::<u64>()), 0..4);
    (remove, insert).prop_map(|(remove, insert)| Change {
        remove: remove.into_iter().map(id).collect(),
        insert: insert
            .into_iter()
            .map(|(place, name, at)| (place, answer(name, at)))
            .collect(),
    })
}

proptest! {
    #[test]
    fn undoes_and_redoes_every_change(before in prop::collection::vec(changes(), 0..6), change in changes()) {
        let mut saved = Saved::default();
        for change in &before {
            saved.apply(change);
        }
        let was = saved.clone();
        let undo = saved.apply(&change);
        let is = saved.clone();
        prop_assert!(!undo.is_empty() || was == is);
        let redo = saved.apply(&undo);
        prop_assert_eq!(&saved, &was);
        saved.apply(&redo);
        prop_assert_eq!(saved, is);
    }

    /// Each tab applies its changes to what the other has left.
    #[test]
    fn keeps_the_changes_of_two_tabs(
        first in prop::collection::vec((prop::sample::select(vec!["a", "b", "c"]), any::<bool>()), 0..12),
        second in prop::collection::vec((prop::sample::select(vec!["x", "y", "z"]), any::<bool>()), 0..12),
        turns in prop::collection::vec(any::<bool>(), 24),
    ) {
        let change = |(name, save): &(&str, bool)| match save {
            true => Change::add([answer(name, 1)]),
            false => Change::remove(&id(name)),
        };
        let mut device = Saved::default();
        let (mut left, mut right) = (first.iter(), second.iter());
        for turn in turns {
            let next = if turn { left.next() } else { right.next() };
            next.map(|wish| device.apply(&change(wish)));
        }
        left.chain(right).for_each(|wish| { device.apply(&change(wish)); });
        for (name, save) in [first.as_slice(), second.as_slice()].iter().flat_map(|wishes| {
            wishes.iter().enumerate().filter(|(at, (name, _))| !wishes[at + 1..].iter().any(|(later, _)| later == name)).map(|(_, wish)| wish)
        }) {
            prop_assert_eq!(device.contains(&id(name)), *save);
        }
    }
}

//! Saved answers: their order and times, every change of them, and taking changes back.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that fails should say where"
)]

use faq_core::faq::QuestionId;
use faq_core::saved::{Change, MAX_ANSWERS, Saved, SavedAnswer};
use proptest::prelude::*;

fn id(text: &str) -> QuestionId {
    QuestionId::parse(text).expect(text)
}

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

/// Saved answers as they read: ids with their times, in order.
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
fn answers_stand_in_the_order_they_were_saved_with_their_times() {
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
fn a_removed_answer_goes_back_where_it_stood() {
    for name in ["a", "b", "c"] {
        let mut saved = saved(&THREE);
        let undo = saved.apply(&Change::remove(&id(name)));
        assert_eq!(saved.answers().len(), 2);
        assert!(!saved.contains(&id(name)));
        saved.apply(&undo);
        assert_eq!(listed(&saved), THREE, "taking back the removal of {name}");
    }
}

#[test]
fn a_removed_answer_goes_as_near_to_its_place_as_the_list_reaches() {
    let mut saved = saved(&THREE);
    let undo = saved.apply(&Change::remove(&id("c")));
    saved.apply(&Change::remove(&id("a")));
    saved.apply(&Change::remove(&id("b")));
    saved.apply(&undo);
    assert_eq!(listed(&saved), [("c", 3)]);
}

#[test]
fn what_was_saved_again_meanwhile_is_not_put_back_twice() {
    let mut saved = saved(&[("a", 1), ("b", 2)]);
    let undo = saved.apply(&Change::remove(&id("a")));
    saved.apply(&Change::add([answer("a", 50)]));
    saved.apply(&undo);
    assert_eq!(listed(&saved), [("b", 2), ("a", 50)]);
}

#[test]
fn removing_what_is_not_saved_changes_nothing() {
    let mut saved = saved(&[("a", 1)]);
    assert!(saved.apply(&Change::remove(&id("b"))).is_empty());
    assert_eq!(listed(&saved), [("a", 1)]);
}

#[test]
fn removing_everything_can_be_taken_back_whole() {
    let mut saved = saved(&[("a", 3), ("b", 1), ("c", 2)]);
    let undo = saved.apply(&saved.clear());
    assert_eq!(listed(&saved), []);
    saved.apply(&undo);
    assert_eq!(listed(&saved), [("a", 3), ("b", 1), ("c", 2)]);
}

#[test]
fn an_answer_moves_to_the_place_of_another_and_back() {
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
fn what_was_removed_meanwhile_is_not_moved_back_in() {
    let mut saved = saved(&THREE);
    let change = saved.move_to(&id("a"), &id("b")).expect("both are saved");
    saved.apply(&Change::remove(&id("a")));
    assert!(saved.apply(&change).is_empty());
    assert_eq!(listed(&saved), [("b", 2), ("c", 3)]);
}

#[test]
fn other_answers_can_take_the_place_of_all_and_give_it_back() {
    let mut saved = saved(&THREE);
    let change = saved.replace([answer("x", 9), answer("b", 8)]);
    let undo = saved.apply(&change);
    assert_eq!(listed(&saved), [("x", 9), ("b", 8)]);
    saved.apply(&undo);
    assert_eq!(listed(&saved), THREE);
}

#[test]
fn a_full_list_takes_no_more() {
    let mut saved = full();
    assert!(saved.apply(&Change::add([answer("one-more", 1)])).is_empty());
    assert_eq!(saved.answers().len(), MAX_ANSWERS);
}

#[test]
fn taking_a_removal_back_never_makes_the_list_too_long() {
    let mut saved = full();
    let undo = saved.apply(&Change::remove(&id("q3")));
    saved.apply(&Change::add([answer("in-its-place", 1)]));
    saved.apply(&undo);
    assert_eq!(saved.answers().len(), MAX_ANSWERS);
    assert!(!saved.contains(&id("q3")));
}

/// Any change of the questions `a` to `h`.
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
    fn every_change_can_be_taken_back(before in prop::collection::vec(changes(), 0..6), change in changes()) {
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

    /// Two tabs each change what they see; each change lands on top of what the other left.
    #[test]
    fn what_two_tabs_save_and_remove_is_all_there(
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

//! Which part of a long list is rendered, after everything that moves the window.

use faq_core::list::RenderWindow;
use proptest::prelude::*;

fn list(len: usize) -> Vec<usize> {
    (100..100 + len).collect()
}

fn rendered(window: RenderWindow, len: usize) -> Vec<usize> {
    window
        .rendered(&list(len))
        .iter()
        .map(|position| position - 100)
        .collect()
}

fn range(from: usize, to: usize) -> Vec<usize> {
    (from..to).collect()
}

#[test]
fn renders_its_part_of_the_list_at_once() {
    let window = RenderWindow::new(0, 12);
    assert_eq!(rendered(window, 50), range(0, 12));
    assert_eq!(rendered(window, 5), range(0, 5));
    assert_eq!(rendered(window, 0), range(0, 0));
    assert_eq!(rendered(RenderWindow::new(20, 30), 5), range(0, 0));
    assert!(!window.is_incomplete());
    assert_eq!(window.has_more(50), [false, true]);
    assert_eq!(window.has_more(12), [false, false]);
}

#[test]
fn grows_by_a_page_at_either_end() {
    let window = RenderWindow::new(20, 30);
    assert_eq!(rendered(window.grown_after(12), 100), range(20, 42));
    assert_eq!(rendered(window.grown_before(12), 100), range(8, 30));
    let whole = window.grown_before(50);
    assert_eq!(rendered(whole, 100), range(0, 30));
    assert_eq!(whole.has_more(100), [false, true]);
}

#[test]
fn stays_where_a_revealed_question_is_rendered() {
    let window = RenderWindow::new(20, 30);
    assert_eq!(window.revealing(25, 100, 10), window);
}

#[test]
fn grows_to_a_question_that_is_near() {
    let window = RenderWindow::new(20, 30);
    assert_eq!(rendered(window.revealing(30, 100, 10), 100), range(20, 31));
    assert_eq!(rendered(window.revealing(39, 100, 10), 100), range(20, 40));
    assert_eq!(rendered(window.revealing(19, 100, 10), 100), range(10, 30));
}

#[test]
fn moves_to_the_page_of_a_question_that_is_far() {
    let window = RenderWindow::new(20, 30);
    assert_eq!(rendered(window.revealing(40, 100, 10), 100), range(40, 50));
    assert_eq!(rendered(window.revealing(5, 100, 10), 100), range(0, 10));
    assert_eq!(
        rendered(window.revealing(99, 100, 0), 100),
        range(99, 100),
        "a page is never empty"
    );
}

#[test]
fn renders_a_revealed_question_that_an_unfinished_step_has_left() {
    let window = RenderWindow::new(0, 10).step(&list(50), &[], false);
    assert_eq!(rendered(window, 50), range(0, 1));
    let window = window.revealing(5, 50, 10);
    assert_eq!(rendered(window, 50), range(0, 10));
    assert!(!window.is_incomplete());
}

#[test]
fn renders_up_to_five_hundred_questions_to_be_printed() {
    assert_eq!(
        rendered(RenderWindow::new(0, 12).for_print(), 2_000),
        range(0, 500)
    );
    assert_eq!(
        rendered(RenderWindow::new(0, 700).for_print(), 2_000),
        range(0, 700)
    );
    assert_eq!(
        rendered(RenderWindow::new(40, 50).for_print(), 100),
        range(40, 100)
    );
}

#[test]
fn renders_one_new_question_in_a_step() {
    let order = list(6);
    let mut window = RenderWindow::new(0, 5).step(&order, &[102], true);
    assert_eq!(rendered(window, 6), [0]);
    assert!(window.is_incomplete() && window.answers_deferred());
    let mut steps = 0;
    while window.is_incomplete() {
        let in_document = [&[102], window.rendered(&order)].concat();
        window = window.step(&order, &in_document, false);
        steps += 1;
    }
    assert_eq!(rendered(window, 6), range(0, 5));
    assert_eq!(steps, 3, "102 came with the question before it");
}

#[test]
fn is_complete_where_every_question_is_in_the_document() {
    let order = list(3);
    let window = RenderWindow::new(0, 12).step(&order, &order, false);
    assert!(!window.is_incomplete());
    assert_eq!(rendered(window, 3), range(0, 3));
}

#[test]
fn renders_deferred_answers_in_a_step_of_their_own() {
    let order = list(3);
    let window = RenderWindow::new(0, 12).step(&order, &order, true);
    assert!(window.is_incomplete(), "the answers are left");
    let after = window.with_answers();
    assert!(!after.is_incomplete() && !after.answers_deferred());
    assert!(!window.is_outdated(after), "the step goes on");
}

#[test]
fn a_later_window_makes_delayed_steps_out_of_date() {
    let order = list(30);
    let window = RenderWindow::new(0, 12).step(&order, &[], true);
    for later in [
        window.step(&order, &[], false),
        window.moved(0, 12),
        window.grown_after(12),
        window.grown_before(12),
        window.for_print(),
        window.revealing(20, 30, 12),
    ] {
        assert!(window.is_outdated(later), "{later:?}");
    }
    assert!(!window.is_outdated(window));
}

proptest! {
    #[test]
    fn steps_end_with_the_whole_window(
        len in 0..40_usize,
        start in 0..20_usize,
        size in 0..30_usize,
        in_document in prop::collection::vec(100..140_usize, 0..20),
    ) {
        let order = list(len);
        let mut window = RenderWindow::new(start, start + size).step(&order, &in_document, false);
        let mut steps = 0;
        while window.is_incomplete() {
            let now = [in_document.as_slice(), window.rendered(&order)].concat();
            let next = window.step(&order, &now, false);
            prop_assert!(next.rendered(&order).len() > window.rendered(&order).len());
            window = next;
            steps += 1;
            prop_assert!(steps <= len);
        }
        prop_assert_eq!(window.rendered(&order), RenderWindow::new(start, start + size).rendered(&order));
    }

    #[test]
    fn a_revealed_question_is_always_rendered(
        len in 1..200_usize,
        index in 0..200_usize,
        start in 0..200_usize,
        size in 0..40_usize,
        page in 0..20_usize,
    ) {
        let index = index % len;
        let window = RenderWindow::new(start, start + size).revealing(index, len, page);
        prop_assert!(window.rendered(&list(len)).contains(&(100 + index)));
    }
}

//! Which part of a long list is rendered, after everything that moves the window.

use faq_core::list::{RenderWindow, rows};
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
fn hidden_rows_stay_where_they_are() {
    assert_eq!(rows(&[0, 1, 2, 3, 4], &[3]), [0, 1, 2, 3, 4]);
    assert_eq!(rows(&[0, 1, 2, 3, 4], &[1, 3]), [0, 1, 2, 3, 4]);
    assert_eq!(rows(&[0, 1, 2, 3, 4], &[]), [0, 1, 2, 3, 4]);
}

#[test]
fn shown_rows_change_places() {
    assert_eq!(rows(&[0, 1, 2, 3, 4], &[4, 0]), [4, 1, 2, 3, 0]);
    assert_eq!(rows(&[4, 1, 2, 3, 0], &[0, 1, 2, 3, 4]), [0, 1, 2, 3, 4]);
}

#[test]
fn new_rows_come_in_the_order_of_the_list() {
    assert_eq!(rows(&[], &[7, 3]), [7, 3]);
    assert_eq!(rows(&[0, 1, 2], &[9, 2, 8]), [0, 1, 9, 2, 8]);
}

#[test]
fn hidden_rows_leave_a_long_document() {
    let shown = list(50);
    assert_eq!(rows(&list(50), &shown), shown);
    assert_eq!(rows(&list(50), &[1, 100]), [1, 100]);
    assert_eq!(rows(&[1], &list(60)), list(60));
}

proptest! {
    #[test]
    fn shows_exactly_the_rendered_rows_in_their_order(
        before in prop::collection::hash_set(0..60_usize, 0..60),
        rendered in prop::collection::hash_set(0..60_usize, 0..60),
    ) {
        let before: Vec<usize> = before.into_iter().collect();
        let rendered: Vec<usize> = rendered.into_iter().collect();
        let mut found = rows(&before, &rendered);
        let shown: Vec<usize> = found.iter().copied().filter(|row| rendered.contains(row)).collect();
        prop_assert_eq!(shown, rendered);
        found.sort_unstable();
        prop_assert!(found.windows(2).all(|pair| pair[0] != pair[1]), "a row is there twice: {:?}", found);
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

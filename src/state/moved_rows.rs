//! The rows of the list in the document. Leptos' keyed list takes nearly all of them out of the document and puts
//! them in again when their order changes, and the browser lays out each anew. So that list only makes rows and
//! removes them. What moves is moved here: most often one, though not always the fewest that would do.

use super::{Store, spawn};
use faq_browser::page;

/// The rows, by the places of their questions in the FAQ.
#[derive(Clone, Debug)]
pub struct Rows {
    /// As the keyed list has them: a new row has the place of one that went, so that no other changes its own.
    made: Vec<usize>,
    /// As they stand in the document.
    placed: Vec<usize>,
    /// As they are to stand there.
    wanted: Vec<usize>,
}

/// A row, and the one that it comes before; none for the last.
type Move = (usize, Option<usize>);

impl Rows {
    /// The first so many questions of the FAQ.
    pub fn first(count: usize) -> Self {
        let all: Vec<usize> = (0..count).collect();
        Self {
            made: all.clone(),
            placed: all.clone(),
            wanted: all,
        }
    }

    /// Has these rows.
    fn make(&mut self, wanted: Vec<usize>) {
        let mut new = wanted.iter().filter(|row| !self.made.contains(row)).copied();
        let mut made = Vec::new();
        for row in &self.made {
            made.extend(
                Some(*row)
                    .filter(|row| wanted.contains(row))
                    .or_else(|| new.next()),
            );
        }
        made.extend(new);
        self.made = made;
        self.wanted = wanted;
    }

    /// Moves rows, one after the other, until the document is as wanted: from its end on, those that stand before the
    /// last one that stays may stay.
    fn arrange(&mut self, mut put: impl FnMut(Move)) {
        let mut last = usize::MAX;
        let mut next = None;
        for &row in self.wanted.iter().rev() {
            match self.placed.iter().position(|other| *other == row) {
                Some(place) if place < last => last = place,
                _ => put((row, next)),
            }
            next = Some(row);
        }
        self.placed.clone_from(&self.wanted);
    }
}

impl Store {
    /// The places in the FAQ of the questions that the keyed list is to have rows for.
    pub fn rows(&self) -> Vec<usize> {
        let (questions, rows) = (self.questions, self.finder.rows);
        rows.update(|rows| rows.make(self.drawn()));
        if rows.with_untracked(|rows| rows.placed != rows.wanted) {
            // Once the keyed list has made them, and before what waits for the list.
            spawn(Box::pin(async move {
                let id = |row: usize| questions[row].id.as_str();
                rows.update(|rows| rows.arrange(|(row, next)| page::place(id(row), next.map(id))));
            }));
        }
        rows.with_untracked(|rows| rows.made.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What the document is after a list, when rows that are new stand where nobody knows.
    fn document(rows: &mut Rows, wanted: &[usize]) -> (Vec<usize>, usize) {
        let mut document: Vec<usize> = rows.placed.clone();
        rows.make(wanted.to_vec());
        document.retain(|row| rows.made.contains(row));
        for row in &rows.made {
            if !document.contains(row) {
                document.insert(document.len() / 2, *row);
            }
        }
        let mut moves = 0;
        rows.arrange(|(row, next)| {
            document.retain(|other| *other != row);
            let at = document.iter().position(|other| Some(*other) == next);
            document.insert(at.unwrap_or(document.len()), row);
            moves += 1;
        });
        (document, moves)
    }

    #[test]
    fn only_what_must_is_moved() {
        let moved = |wanted: &[usize]| {
            let (document, moves) = document(&mut Rows::first(5), wanted);
            assert_eq!(document, wanted);
            moves
        };
        assert_eq!(moved(&[0, 1, 2, 3, 4]), 0);
        assert_eq!(moved(&[3, 0, 1, 2, 4]), 1);
        assert_eq!(moved(&[1, 3]), 0);
        assert_eq!(moved(&[7, 0, 1]), 1);
        assert_eq!(moved(&[4, 3, 2, 1, 0]), 4);
        assert_eq!(moved(&[]), 0);
    }

    #[test]
    fn in_the_keyed_list_no_row_changes_its_place_but_to_close_a_gap() {
        let mut rows = Rows::first(5);
        rows.make(vec![9, 4, 0, 8]);
        assert_eq!(rows.made, [0, 9, 8, 4]);
        rows.make(vec![4, 9, 7, 6, 5]);
        assert_eq!(rows.made, [7, 9, 6, 4, 5]);
    }

    proptest! {
        #[test]
        fn the_document_is_as_wanted(lists in prop::collection::vec(prop::sample::subsequence((0..12).collect::<Vec<usize>>(), 0..12).prop_shuffle(), 1..8)) {
            let mut rows = Rows::first(5);
            for wanted in lists {
                prop_assert_eq!(document(&mut rows, &wanted).0, wanted);
            }
        }
    }
}

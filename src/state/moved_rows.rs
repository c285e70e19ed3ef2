//! Rows of the list that are moved by hand when their order changes. Leptos' keyed list takes most rows out of
//! the document and inserts them again, and the browser lays each out again. So that list only creates and
//! removes rows here; rows that change their place are moved one by one, most often just one.

use super::static_signal::StaticSignal;
use super::tasks::spawn;
use faq_browser::page;
use faq_core::faq::Question;
use leptos::prelude::untrack;

/// Returns the rows for the keyed list, each as its question's position in the FAQ, and moves them into their
/// `wanted` order once the list has created and removed its own.
pub fn moved_rows(
    questions: &'static [Question],
    wanted: impl Fn() -> Vec<usize> + Send + 'static,
) -> impl Fn() -> Vec<usize> + Send + 'static {
    let rows = StaticSignal::new(Rows::new(untrack(&wanted)));
    move || {
        rows.update(|rows| rows.create(wanted()));
        if rows.with_untracked(|rows| rows.placed != rows.wanted) {
            spawn(Box::pin(async move {
                let id = |row: usize| questions[row].id.as_str();
                rows.update(|rows| rows.arrange(|(row, next)| page::move_before(id(row), next.map(id))));
            }));
        }
        rows.with_untracked(|rows| rows.created.clone())
    }
}

/// The rows, by the positions of their questions in the FAQ.
#[derive(Clone, Debug)]
struct Rows {
    /// The order of the keyed list: a new row takes the slot of a removed one, so that no other row changes its
    /// slot.
    created: Vec<usize>,
    /// The order in the document.
    placed: Vec<usize>,
    /// The order that the document is to have.
    wanted: Vec<usize>,
}

/// A row, and the one that it is moved before; none for the end of the list.
type Move = (usize, Option<usize>);

impl Rows {
    /// Returns the rows of the prerendered list.
    fn new(prerendered: Vec<usize>) -> Self {
        Self {
            created: prerendered.clone(),
            placed: prerendered.clone(),
            wanted: prerendered,
        }
    }

    /// Creates and removes rows of the keyed list.
    fn create(&mut self, wanted: Vec<usize>) {
        let mut new = wanted.iter().filter(|row| !self.created.contains(row)).copied();
        let mut created = Vec::new();
        for row in &self.created {
            created.extend(
                Some(*row)
                    .filter(|row| wanted.contains(row))
                    .or_else(|| new.next()),
            );
        }
        created.extend(new);
        self.created = created;
        self.wanted = wanted;
    }

    /// Moves rows until the document has the wanted order. Going backwards, a row stays where it is if it is
    /// before the last one that stayed.
    fn arrange(&mut self, mut move_row: impl FnMut(Move)) {
        let mut last = usize::MAX;
        let mut next = None;
        for &row in self.wanted.iter().rev() {
            match self.placed.iter().position(|other| *other == row) {
                Some(index) if index < last => last = index,
                _ => move_row((row, next)),
            }
            next = Some(row);
        }
        self.placed.clone_from(&self.wanted);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Returns the document after a list, with new rows in some place, and the number of moves.
    fn document(rows: &mut Rows, wanted: &[usize]) -> (Vec<usize>, usize) {
        let mut document: Vec<usize> = rows.placed.clone();
        rows.create(wanted.to_vec());
        document.retain(|row| rows.created.contains(row));
        for row in &rows.created {
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
    fn moves_few_rows() {
        let moved = |wanted: &[usize]| {
            let (document, moves) = document(&mut Rows::new((0..5).collect()), wanted);
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
    fn keeps_the_slots_of_the_keyed_list_except_to_close_a_gap() {
        let mut rows = Rows::new((0..5).collect());
        rows.create(vec![9, 4, 0, 8]);
        assert_eq!(rows.created, [0, 9, 8, 4]);
        rows.create(vec![4, 9, 7, 6, 5]);
        assert_eq!(rows.created, [7, 9, 6, 4, 5]);
    }

    proptest! {
        #[test]
        fn the_document_has_the_wanted_order(lists in prop::collection::vec(prop::sample::subsequence((0..12).collect::<Vec<usize>>(), 0..12).prop_shuffle(), 1..8)) {
            let mut rows = Rows::new((0..5).collect());
            for wanted in lists {
                prop_assert_eq!(document(&mut rows, &wanted).0, wanted);
            }
        }
    }
}

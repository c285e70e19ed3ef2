//! Ids with a number, and sorting them.

use std::cmp::Ordering;

/// The id of a document, question variant or word, and a number that belongs to it: a weight, a score, a count.
///
/// It is deliberately one type: each further one would compile the code that grows and sorts its lists into
/// the WebAssembly again.
#[derive(Clone, Copy, Debug, Default)]
pub struct Weighted {
    pub id: u32,
    pub value: f32,
}

/// Sorts `items` stably, by bottom-up merge sort. The standard library's sort is faster on nearly sorted
/// input, and 1.4 KB of compressed WebAssembly larger.
pub fn sort(items: &mut Vec<Weighted>, order: &dyn Fn(Weighted, Weighted) -> Ordering) {
    let mut run = 1;
    while run < items.len() {
        merge(items, run, order);
        run *= 2;
    }
}

/// Merges each two neighbouring sorted runs of length `run`: one pass of [`sort`].
pub fn merge(items: &mut Vec<Weighted>, run: usize, order: &dyn Fn(Weighted, Weighted) -> Ordering) {
    let mut merged = Vec::with_capacity(items.len());
    for pair in items.chunks(run * 2) {
        let (mut left, mut right) = pair.split_at(run.min(pair.len()));
        while let (Some((&first, rest)), Some((&second, others))) = (left.split_first(), right.split_first())
        {
            if order(first, second).is_gt() {
                merged.push(second);
                right = others;
            } else {
                merged.push(first);
                left = rest;
            }
        }
        merged.extend_from_slice(left);
        merged.extend_from_slice(right);
    }
    *items = merged;
}

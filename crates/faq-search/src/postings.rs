//! Putting things in order: lists by key, and sorting.

use std::cmp::Ordering;

/// For each of `0..len` keys a list of items, in the order they were given, all in one piece of memory.
#[derive(Debug, Default)]
pub struct Groups {
    starts: Vec<u32>,
    items: Vec<Share>,
}

/// How much of something a document, a surface or a word has. All that is counted, weighed or sorted here is
/// of this one type: each other would have the growing and sorting of its lists in the WASM once more.
#[derive(Clone, Copy, Debug, Default)]
pub struct Share {
    /// The number of who has it.
    pub of: u32,
    /// How much.
    pub value: f32,
}

impl Groups {
    /// Sorts `pairs` of a key below `len` and an item into their lists.
    pub fn new(len: usize, pairs: &[(u32, Share)]) -> Self {
        let mut starts = vec![0; len + 1];
        for &(key, _) in pairs {
            starts[key as usize + 1] += 1;
        }
        for key in 0..len {
            starts[key + 1] += starts[key];
        }
        let mut next = starts.clone();
        let mut items = vec![Share::default(); pairs.len()];
        for &(key, item) in pairs {
            let next = &mut next[key as usize];
            items[*next as usize] = item;
            *next += 1;
        }
        Self { starts, items }
    }

    /// The list of `key`; empty where there is no such key.
    pub fn of(&self, key: u32) -> &[Share] {
        let key = key as usize;
        match (self.starts.get(key), self.starts.get(key + 1)) {
            (Some(&from), Some(&to)) => &self.items[from as usize..to as usize],
            _ => &[],
        }
    }
}

/// Sorts `items`, equal ones in the order they are in, by merging ever longer runs. The standard library's
/// sorting is faster for what is nearly sorted, and 2 KB of compressed WASM longer.
pub fn sort(items: &mut Vec<Share>, order: &dyn Fn(Share, Share) -> Ordering) {
    let mut run = 1;
    while run < items.len() {
        merge(items, run, order);
        run *= 2;
    }
}

/// One step of [`sort`]: of each two sorted runs of this length it makes one.
pub fn merge(items: &mut Vec<Share>, run: usize, order: &dyn Fn(Share, Share) -> Ordering) {
    let mut merged = Vec::with_capacity(items.len());
    for pair in items.chunks(run * 2) {
        let (mut one, mut other) = pair.split_at(run.min(pair.len()));
        while let (Some((&first, rest)), Some((&second, others))) = (one.split_first(), other.split_first()) {
            if order(first, second).is_gt() {
                merged.push(second);
                other = others;
            } else {
                merged.push(first);
                one = rest;
            }
        }
        merged.extend_from_slice(one);
        merged.extend_from_slice(other);
    }
    *items = merged;
}

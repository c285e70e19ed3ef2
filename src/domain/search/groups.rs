//! Lists of many small lists, laid out in one piece of memory.

/// For each of `0..len` keys a list of items, in the order they were given.
#[derive(Debug, Default)]
pub struct Groups<T> {
    starts: Vec<u32>,
    items: Vec<T>,
}

impl<T: Copy + Default> Groups<T> {
    /// Sorts `pairs` of a key below `len` and an item into their lists. Goes over the pairs twice.
    pub fn new(len: usize, pairs: impl Iterator<Item = (u32, T)> + Clone) -> Self {
        let mut starts = vec![0; len + 1];
        for (key, _) in pairs.clone() {
            starts[key as usize + 1] += 1;
        }
        for key in 0..len {
            starts[key + 1] += starts[key];
        }
        let mut next = starts.clone();
        let mut items = vec![T::default(); starts[len] as usize];
        for (key, item) in pairs {
            items[next[key as usize] as usize] = item;
            next[key as usize] += 1;
        }
        Self { starts, items }
    }

    /// The list of `key`; empty where there is no such key.
    pub fn of(&self, key: u32) -> &[T] {
        let key = key as usize;
        match (self.starts.get(key), self.starts.get(key + 1)) {
            (Some(&from), Some(&to)) => &self.items[from as usize..to as usize],
            _ => &[],
        }
    }
}

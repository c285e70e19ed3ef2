//! Posting lists.

use crate::weighted::Weighted;

/// For each key below a fixed number a list of postings, all in one allocation (compressed sparse rows).
#[derive(Debug, Default)]
pub struct PostingLists {
    starts: Vec<u32>,
    postings: Vec<Weighted>,
}

impl PostingLists {
    /// Distributes `(key, posting)` pairs to the lists of `key_count` keys, by counting sort: each list keeps
    /// the order of the pairs.
    pub fn new(key_count: usize, pairs: &[(u32, Weighted)]) -> Self {
        let mut starts = vec![0; key_count + 1];
        for &(key, _) in pairs {
            starts[key as usize + 1] += 1;
        }
        for key in 0..key_count {
            starts[key + 1] += starts[key];
        }
        let mut next = starts.clone();
        let mut postings = vec![Weighted::default(); pairs.len()];
        for &(key, posting) in pairs {
            let next = &mut next[key as usize];
            postings[*next as usize] = posting;
            *next += 1;
        }
        Self { starts, postings }
    }

    /// Returns the postings of `key`; none for an unknown key.
    pub fn list(&self, key: u32) -> &[Weighted] {
        let key = key as usize;
        match (self.starts.get(key), self.starts.get(key + 1)) {
            (Some(&start), Some(&end)) => &self.postings[start as usize..end as usize],
            _ => &[],
        }
    }
}

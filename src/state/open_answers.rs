//! Which answers are open. Kept outside the list, so that a question filtered away comes back as it was.

use super::Value;
use leptos::prelude::untrack;

/// The open questions: a flag for each, by their place in the FAQ; those beyond the end are unset.
#[derive(Clone, Copy)]
pub struct OpenQuestions {
    by_hand: Value<Vec<bool>>,
    /// Closed although the search matched in the answer; forgotten when the search changes.
    closed_in_search: Value<Vec<bool>>,
}

impl OpenQuestions {
    /// Starts with these open.
    pub fn new(opened: Vec<bool>) -> Self {
        Self {
            by_hand: Value::new(opened),
            closed_in_search: Value::new(Vec::new()),
        }
    }

    /// Whether a question is shown open, given whether the search matched in its answer.
    pub fn is_open(&self, position: usize, matched: bool) -> bool {
        is_set(self.by_hand, position) || matched && !is_set(self.closed_in_search, position)
    }

    /// Opens or closes a question.
    pub fn set(&self, position: usize, open: bool) {
        put(self.by_hand, position, open);
        put(self.closed_in_search, position, !open);
    }

    /// A new search opens what it matches afresh.
    pub fn search_changed(&self) {
        if !self.closed_in_search.with_untracked(Vec::is_empty) {
            self.closed_in_search.set(Vec::new());
        }
    }
}

fn is_set(flags: Value<Vec<bool>>, position: usize) -> bool {
    flags.with(|flags| flags.get(position).is_some_and(|flag| *flag))
}

fn put(flags: Value<Vec<bool>>, position: usize, value: bool) {
    if untrack(|| is_set(flags, position)) != value {
        flags.update(|flags| {
            if flags.len() <= position {
                flags.resize(position + 1, false);
            }
            flags[position] = value;
        });
    }
}

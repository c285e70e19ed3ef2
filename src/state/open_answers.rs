//! Which answers are open. Kept outside the rows, so that a question keeps its state while it is not listed.

use super::finder::Finder;
use super::list_window::ListWindow;
use super::static_signal::StaticSignal;
use leptos::prelude::*;

/// The open answers: a flag for each position in the FAQ; those beyond the end are unset.
#[derive(Clone, Copy)]
pub struct OpenAnswers {
    finder: Finder,
    window: ListWindow,
    opened: StaticSignal<Vec<bool>>,
    /// Closed although the list opens them; reset by the next list.
    closed_again: StaticSignal<Vec<bool>>,
}

impl OpenAnswers {
    /// Creates the state of a page in which these answers are open.
    pub fn new(finder: Finder, window: ListWindow, opened: Vec<bool>) -> Self {
        Self {
            finder,
            window,
            opened: StaticSignal::new(opened),
            closed_again: StaticSignal::new(Vec::new()),
        }
    }

    /// Returns whether an answer is open: opened by hand, sent by somebody, or because the search matched in it.
    pub fn is_open(&self, position: usize) -> bool {
        let opened_by_list = self.finder.result.with(|result| result.opens(position));
        is_set(self.opened, position) || opened_by_list && !is_set(self.closed_again, position)
    }

    /// Returns whether every rendered answer is open.
    pub fn all_open(&self) -> bool {
        self.window
            .with_rendered(|rendered| rendered.iter().all(|&position| self.is_open(position)))
    }

    /// Opens or closes an answer.
    pub fn set(&self, position: usize, open: bool) {
        put(self.opened, position, open);
        put(self.closed_again, position, !open);
    }

    /// Records that the reader, or the browser for them, opened or closed an answer.
    pub fn toggled(&self, position: usize, open: bool) {
        if untrack(|| self.is_open(position)) != open {
            self.set(position, open);
        }
    }

    /// Opens every rendered answer, or closes them when all are open.
    pub fn toggle_all(&self) {
        let open = !untrack(|| self.all_open());
        for position in untrack(|| self.window.with_rendered(<[usize]>::to_vec)) {
            self.set(position, open);
        }
    }

    /// Forgets which answers were closed in the list before.
    pub fn list_changed(&self) {
        if !self.closed_again.with_untracked(Vec::is_empty) {
            self.closed_again.set(Vec::new());
        }
    }
}

fn is_set(flags: StaticSignal<Vec<bool>>, position: usize) -> bool {
    flags.with(|flags| flags.get(position).is_some_and(|flag| *flag))
}

fn put(flags: StaticSignal<Vec<bool>>, position: usize, value: bool) {
    if untrack(|| is_set(flags, position)) != value {
        flags.update(|flags| {
            if flags.len() <= position {
                flags.resize(position + 1, false);
            }
            flags[position] = value;
        });
    }
}

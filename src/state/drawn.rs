//! Which part of a long list is drawn. It grows as the reader goes on; what is drawn stays, so that find-in-page,
//! printing and screen readers have it.

use super::Store;
use leptos::prelude::*;

/// The most questions that are drawn to be printed: more than anybody has read on paper.
const ON_PAPER: usize = 500;

impl Store {
    /// The places in the FAQ of the questions that are drawn, in order.
    pub fn drawn(&self) -> Vec<usize> {
        let (from, to) = self.finder.drawn.get();
        self.finder.shown.with(|shown| {
            let to = to.min(shown.order.len());
            shown.order.get(from..to).unwrap_or_default().to_vec()
        })
    }

    /// Whether the list goes on before and after what is drawn.
    pub fn goes_on(&self) -> [bool; 2] {
        let (from, to) = self.finder.drawn.get();
        [from > 0, to < self.finder.shown.with(|shown| shown.order.len())]
    }

    /// Draws more of the list, after what is drawn or before it.
    pub fn draw_more(&self, after: bool) {
        let first = self.finder.first();
        self.finder.drawn.update(|(from, to)| {
            if after {
                *to += first;
            } else {
                *from = from.saturating_sub(first);
            }
        });
    }

    /// Sees to it that a listed question is drawn.
    pub fn draw(&self, position: usize) {
        let at = self.listed(|order| order.iter().position(|&other| other == position));
        let (from, to) = self.finder.drawn.get_untracked();
        let Some(at) = at.filter(|at| !(from..to).contains(at)) else {
            return;
        };
        if at == to || at + 1 == from {
            self.draw_more(at == to);
        } else {
            let first = self.finder.first().max(1);
            let from = at - at % first;
            self.finder.drawn.set((from, from + first));
        }
    }

    /// Draws what is to be printed: the list from where it is drawn.
    pub fn draw_for_paper(&self) {
        if untrack(|| self.goes_on()[1]) {
            self.finder
                .drawn
                .update(|(from, to)| *to = (*to).max(*from + ON_PAPER));
        }
    }
}

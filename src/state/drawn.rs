//! Which part of a long list is drawn. It grows as the reader goes on; what is drawn stays, so that find-in-page,
//! printing and screen readers have it.

use super::Store;
use crate::MANY;
use crate::platform::idle;
use leptos::prelude::*;

/// The most questions that are drawn to be printed: more than anybody has read on paper.
const ON_PAPER: usize = 500;

/// How many questions a key draws that were not there before. The others of the list follow in idle moments: what is
/// typed next does not wait for them.
const AT_ONCE: usize = 1;

/// How many questions stay in the document, hidden, when the list does not show them any more: the next key may ask
/// for them, and making one takes longer than all else that a key does.
const KEPT: usize = 12;

/// How long one of them waits for an idle moment at most, in milliseconds.
const PATIENCE: u32 = 100;

/// A part of the list, by places in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drawn {
    from: usize,
    to: usize,
    /// Where it ends for now, while the rest of it follows.
    so_far: usize,
}

impl Drawn {
    /// These, at once.
    pub fn all(from: usize, to: usize) -> Self {
        Self {
            from,
            to,
            so_far: usize::MAX,
        }
    }
}

impl Store {
    /// Which part of the list is drawn: of few questions, all in the end.
    fn part(&self) -> Drawn {
        let Drawn { from, to, so_far } = self.finder.drawn.get();
        let (from, to) = if MANY { (from, to) } else { (0, usize::MAX) };
        Drawn { from, to, so_far }
    }

    /// The places in the FAQ of the questions that are drawn, in order.
    pub fn drawn(&self) -> Vec<usize> {
        let Drawn { from, to, so_far } = self.part();
        self.finder.shown.with(|shown| {
            let to = to.min(so_far).min(shown.order.len());
            shown.order.get(from..to).unwrap_or_default().to_vec()
        })
    }

    /// Whether a question is drawn.
    pub fn is_drawn(&self, position: usize) -> bool {
        let place = self.finder.shown.with(|shown| shown.place(position));
        let Drawn { from, to, so_far } = self.part();
        (from..to.min(so_far)).contains(&place)
    }

    /// The places in the FAQ of the questions in the document, in its order: those that are drawn, and some that were.
    pub fn rows(&self) -> Vec<usize> {
        let drawn = self.drawn();
        self.finder.rows.update(|rows| {
            let mut spare = KEPT;
            rows.retain(|&position| {
                self.is_drawn(position) || {
                    let keep = spare > 0;
                    spare = spare.saturating_sub(1);
                    keep
                }
            });
            // Those that stand in this order already are not moved.
            let mut there = rows.iter();
            if !drawn.iter().all(|position| there.any(|other| other == position)) {
                rows.retain(|&position| !self.is_drawn(position));
                rows.splice(0..0, drawn);
            }
        });
        self.finder.rows.get_untracked()
    }

    /// Whether the list goes on before and after what is drawn.
    pub fn goes_on(&self) -> [bool; 2] {
        let Drawn { from, to, .. } = self.part();
        [from > 0, to < self.finder.shown.with(|shown| shown.order.len())]
    }

    /// Whether some of what is to be drawn is still to follow.
    pub fn follows(&self) -> bool {
        self.part().so_far < usize::MAX
    }

    /// Draws more of the list, after what is drawn or before it.
    pub fn draw_more(&self, after: bool) {
        if !MANY {
            return;
        }
        let first = self.finder.first();
        let Drawn { from, to, .. } = self.finder.drawn.get_untracked();
        if after {
            let there = untrack(|| self.drawn());
            self.finder.drawn.set(Drawn::all(from, to + first));
            self.draw_bit_by_bit(&there);
        } else {
            self.finder.drawn.set(Drawn::all(from.saturating_sub(first), to));
        }
    }

    /// Sees to it that a listed question is drawn.
    pub fn draw(&self, position: usize) {
        if untrack(|| self.is_drawn(position)) {
            return;
        }
        if !MANY {
            return self.finder.drawn.set(Drawn::all(0, usize::MAX));
        }
        let at = self.finder.shown.with_untracked(|shown| shown.place(position));
        let Drawn { from, to, .. } = self.finder.drawn.get_untracked();
        let first = self.finder.first().max(1);
        self.finder.drawn.set(if (from..to + first).contains(&at) {
            Drawn::all(from, to.max(at + 1))
        } else if at + 1 == from {
            Drawn::all(from.saturating_sub(first), to)
        } else {
            let page = at - at % first;
            Drawn::all(page, page + first)
        });
    }

    /// Draws what is to be printed: the list from where it is drawn.
    pub fn draw_for_paper(&self) {
        self.finder
            .drawn
            .update(|drawn| *drawn = Drawn::all(drawn.from, drawn.to.max(drawn.from + ON_PAPER)));
    }

    /// Has the list drawn bit by bit, when these questions are drawn already.
    pub(super) fn draw_bit_by_bit(&self, there: &[usize]) {
        let (store, drawn) = (*self, self.finder.drawn);
        let Drawn { from, to, .. } = untrack(|| self.part());
        let mut made = 0;
        let end = self.listed(|order| {
            order.iter().take(to).skip(from).position(|position| {
                made += usize::from(!there.contains(position));
                made > AT_ONCE
            })
        });
        let so_far = end.map_or(usize::MAX, |end| from + end);
        let part = Drawn { from, to, so_far };
        drawn.set(part);
        if end.is_some() {
            idle::when_idle(PATIENCE, 0, move || {
                // Who typed on in the meantime has begun anew.
                if drawn.with_untracked(|now| *now == part) {
                    store.draw_bit_by_bit(&untrack(|| store.drawn()));
                }
            });
        }
    }
}

//! Which part of a long list is drawn. It grows as the reader goes on; what is drawn stays, so that find-in-page,
//! printing and screen readers have it.

use super::Store;
use super::finder::Finder;
use faq_browser::idle;
use faq_core::pages;
use leptos::leptos_dom::helpers::set_timeout;
use leptos::prelude::*;
use std::time::Duration;

/// The most questions that are drawn to be printed: more than anybody has read on paper.
const ON_PAPER: usize = 500;

/// How many questions a key draws that were not there before. The others of the list follow in idle moments: what is
/// typed next does not wait for them.
const AT_ONCE: usize = 1;

/// How long no key comes before those follow: what the next one would take away is not made.
const QUIET: Duration = Duration::from_millis(150);

/// How long what follows a key waits for an idle moment at most, in milliseconds: each of them, and the answers.
const PATIENCE: u32 = 30;

/// A part of the list, by places in its order.
#[derive(Clone, Copy, Debug)]
pub struct Drawn {
    from: usize,
    to: usize,
    /// Where it ends for now, while the rest of it follows.
    so_far: usize,
    /// Whether its answers do not show yet what is searched for.
    pub(super) folded: bool,
    /// How often the list was drawn: by this, what waits knows whether somebody has begun anew.
    turn: u32,
}

impl Drawn {
    /// These, at once.
    pub fn all(from: usize, to: usize) -> Self {
        Self {
            from,
            to,
            so_far: usize::MAX,
            folded: false,
            turn: 0,
        }
    }
}

impl Finder {
    /// Draws this part of the list, at once.
    pub fn redraw(&self, from: usize, to: usize) {
        self.drawn.update(|drawn| {
            *drawn = Drawn {
                turn: drawn.turn.wrapping_add(1),
                ..Drawn::all(from, to)
            };
        });
    }
}

impl Store {
    /// Which part of the list is drawn: of few questions, all in the end.
    fn part(&self) -> Drawn {
        self.finder.drawn.get()
    }

    /// The places in the FAQ of the questions that are drawn, in order.
    pub fn drawn(&self) -> Vec<usize> {
        let Drawn { from, to, so_far, .. } = self.part();
        self.finder.shown.with(|shown| {
            let to = to.min(so_far).min(shown.order.len());
            shown.order.get(from..to).unwrap_or_default().to_vec()
        })
    }

    /// Whether the list can be longer than what is rendered of it at once.
    pub fn may_grow(&self) -> bool {
        self.questions.len() > pages::MOST
    }

    /// Whether the list goes on before and after what is drawn.
    pub fn goes_on(&self) -> [bool; 2] {
        let Drawn { from, to, .. } = self.part();
        [from > 0, to < self.finder.shown.with(|shown| shown.order.len())]
    }

    /// Whether some of what is to be drawn is still to follow.
    pub fn follows(&self) -> bool {
        let Drawn { so_far, folded, .. } = self.part();
        folded || so_far < usize::MAX
    }

    /// Draws more of the list, after what is drawn or before it.
    pub fn draw_more(&self, after: bool) {
        let first = self.finder.first();
        let Drawn { from, to, .. } = self.finder.drawn.get_untracked();
        if after {
            let there = untrack(|| self.drawn());
            self.finder.redraw(from, to + first);
            self.draw_bit_by_bit(&there, false);
        } else {
            self.finder.redraw(from.saturating_sub(first), to);
        }
    }

    /// Sees to it that a listed question is drawn.
    pub fn draw(&self, position: usize) {
        let at = self.listed(|order| order.iter().position(|&other| other == position));
        let Some(at) = at.filter(|_| !untrack(|| self.drawn()).contains(&position)) else {
            return;
        };
        let Drawn { from, to, .. } = self.finder.drawn.get_untracked();
        let first = self.finder.first().max(1);
        let (from, to) = if (from..to + first).contains(&at) {
            (from, to.max(at + 1))
        } else if at + 1 == from {
            (from.saturating_sub(first), to)
        } else {
            let page = at - at % first;
            (page, page + first)
        };
        self.finder.redraw(from, to);
    }

    /// Draws what is to be printed: the list from where it is drawn.
    pub fn draw_for_paper(&self) {
        let Drawn { from, to, .. } = self.finder.drawn.get_untracked();
        self.finder.redraw(from, to.max(from + ON_PAPER));
    }

    /// Has the list drawn bit by bit, when these questions are drawn already; first without what is new in its
    /// answers, if so it is to be.
    pub(super) fn draw_bit_by_bit(&self, there: &[usize], folded: bool) {
        let (store, drawn) = (*self, self.finder.drawn);
        let Drawn { from, to, turn, .. } = untrack(|| self.part());
        let mut made = 0;
        let end = self.listed(|order| {
            order.iter().take(to).skip(from).position(|position| {
                made += usize::from(!there.contains(position));
                made > AT_ONCE
            })
        });
        let so_far = end.map_or(usize::MAX, |end| from + end);
        let turn = turn.wrapping_add(1);
        drawn.set(Drawn {
            from,
            to,
            so_far,
            folded,
            turn,
        });
        if !self.follows() {
            return;
        }
        // Who typed on in the meantime has begun anew.
        let still = move || drawn.with_untracked(|now| now.turn == turn);
        let next = move || {
            if still() {
                let there = untrack(|| store.drawn());
                store.draw_bit_by_bit(&there, false);
            }
        };
        idle::when_idle(PATIENCE, 0, move || {
            if !folded {
                return next();
            }
            if still() {
                drawn.update(|drawn| drawn.folded = false);
                if untrack(|| store.follows()) {
                    set_timeout(next, QUIET);
                }
            }
        });
    }
}

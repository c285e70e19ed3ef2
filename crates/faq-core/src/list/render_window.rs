//! The part of a long list that is rendered. It grows as the reader goes on and never shrinks by itself, so
//! that find-in-page, printing and screen readers keep what has been rendered.

use std::ops::Range;

/// The most questions that are rendered to be printed.
const MAX_PRINTED: usize = 500;

/// How many new questions a key renders at once. The others follow when the browser is idle, so that the next
/// key need not wait for them.
const NEW_AT_ONCE: usize = 1;

/// A window on the list, by indices in its order. Its methods return the next window; each has a generation
/// of its own, by which a delayed step recognises that it is out of date.
///
/// ```
/// use faq_core::list::RenderWindow;
///
/// let window = RenderWindow::new(0, 10).step(&[7, 3, 5], &[7], true);
/// assert_eq!(window.rendered(&[7, 3, 5]), [7, 3], "one new question at once");
/// assert!(window.is_incomplete());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RenderWindow {
    start: usize,
    end: usize,
    /// Where the rendered part ends while the rest of the window follows in steps.
    rendered_to: usize,
    answers_deferred: bool,
    generation: u32,
}

impl RenderWindow {
    /// Returns a window that is rendered at once.
    pub fn new(start: usize, end: usize) -> Self {
        Self {
            start,
            end,
            rendered_to: usize::MAX,
            answers_deferred: false,
            generation: 0,
        }
    }

    /// Returns another window on the list, rendered at once.
    pub fn moved(self, start: usize, end: usize) -> Self {
        Self {
            generation: self.generation.wrapping_add(1),
            ..Self::new(start, end)
        }
    }

    /// Returns the rendered part of a list.
    pub fn rendered(self, order: &[usize]) -> &[usize] {
        order.get(self.range(order.len())).unwrap_or_default()
    }

    /// Returns whether the list goes on before and after the window.
    pub fn has_more(self, len: usize) -> [bool; 2] {
        [self.start > 0, self.end < len]
    }

    /// Returns whether something in the window is still to be rendered.
    pub fn is_incomplete(self) -> bool {
        self.answers_deferred || self.rendered_to < usize::MAX
    }

    /// Returns whether the answers still show the previous result.
    pub fn answers_deferred(self) -> bool {
        self.answers_deferred
    }

    /// Returns whether a later window has taken the place of this one.
    pub fn is_outdated(self, current: Self) -> bool {
        self.generation != current.generation
    }

    /// Returns the window with another page of questions after it.
    pub fn grown_after(self, page: usize) -> Self {
        self.moved(self.start, self.end + page)
    }

    /// Returns the window with another page of questions before it.
    pub fn grown_before(self, page: usize) -> Self {
        self.moved(self.start.saturating_sub(page), self.end)
    }

    /// Returns the window with the question at `index` of a list of `len` rendered: grown where it is near,
    /// moved to its page where it is far.
    pub fn revealing(self, index: usize, len: usize, page: usize) -> Self {
        let page = page.max(1);
        if self.range(len).contains(&index) {
            self
        } else if (self.start..self.end + page).contains(&index) {
            self.moved(self.start, self.end.max(index + 1))
        } else if index + 1 == self.start {
            self.grown_before(page)
        } else {
            let start = index - index % page;
            self.moved(start, start + page)
        }
    }

    /// Returns the window with everything that is to be printed.
    pub fn for_print(self) -> Self {
        self.moved(self.start, self.end.max(self.start + MAX_PRINTED))
    }

    /// Takes one step of rendering the window incrementally: up to the second question that is not among those
    /// in the document already. The answers can be deferred to a step of their own.
    pub fn step(self, order: &[usize], in_document: &[usize], defer_answers: bool) -> Self {
        let mut new = 0;
        let window = order.iter().take(self.end).skip(self.start);
        let limit = window.into_iter().position(|position| {
            new += usize::from(!in_document.contains(position));
            new > NEW_AT_ONCE
        });
        Self {
            rendered_to: limit.map_or(usize::MAX, |limit| self.start + limit),
            answers_deferred: defer_answers,
            generation: self.generation.wrapping_add(1),
            ..self
        }
    }

    /// Returns the window with its answers rendered. It is of the same generation: the step goes on.
    pub fn with_answers(self) -> Self {
        Self {
            answers_deferred: false,
            ..self
        }
    }

    fn range(self, len: usize) -> Range<usize> {
        let end = self.end.min(self.rendered_to).min(len);
        self.start..end
    }
}

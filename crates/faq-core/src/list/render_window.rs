//! The part of a long list that is rendered. It grows as the reader goes on and never shrinks by itself, so
//! that find-in-page, printing and screen readers keep what has been rendered.

use std::ops::Range;

/// The most questions that are rendered to be printed.
const MAX_PRINTED: usize = 500;

/// The most rows that stay in the document, hidden ones included. Hidden rows cost every key a little, and building
/// them again costs it more.
const MAX_ROWS: usize = 50;

/// A window on the list, by indices in its order. Its methods return the next window.
///
/// ```
/// use faq_core::list::RenderWindow;
///
/// let window = RenderWindow::new(0, 2);
/// assert_eq!(window.rendered(&[7, 3, 5]), [7, 3]);
/// assert_eq!(window.grown_after(2).rendered(&[7, 3, 5]), [7, 3, 5]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RenderWindow {
    start: usize,
    end: usize,
}

impl RenderWindow {
    /// Returns a window on this part of the list.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Returns the rendered part of a list.
    pub fn rendered(self, order: &[usize]) -> &[usize] {
        order.get(self.range(order.len())).unwrap_or_default()
    }

    /// Returns whether the list goes on before and after the window.
    pub fn has_more(self, len: usize) -> [bool; 2] {
        [self.start > 0, self.end < len]
    }

    /// Returns the window with another page of questions after it.
    pub fn grown_after(self, page: usize) -> Self {
        Self::new(self.start, self.end + page)
    }

    /// Returns the window with another page of questions before it.
    pub fn grown_before(self, page: usize) -> Self {
        Self::new(self.start.saturating_sub(page), self.end)
    }

    /// Returns the window with the question at `index` of a list of `len` rendered: grown where it is near,
    /// moved to its page where it is far.
    pub fn revealing(self, index: usize, len: usize, page: usize) -> Self {
        let page = page.max(1);
        if self.range(len).contains(&index) {
            self
        } else if (self.start..self.end + page).contains(&index) {
            Self::new(self.start, self.end.max(index + 1))
        } else if index + 1 == self.start {
            self.grown_before(page)
        } else {
            let start = index - index % page;
            Self::new(start, start + page)
        }
    }

    /// Returns the window with everything that is to be printed.
    pub fn for_print(self) -> Self {
        Self::new(self.start, self.end.max(self.start + MAX_PRINTED))
    }

    fn range(self, len: usize) -> Range<usize> {
        self.start..self.end.min(len)
    }
}

/// Returns the rows of the document, in order, when `rendered` is shown after these rows `before`. Rows that are not
/// shown stay where they are, to be hidden, and shown ones share the places that they had: so few rows move.
///
/// ```
/// use faq_core::list::rows;
///
/// assert_eq!(rows(&[0, 1, 2, 3], &[3, 1]), [0, 3, 2, 1]);
/// assert_eq!(rows(&[0, 1], &[5, 1]), [0, 5, 1]);
/// ```
pub fn rows(before: &[usize], rendered: &[usize]) -> Vec<usize> {
    let mut next = rendered.iter().copied();
    let mut rows = Vec::with_capacity(before.len() + rendered.len());
    for &row in before {
        match rendered.contains(&row) {
            true => rows.extend(next.next()),
            false => rows.push(row),
        }
    }
    rows.extend(next);
    if rows.len() > MAX_ROWS {
        return rendered.to_vec();
    }
    rows
}

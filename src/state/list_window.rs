//! The rendered part of the list.

use super::finder::Finder;
use super::static_signal::StaticSignal;
use faq_core::list::{RenderWindow, rows};
use leptos::prelude::*;

/// The part of the list that is shown. Rows that were shown before stay in the document, hidden.
#[derive(Clone, Copy)]
pub struct ListWindow {
    finder: Finder,
    window: StaticSignal<RenderWindow>,
    rows: StaticSignal<Vec<usize>>,
}

impl ListWindow {
    /// Creates a window on the prerendered questions.
    pub fn new(finder: Finder, prerendered: usize) -> Self {
        let window = StaticSignal::new(RenderWindow::new(0, prerendered));
        Self {
            finder,
            window,
            rows: StaticSignal::new(Vec::new()),
        }
    }

    /// Returns the positions in the FAQ of the questions in the document, hidden ones included, in order. Rows of the
    /// last call stay among the shown ones.
    pub fn rows(&self) -> Vec<usize> {
        let before = self.rows.get_untracked();
        let rows = self.with_rendered(|rendered| rows(&before, rendered));
        // It has no subscribers: what calls this follows the window and the result.
        self.rows.set(rows.clone());
        rows
    }

    /// Reads the positions in the FAQ of the shown questions, in order.
    pub fn with_rendered<T>(&self, read: impl FnOnce(&[usize]) -> T) -> T {
        let window = self.window.get();
        self.finder
            .result
            .with(|result| read(window.rendered(&result.order)))
    }

    /// Returns whether a question is shown.
    pub fn shows(&self, position: usize) -> bool {
        self.with_rendered(|rendered| rendered.contains(&position))
    }

    /// Returns whether the list goes on before and after the rendered part.
    pub fn has_more(&self) -> [bool; 2] {
        let window = self.window.get();
        self.finder
            .result
            .with(|result| window.has_more(result.order.len()))
    }

    /// Renders the beginning of the list.
    pub fn show_first_page(&self) {
        self.set(RenderWindow::new(0, self.finder.page_size()));
    }

    /// Renders another page of the list, after the rendered part or before it.
    pub fn grow(&self, after: bool) {
        let page = self.finder.page_size();
        let window = self.window.get_untracked();
        self.set(match after {
            true => window.grown_after(page),
            false => window.grown_before(page),
        });
    }

    /// Renders a listed question, if it is not rendered yet.
    pub fn reveal(&self, position: usize) {
        let window = self.window.get_untracked();
        let page = self.finder.page_size();
        let revealing = self.finder.result.with_untracked(|result| {
            let index = result.index_of(position)?;
            Some(window.revealing(index, result.order.len(), page))
        });
        if let Some(revealing) = revealing {
            self.set(revealing);
        }
    }

    /// Renders what is to be printed.
    pub fn render_for_print(&self) {
        self.set(self.window.get_untracked().for_print());
    }

    fn set(&self, window: RenderWindow) {
        if self.window.get_untracked() != window {
            self.window.set(window);
        }
    }
}

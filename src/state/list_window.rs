//! The rendered part of the list, and the timers that render the rest of it.

use super::finder::Finder;
use super::static_signal::StaticSignal;
use faq_browser::idle;
use faq_core::list::{ListResult, RenderWindow};
use leptos::leptos_dom::helpers::set_timeout;
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// The pause without a key before deferred rows are rendered: the next key would discard them.
const QUIET: Duration = Duration::from_millis(150);

/// The timeout of the idle callback that renders deferred answers or a deferred row, in milliseconds.
const IDLE_TIMEOUT: u32 = 30;

/// The part of the list that is in the document.
#[derive(Clone, Copy)]
pub struct ListWindow {
    finder: Finder,
    window: StaticSignal<RenderWindow>,
    /// The result that the answers show: the one before as long as they are deferred.
    pub answer_result: Memo<Arc<ListResult>>,
}

impl ListWindow {
    /// Creates a window on the prerendered questions.
    pub fn new(finder: Finder, prerendered: usize) -> Self {
        let window = StaticSignal::new(RenderWindow::new(0, prerendered));
        let answer_result = Memo::new(move |before: Option<&Arc<ListResult>>| match before {
            Some(before) if window.with(|window| window.answers_deferred()) => before.clone(),
            _ => finder.result.get(),
        });
        Self {
            finder,
            window,
            answer_result,
        }
    }

    /// Returns the positions in the FAQ of the rendered questions, in order.
    pub fn rendered(&self) -> Vec<usize> {
        let window = self.window.get();
        self.finder
            .result
            .with(|result| window.rendered(&result.order).to_vec())
    }

    /// Returns whether the list goes on before and after the rendered part.
    pub fn has_more(&self) -> [bool; 2] {
        let window = self.window.get();
        self.finder
            .result
            .with(|result| window.has_more(result.order.len()))
    }

    /// Returns whether something is still to be rendered.
    pub fn is_incomplete(&self) -> bool {
        self.window.with(|window| window.is_incomplete())
    }

    /// Renders the beginning of the list at once.
    pub fn show_first_page(&self) {
        let page = self.finder.page_size();
        self.window.update(|window| *window = window.moved(0, page));
    }

    /// Renders the beginning of the list incrementally, where these questions are in the document already; the
    /// answers come later.
    pub fn show_first_page_incrementally(&self, in_document: &[usize]) {
        let page = self.finder.page_size();
        let window = self.window.get_untracked().moved(0, page);
        self.step(window, in_document, true);
    }

    /// Renders another page of the list, after the rendered part or before it.
    pub fn grow(&self, after: bool) {
        let page = self.finder.page_size();
        let window = self.window.get_untracked();
        if after {
            let in_document = untrack(|| self.rendered());
            self.step(window.grown_after(page), &in_document, false);
        } else {
            self.window.set(window.grown_before(page));
        }
    }

    /// Renders a listed question, if it is not rendered yet.
    pub fn reveal(&self, position: usize) {
        let window = self.window.get_untracked();
        let page = self.finder.page_size();
        let revealing = self.finder.result.with_untracked(|result| {
            let index = result.index_of(position)?;
            Some(window.revealing(index, result.order.len(), page))
        });
        if let Some(revealing) = revealing.filter(|revealing| *revealing != window) {
            self.window.set(revealing);
        }
    }

    /// Renders what is to be printed.
    pub fn render_for_print(&self) {
        self.window.update(|window| *window = window.for_print());
    }

    /// Takes a step of rendering a window, and the next when the browser is idle. A window that has been replaced
    /// by then is not continued.
    fn step(&self, window: RenderWindow, in_document: &[usize], defer_answers: bool) {
        let list = *self;
        let window = self
            .finder
            .listed(|order| window.step(order, in_document, defer_answers));
        self.window.set(window);
        if !window.is_incomplete() {
            return;
        }
        let next = move || {
            let current = list.window.get_untracked();
            if !window.is_outdated(current) {
                list.step(current, &untrack(|| list.rendered()), false);
            }
        };
        idle::when_idle(IDLE_TIMEOUT, 0, move || {
            if !defer_answers {
                return next();
            }
            let current = list.window.get_untracked();
            if !window.is_outdated(current) {
                let current = current.with_answers();
                list.window.set(current);
                if current.is_incomplete() {
                    set_timeout(next, QUIET);
                }
            }
        });
    }
}

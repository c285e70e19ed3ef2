//! What the list and the search know of sections and topics.

use super::{Asked, Store};
use faq_core::route::View;
use faq_core::sections;
use leptos::prelude::*;

impl Store {
    /// Whether there are so many questions that the page shows their topics.
    pub fn sectioned(&self) -> bool {
        self.sectioned
    }

    /// Whether the list shows its sections: it is whole, and in its own order.
    pub fn in_sections(&self) -> bool {
        let whole = |asked: &Asked| asked.view == View::All && asked.topic.is_none();
        self.sectioned() && self.finder.asked.with(whole) && !self.finder.shown.with(|shown| shown.searching)
    }

    /// The topic whose section begins with this question.
    pub fn begins(&self, position: usize) -> Option<&'static str> {
        let topic = |position: usize| self.questions.get(position).map(sections::section_of);
        let before = position.checked_sub(1).and_then(topic);
        topic(position).filter(|own| self.sectioned() && before != Some(*own))
    }

    /// The topic of this name, if a question has it.
    pub(super) fn topic(&self, name: &str) -> Option<&'static str> {
        let questions = self.questions.iter().filter(|_| self.sectioned());
        questions
            .into_iter()
            .find_map(|question| sections::about(question, name))
    }
}

//! The marks of the search in the shown questions.

use super::focus::summary_id;
use super::store::Store;
use super::tasks::{after_render, effect};
use faq_browser::highlight::{self, MarkedText};
use faq_core::answer_elements::RUNS;
use faq_core::faq::answer_runs;
use faq_core::highlight::marks;
use faq_search::Span;
use leptos::prelude::*;

/// Marks the matches in the shown questions and their answers, now and whenever the list changes.
pub fn mark_matches(store: Store) {
    effect(Box::new(move || {
        store.window.with_rendered(|_| ());
        // In the same frame, when the rows are in the document.
        after_render(move || highlight::show(&untrack(|| marked_texts(store))));
    }));
}

fn marked_texts(store: Store) -> Vec<MarkedText<'static>> {
    let result = store.finder.result.get();
    let mut texts = Vec::new();
    let mut mark = |id, selector, runs: Vec<(usize, &'static str)>, spans: &[Span]| {
        let marks = marks(&runs, spans);
        if !marks.is_empty() {
            texts.push(MarkedText {
                id,
                selector,
                runs,
                marks,
            });
        }
    };
    store.window.with_rendered(|rendered| {
        for &position in rendered {
            let Some(question) = store.questions.get(position) else {
                continue;
            };
            let summary = || summary_id(&question.id);
            let words = vec![(0, question.question.as_str())];
            mark(
                summary(),
                ":scope > :first-child",
                words,
                result.question_spans(position),
            );
            if let Some((index, spans)) = result.wording(position)
                && let Some(words) = question.also_asked_as.get(index)
            {
                mark(summary(), ".asked-as > *", vec![(0, words)], spans);
            }
            let (id, runs) = (question.id.to_string(), answer_runs(&question.answer));
            mark(id, RUNS, runs, result.answer_spans(position));
        }
    });
    texts
}

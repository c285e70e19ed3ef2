//! The marks of the search in the shown questions.

use super::focus::summary_id;
use super::store::Store;
use super::tasks::{after_render, effect};
use faq_browser::highlight::{self, MarkedText};
use faq_core::faq::answer_runs;
use faq_core::highlight::marks;
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
    store.window.with_rendered(|rendered| {
        for &position in rendered {
            let Some(question) = store.questions.get(position) else {
                continue;
            };
            let runs = vec![(0, question.question.as_str())];
            let in_question = (
                summary_id(&question.id),
                ":scope > :first-child",
                runs,
                result.question_spans(position),
            );
            let wording = result.wording(position).and_then(|(index, spans)| {
                let words = question.also_asked_as.get(index)?;
                Some((
                    summary_id(&question.id),
                    ".asked-as > :last-child",
                    vec![(0, words.as_str())],
                    spans,
                ))
            });
            let (id, runs) = (question.id.to_string(), answer_runs(&question.answer));
            let in_answer = (id, ":scope > * > * > *", runs, result.answer_spans(position));
            for (id, selector, runs, spans) in [in_question, in_answer].into_iter().chain(wording) {
                let marks = marks(&runs, spans);
                texts.push(MarkedText {
                    id,
                    selector,
                    runs,
                    marks,
                });
            }
        }
    });
    texts.retain(|text| !text.marks.is_empty());
    texts
}

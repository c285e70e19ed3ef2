//! Text with the searched words marked.

use faq_core::highlight::pieces;
use faq_search::Span;
use leptos::either::Either;
use leptos::prelude::*;

/// What the search matched in the text that a marked text is part of.
pub type Spans = Box<dyn Fn() -> Vec<Span> + Send>;

/// Shows `text`, which begins at byte `start` of the searched text, with the matched spans marked.
#[component]
pub fn MarkedText(text: &'static str, start: usize, spans: Spans) -> impl IntoView {
    move || {
        pieces(text, start, &spans())
            .into_iter()
            .map(|piece| match piece.marked {
                true => Either::Left(view! { <mark>{piece.text}</mark> }),
                false => Either::Right(piece.text),
            })
            .collect_view()
    }
}

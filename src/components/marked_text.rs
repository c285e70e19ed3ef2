//! Text with the matches of the search marked.

use faq_core::highlight::pieces;
use faq_search::Span;
use leptos::either::Either;
use leptos::prelude::*;

/// The matches in the text that a marked text is part of.
pub type BoxedSpans = Box<dyn Fn() -> Vec<Span> + Send>;

/// The `text` that begins at byte `start` of the searched text, with its matches marked.
#[component]
pub fn MarkedText(text: &'static str, start: usize, spans: BoxedSpans) -> impl IntoView {
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

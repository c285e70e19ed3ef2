//! An answer with the matches of the search marked.

use super::marked_text::MarkedText;
use super::view_helpers::press;
use crate::state::{Intent, Store};
use faq_core::faq::{Block, BlockKind, Run, Style, line_len};
use faq_core::route::Route;
use leptos::html::custom;
use leptos::prelude::*;

/// The answer of the question at this position of the FAQ. Every block has lines and every line runs, so that
/// one type of element serves them all, whatever its name: that keeps the WebAssembly small.
#[component]
pub fn Answer(store: Store, position: usize, blocks: &'static [Block]) -> impl IntoView {
    let mut start = 0;
    blocks
        .iter()
        .map(|block| {
            let (block_name, line_name) = match block.kind {
                BlockKind::Paragraph => ("p", "span"),
                BlockKind::Bullets => ("ul", "li"),
                BlockKind::Numbers => ("ol", "li"),
            };
            let lines = block.lines.iter().map(|line| {
                let from = start;
                start += line_len(line);
                custom(line_name).child(runs(store, position, line, from))
            });
            custom(block_name).child(lines.collect_view())
        })
        .collect_view()
}

/// Renders the runs of a line that begins at byte `start` of the answer's text. A link to another question is
/// dispatched, so that it is followed even when its address is the current one already.
fn runs(store: Store, position: usize, line: &'static [Run], mut start: usize) -> impl IntoView {
    line.iter()
        .map(|run| {
            let spans = Box::new(move || {
                let result = store.window.answer_result;
                result.with(|result| result.answer_spans(position))
            });
            let text = view! { <MarkedText text=&run.text start spans /> };
            start += run.text.len();
            let name = match (&run.href, run.style) {
                (Some(_), _) => "a",
                (None, Style::Plain) => "span",
                (None, Style::Emphasis) => "em",
                (None, Style::Strong) => "strong",
            };
            let href = run.href.as_deref();
            let fragment = href.and_then(|href| href.strip_prefix('#'));
            let follow = fragment.map(|fragment| Intent::Follow(Route::parse(fragment)));
            custom(name)
                .attr("href", href)
                .on(leptos::ev::click, press(store, follow))
                .child(text)
        })
        .collect_view()
}

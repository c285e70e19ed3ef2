//! An answer: its blocks as elements, its words marked where the search matched.

use super::marked_text::MarkedText;
use super::press;
use crate::state::{Intent, Store};
use faq_core::faq::{Block, BlockKind, Run, Style, line_len};
use faq_core::route::Place;
use leptos::html::custom;
use leptos::prelude::*;

/// The answer of the question at this place of the FAQ. Every block has lines and every line runs, so that
/// one type of element, whatever its name, serves them all: that keeps the code small.
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

/// The runs of a line that begins at byte `start` of the answer's text. A link to another question goes
/// there even when its address is the current one already.
fn runs(store: Store, position: usize, line: &'static [Run], mut start: usize) -> impl IntoView {
    line.iter()
        .map(|run| {
            let spans = Box::new(move || store.matched_in_answer(position));
            let text = view! { <MarkedText text=&run.text start spans /> };
            start += run.text.len();
            let name = match (&run.href, run.style) {
                (Some(_), _) => "a",
                (None, Style::Plain) => "span",
                (None, Style::Emphasis) => "em",
                (None, Style::Strong) => "strong",
            };
            let href = run.href.as_deref();
            let inside = href.and_then(|href| href.strip_prefix('#'));
            let follow = inside.map(|fragment| Intent::Follow(Place::parse(fragment)));
            custom(name)
                .attr("href", href)
                .on(leptos::ev::click, press(store, follow))
                .child(text)
        })
        .collect_view()
}

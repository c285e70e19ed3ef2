//! An answer.

use super::view_helpers::{on, press};
use crate::state::{Intent, Store};
use faq_core::faq::{Block, BlockKind, Run, Style};
use faq_core::route::Route;
use leptos::html::custom;
use leptos::prelude::*;

/// Renders an element that holds an answer.
pub fn answer_box(
    store: Store,
    class: &'static str,
    id: &'static str,
    blocks: &'static [Block],
) -> impl IntoView {
    view! {
        <div class=class id=id>
            <Answer store blocks />
        </div>
    }
}

/// The blocks of an answer. Every block has lines and every line runs, so that one type of element serves them all,
/// whatever its name: that keeps the WebAssembly small. A search marks matches in the runs
/// (`src/state/marks.rs`), whose text nodes are never changed.
#[component]
fn Answer(store: Store, blocks: &'static [Block]) -> impl IntoView {
    blocks
        .iter()
        .map(|block| {
            let (block_name, line_name) = match block.kind {
                BlockKind::Paragraph => ("p", "span"),
                BlockKind::Bullets => ("ul", "li"),
                BlockKind::Numbers => ("ol", "li"),
            };
            let lines = block.lines.iter();
            let lines = lines.map(|line| custom(line_name).child(runs(store, line)));
            custom(block_name).child(lines.collect_view())
        })
        .collect_view()
}

/// Renders the runs of a line. A link to another question is dispatched, so that it is followed even when its address
/// is the current one already.
fn runs(store: Store, line: &'static [Run]) -> impl IntoView {
    line.iter()
        .map(|run| {
            let name = match (&run.href, run.style) {
                (Some(_), _) => "a",
                (None, Style::Plain) => "span",
                (None, Style::Emphasis) => "em",
                (None, Style::Strong) => "strong",
            };
            let href = run.href.as_deref();
            let fragment = href.and_then(|href| href.strip_prefix('#'));
            let follow = fragment.map(|fragment| press(store, Intent::Follow(Route::parse(fragment))));
            custom(name)
                .attr("href", href)
                .directive(on, follow)
                .child(run.text.as_str())
        })
        .collect_view()
}

//! An answer on a page without the app.

use faq_core::faq::{Block, BlockKind, Run, Style};
use leptos::prelude::*;

/// An answer of a further page. A link to another question goes to the first page, at `base`, which finds it.
/// It is not [`super::answer::Answer`]: nothing is marked, and a paragraph needs no element for its line.
#[component]
pub fn StaticAnswer(blocks: &'static [Block], #[prop(into)] base: String) -> impl IntoView {
    let lines = |block: &'static Block| {
        block
            .lines
            .iter()
            .map(|line| runs(line, &base))
            .collect::<Vec<_>>()
    };
    let blocks = blocks.iter().map(|block| {
        let items = || {
            lines(block)
                .into_iter()
                .map(|runs| view! { <li>{runs}</li> })
                .collect_view()
        };
        match block.kind {
            BlockKind::Paragraph => view! { <p>{lines(block)}</p> }.into_any(),
            BlockKind::Bullets => view! { <ul>{items()}</ul> }.into_any(),
            BlockKind::Numbers => view! { <ol>{items()}</ol> }.into_any(),
        }
    });
    blocks.collect_view()
}

fn runs(line: &'static [Run], base: &str) -> impl IntoView + use<> {
    let run = |run: &'static Run| {
        let text = match run.style {
            Style::Plain => run.text.as_str().into_any(),
            Style::Emphasis => view! { <em>{run.text.as_str()}</em> }.into_any(),
            Style::Strong => view! { <strong>{run.text.as_str()}</strong> }.into_any(),
        };
        match &run.href {
            Some(href) => {
                let base = if href.starts_with('#') { base } else { "" };
                view! { <a href=format!("{base}{href}")>{text}</a> }.into_any()
            }
            None => text,
        }
    };
    line.iter().map(run).collect_view()
}

//! An HTML page: one of our own, its FAQPage data, or else the shape its questions have.

mod blocks;
mod data;
mod dom;
mod shapes;

use super::text::even;
use super::{Draft, Found, Skipped};
use crate::check::MARKS;
use anyhow::Result;
use blocks::Walker;
use dom::Page;
use faq_core::faq::Block;
use scraper::{ElementRef, Selector};
use std::collections::BTreeSet;
use url::Url;

/// Reads a page.
pub fn read(text: &str) -> Result<Found> {
    let page = Page::read(text)?;
    let mut found = Found::default();
    let base = base(&page);
    data::ours(&page, &mut found);
    if found.drafts.is_empty() {
        data::structured(&page, base.as_ref(), &mut found);
    }
    if found.drafts.is_empty() {
        let shapes = shapes::all(&page, base.as_ref());
        // Of two that have as many questions, the first says more surely what is one.
        let best = shapes.into_iter().rev().max_by_key(|shape| shape.drafts.len());
        if let Some(best) = best {
            found.drafts = best.drafts;
            found.skipped.extend(best.skipped);
        }
    }
    if !found.drafts.is_empty() {
        report_others(&page, &mut found);
    }
    Ok(found)
}

/// Whether a text is HTML rather than plain: it has an end tag, a line break or an entity.
pub fn is_markup(text: &str) -> bool {
    let has = |sign: &str, then: fn(char) -> bool| {
        text.match_indices(sign)
            .any(|(at, _)| text[at + sign.len()..].starts_with(then))
    };
    has("</", |letter| letter.is_ascii_alphabetic())
        || text.to_ascii_lowercase().contains("<br")
        || text.to_ascii_lowercase().contains("<p>")
}

/// Reads an answer that is written in HTML. Its lines count from its own beginning.
pub fn fragment(text: &str) -> (Vec<Block>, Vec<Skipped>) {
    fragment_from(text, None)
}

fn fragment_from(text: &str, base: Option<Url>) -> (Vec<Block>, Vec<Skipped>) {
    match Page::read_fragment(text) {
        Ok(page) => {
            let mut walker = Walker::new(&page, base);
            walker.take(page.html.tree.root());
            (walker.finish(), walker.skipped)
        }
        Err(error) => {
            let sentence = error.to_string();
            (Vec::new(), vec![Skipped { line: 1, sentence }])
        }
    }
}

/// The address of the page, as it says itself: what its links begin at.
fn base(page: &Page) -> Option<Url> {
    ["base[href]", "link[rel=canonical]", "meta[property=\"og:url\"]"]
        .iter()
        .find_map(|way| {
            let element = page.html.select(&selector(way)?).next()?;
            let address = element.value().attr("href").or(element.value().attr("content"))?;
            Url::parse(address).ok()
        })
}

fn selector(text: &str) -> Option<Selector> {
    Selector::parse(text).ok()
}

/// The words in an element, its white space even.
fn words(element: ElementRef<'_>) -> String {
    even(&element.text().collect::<String>())
}

fn is_question(text: &str) -> bool {
    text.trim_end().ends_with(MARKS)
}

/// Tells of what looks like a question and is none of those found.
fn report_others(page: &Page, found: &mut Found) {
    let taken: BTreeSet<String> = found
        .drafts
        .iter()
        .flat_map(|draft| std::iter::once(&draft.question).chain(&draft.also_asked_as))
        .map(|text| even(text).to_lowercase())
        .collect();
    let mut reported: BTreeSet<String> = BTreeSet::new();
    let Some(like) = selector("summary, dt, th, td:first-child, h1, h2, h3, h4, h5, h6, button") else {
        return;
    };
    for element in page.html.select(&like) {
        let text = words(element);
        if is_question(&text) && !taken.contains(&text.to_lowercase()) && reported.insert(text.clone()) {
            let line = page.line(element);
            found.skip(
                line,
                format!("“{text}” looks like a question, but stands apart from the others or has no answer that could be read: it was not imported."),
            );
        }
    }
}

/// A draft of a question that stands in an element.
fn draft(page: &Page, element: ElementRef<'_>, answer: Vec<Block>, topic: Option<&str>) -> Draft {
    let inside = element.descendants().filter_map(ElementRef::wrap);
    let around = element.ancestors().filter_map(ElementRef::wrap).take(2);
    let anchors = inside
        .chain(around)
        .filter_map(|element| element.value().attr("id").or(element.value().attr("name")))
        .map(str::to_owned);
    Draft {
        line: page.line(element),
        question: words(element),
        answer,
        topics: topic.map(str::to_owned).into_iter().collect(),
        anchors: anchors.collect(),
        ..Draft::default()
    }
}

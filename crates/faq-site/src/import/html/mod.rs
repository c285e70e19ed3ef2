//! An HTML page: one of our own, or its FAQPage data together with every shape that its questions have.

mod blocks;
mod bounds;
mod candidate;
mod controls;
mod data;
mod disclosures;
mod dom;
mod elements;
mod extras;
mod flat;
mod inline;
mod json_text;
mod lines;
mod lists;
mod looks;
mod merge;
mod nest;
mod outline;
mod question;
mod regions;
mod shapes;
mod tables;

use super::Found;
use anyhow::Result;
use blocks::Walker;
use dom::Page;
use faq_core::faq::Block;
use flat::Flat;
pub use json_text::parse as parse_json;
use scraper::Selector;
use url::Url;

/// Elements that begin a line.
const BLOCKS: [&str; 46] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "button",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "html",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

/// Whether an element begins a line; elements that a page defines itself do.
fn is_block(name: &str) -> bool {
    BLOCKS.binary_search(&name).is_ok() || name.contains('-')
}

/// Reads a page; its links begin at `base` where it does not name its own address.
pub fn read(text: &str, base: Option<&Url>) -> Result<Found> {
    let page = Page::read(text)?;
    let mut found = Found::default();
    data::ours(&page, &mut found);
    if !found.drafts.is_empty() {
        return Ok(found);
    }
    let base = base
        .cloned()
        .or_else(|| address(&page))
        .or_else(|| saved_from(text));
    let structured = data::structured(&page, base.as_ref(), &mut found);
    let flat = Flat::new(&page, true);
    let visible = shapes::read(&flat, base.as_ref(), &mut found);
    found.drafts = merge::merge(visible, structured);
    extras::remove(&mut found);
    if let Some((count, line)) = flat.comments {
        let comments = if count == 1 {
            "1 comment of Google Docs was"
        } else {
            &format!("{count} comments of Google Docs were")
        };
        found.skip(line, format!("{comments} left out."));
    }
    shapes::report_others(&flat, &mut found);
    Ok(found)
}

/// Whether a text is HTML rather than plain: it has an end tag, a line break or a paragraph.
pub fn is_markup(text: &str) -> bool {
    let ends =
        |(at, _): (usize, &str)| text[at + 2..].starts_with(|letter: char| letter.is_ascii_alphabetic());
    text.match_indices("</").any(ends)
        || text.match_indices('<').any(|(at, _)| {
            let name: String = text[at + 1..]
                .chars()
                .take_while(char::is_ascii_alphanumeric)
                .collect();
            matches!(
                name.to_ascii_lowercase().as_str(),
                "br" | "p" | "hr" | "img" | "li"
            )
        })
}

/// Reads an answer that is written in HTML, and says what was left out of it.
pub fn fragment(text: &str, base: Option<&Url>) -> (Vec<Block>, Vec<String>) {
    match Page::read_fragment(text) {
        Ok(page) => {
            let flat = Flat::new(&page, false);
            let mut walker = Walker::new(&flat, base);
            walker.take(0.into(), flat.tokens.len().into(), &[]);
            let answer = walker.finish();
            (
                answer.blocks,
                answer.skipped.into_iter().map(|(_, sentence)| sentence).collect(),
            )
        }
        Err(error) => (Vec::new(), vec![error.to_string()]),
    }
}

/// The words of a text that may hold tags or entities.
pub fn plain(text: &str) -> String {
    if is_markup(text) {
        return Page::read_fragment(text).map_or_else(
            |_| text.to_owned(),
            |page| {
                let flat = Flat::new(&page, false);
                question::text(&flat, 0.into(), flat.tokens.len().into())
            },
        );
    }
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let name = rest[1..]
            .find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '#')
            .map_or(rest.len(), |end| end + 1);
        // "AT&T" and "?a=1&copy=2" hold no entities: those end with a semicolon.
        if name > 1 && rest[name..].starts_with(';') {
            let (entity, tail) = rest.split_at(name + 1);
            let page = Page::read_fragment(entity);
            out.push_str(&page.map_or_else(
                |_| entity.to_owned(),
                |page| page.html.root_element().text().collect(),
            ));
            rest = tail;
        } else {
            out.push('&');
            rest = &rest[1..];
        }
    }
    out + rest
}

/// The address of the page, as it says itself: what its links begin at.
fn address(page: &Page) -> Option<Url> {
    ["base[href]", "link[rel=canonical]", "meta[property=\"og:url\"]"]
        .iter()
        .find_map(|way| {
            let element = page.html.select(&Selector::parse(way).ok()?).next()?;
            let address = element.value().attr("href").or(element.value().attr("content"))?;
            Url::parse(address).ok()
        })
}

/// The address that a browser writes into a page that it saves.
fn saved_from(text: &str) -> Option<Url> {
    const HEAD: usize = 2000;
    let head = &text[..text.floor_char_boundary(HEAD)];
    let (_, rest) = head.split_once("saved from url=(")?;
    let (_, rest) = rest.split_once(')')?;
    Url::parse(rest.split_whitespace().next()?.trim_end_matches("-->")).ok()
}

/// Where a link outside of a page leads.
///
/// # Errors
/// A sentence, when the link cannot be kept.
pub fn target(href: &str) -> Result<Option<String>, String> {
    inline::target(href, None)
}

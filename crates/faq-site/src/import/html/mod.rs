//! Reads an HTML page: its FAQPage data together with every shape of its questions, or a page of this project.

mod about;
mod block_elements;
mod blocks;
mod bounds;
mod candidate;
mod container;
mod containers;
mod controls;
mod data;
mod data_tables;
mod disclosures;
mod dom;
mod elements;
mod extras;
mod flat;
pub mod fragment;
mod google_lists;
mod inline;
pub mod json_text;
mod lines;
mod lists;
mod looks;
mod merge;
mod nest;
mod notes;
mod outline;
mod pictures;
mod question;
mod regions;
mod shapes;
mod tables;
mod word_styles;

use super::draft::Found;
use super::pictures::Pictures;
use anyhow::Result;
use dom::Page;
use flat::Flat;
use scraper::Selector;
use url::Url;

/// Reads a page. Its links resolve against `base`, or else the address that the page itself names.
///
/// # Errors
/// A sentence, when it is too large or nested too deeply.
pub fn read(text: &str, base: Option<&Url>) -> Result<Found> {
    read_with(text, base, &Pictures::Nowhere)
}

/// Reads a page whose pictures are here, as [`read`].
///
/// # Errors
/// As for [`read`].
pub fn read_with(text: &str, base: Option<&Url>, pictures: &Pictures<'_>) -> Result<Found> {
    let page = Page::read(text)?;
    let mut found = Found::default();
    let base = base
        .cloned()
        .or_else(|| address(&page))
        .or_else(|| saved_from(text));
    found.site = about::read(&page, base.as_ref());
    data::ours(&page, &mut found);
    if !found.drafts.is_empty() {
        pictures.collect(&mut found);
        return Ok(found);
    }
    let structured = data::structured(&page, base.as_ref(), &mut found);
    let flat = Flat::new(&page, true).with_pictures(pictures);
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
    pictures.collect(&mut found);
    Ok(found)
}

/// Returns the address that the page itself names, for its links to resolve against.
fn address(page: &Page) -> Option<Url> {
    ["base[href]", "link[rel=canonical]", "meta[property=\"og:url\"]"]
        .iter()
        .find_map(|way| {
            let element = page.html.select(&Selector::parse(way).ok()?).next()?;
            let address = element.value().attr("href").or(element.value().attr("content"))?;
            Url::parse(address).ok()
        })
}

/// Returns the address that a browser writes into a page that it saves.
fn saved_from(text: &str) -> Option<Url> {
    const HEAD: usize = 2000;
    let head = &text[..text.floor_char_boundary(HEAD)];
    let (_, rest) = head.split_once("saved from url=(")?;
    let (_, rest) = rest.split_once(')')?;
    Url::parse(rest.split_whitespace().next()?.trim_end_matches("-->")).ok()
}

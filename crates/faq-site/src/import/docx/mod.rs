//! Turns documents of Word (ECMA-376) into a page: paragraphs with their styles, bold words, lists, links, tables,
//! pictures, footnotes.

mod document;
mod elements;
mod fields;
mod lists;
mod notes;
mod numbering;
mod signs;
mod styles;

use super::draft::Found;
use super::options::Options;
use super::pictures::Pictures;
use super::white_space::collapse;
use super::xml::relations;
use super::{html, zip_file};
use anyhow::{Context, Result};
use document::Document;
use lists::Lists;
use numbering::Numbering;
use styles::Styles;

/// The maximum length of the excerpt of hidden text, in characters.
const SHOWN: usize = 60;

/// Reads a document.
///
/// # Errors
/// A sentence, when it cannot be read.
pub fn read(bytes: &[u8], options: &Options) -> Result<Found> {
    let mut zip = zip_file::open(bytes)?;
    let body = zip_file::file(&mut zip, "word/document.xml")?;
    let mut part = |name: &str| zip_file::file(&mut zip, name).unwrap_or_default();
    let styles = Styles::read(&part("word/styles.xml"));
    let language = styles.language.clone();
    let numbering = Numbering::read(&part("word/numbering.xml"));
    let mut document = Document {
        links: relations(&part("word/_rels/document.xml.rels")),
        lists: Lists::new(numbering),
        notes: notes::read(&part("word/footnotes.xml"), &part("word/endnotes.xml")),
        styles,
        ..Document::default()
    };
    document
        .read(&body)
        .context("This document cannot be read. Save it as a web page (HTML), and import that")?;
    let page = match language {
        Some(language) => format!("<html lang=\"{language}\"><body>{}", document.out),
        None => document.out,
    };
    let mut found = html::read_with(&page, options.base.as_ref(), &Pictures::within(bytes, "word")?)?;
    if document.comments > 0 {
        let comments = if document.comments == 1 {
            "1 comment was".to_owned()
        } else {
            format!("{} comments were", document.comments)
        };
        found.skip(1, format!("{comments} left out."));
    }
    let hidden = collapse(&document.hidden);
    if !hidden.is_empty() {
        let shown: String = hidden.chars().take(SHOWN).collect();
        let end = if shown.len() < hidden.len() { "…" } else { "" };
        found.skip(1, format!("Hidden text was left out (“{shown}{end}”)."));
    }
    Ok(found)
}

//! The data of a page about its questions: in our own format, or as a FAQPage.

use super::dom::Page;
use super::json_text;
use crate::import::draft::{Draft, Found};
use crate::import::schema::{self, questions};
use faq_core::faq::DATA_ELEMENT;
use faq_core::payload::from_texts;
use scraper::ElementRef;
use url::Url;

/// Reads the questions of a page that this project built: everything is in its data.
pub fn ours(page: &Page, found: &mut Found) {
    let Some(element) =
        scripts(page, "application/json").find(|element| element.value().id() == Some(DATA_ELEMENT))
    else {
        return;
    };
    let line = page.line(element.id());
    let texts: Vec<String> = match serde_json::from_str(&source(element)) {
        Ok(texts) => texts,
        Err(error) => {
            return found.skip(
                line,
                format!("The page’s own data cannot be read ({error}): it was not read."),
            );
        }
    };
    let data = from_texts(&texts);
    if !data.synonyms.is_empty() {
        found.skip(
            line,
            "The page’s synonyms belong in a site file: write them there.",
        );
    }
    if !data.urgent.is_empty() {
        found.skip(
            line,
            "The page’s urgent help belongs in a site file: write it there.",
        );
    }
    found.drafts = data
        .questions
        .into_iter()
        .map(|question| Draft {
            line,
            ..Draft::from(question)
        })
        .collect();
}

/// Reads FAQPage data in JSON-LD (<https://schema.org/FAQPage>).
pub fn structured(page: &Page, base: Option<&Url>, found: &mut Found) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for element in scripts(page, "application/ld+json") {
        let line = page.line(element.id());
        match json_text::parse(&source(element)) {
            Ok(value) => drafts.extend(
                questions(&value)
                    .into_iter()
                    .map(|question| schema::question(question, line, base)),
            ),
            Err(error) => found.skip(
                line,
                format!("The data here is not JSON ({error}): it was not read."),
            ),
        }
    }
    drafts
}

fn scripts<'p>(page: &'p Page, kind: &'static str) -> impl Iterator<Item = ElementRef<'p>> {
    let elements = page.html.tree.nodes().filter_map(ElementRef::wrap);
    elements.filter(move |element| {
        element.value().name() == "script"
            && element
                .value()
                .attr("type")
                .and_then(|found| found.split(';').next())
                .is_some_and(|found| found.trim().eq_ignore_ascii_case(kind))
    })
}

fn source(script: ElementRef<'_>) -> String {
    script.text().collect()
}

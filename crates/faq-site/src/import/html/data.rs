//! What a page says of its questions as data: in our own format, or as a FAQPage.

use super::dom::Page;
use super::{fragment_from, is_markup};
use crate::import::text;
use crate::import::{Draft, Found};
use faq_core::faq::DATA_ELEMENT;
use faq_core::payload::from_texts;
use scraper::ElementRef;
use serde_json::Value;
use std::collections::VecDeque;
use url::Url;

/// Reads the questions of a page that this project built: everything is in its data.
pub fn ours(page: &Page, found: &mut Found) {
    let Some(element) =
        scripts(page, "application/json").find(|element| element.value().id() == Some(DATA_ELEMENT))
    else {
        return;
    };
    let line = page.line(element);
    let texts: Vec<String> = match serde_json::from_str(&source(element)) {
        Ok(texts) => texts,
        Err(error) => {
            return found.leave(
                line,
                format!("The page’s own data cannot be read ({error}): it was passed over."),
            );
        }
    };
    let (questions, synonyms) = from_texts(&texts);
    if !synonyms.is_empty() {
        found.leave(
            line,
            "The page’s synonyms belong in a site file: write them there.",
        );
    }
    found.drafts = questions
        .into_iter()
        .map(|question| Draft {
            line,
            id: Some(question.id.to_string()),
            formerly: question.aliases.iter().map(ToString::to_string).collect(),
            anchors: vec![question.id.to_string()],
            question: question.question,
            also_asked_as: question.also_asked_as,
            topics: question.topics,
            answer: question.answer,
        })
        .collect();
}

/// Reads FAQPage data in JSON-LD (<https://schema.org/FAQPage>).
pub fn structured(page: &Page, base: Option<&Url>, found: &mut Found) {
    for element in scripts(page, "application/ld+json") {
        let line = page.line(element);
        let value: Value = match serde_json::from_str(&source(element)) {
            Ok(value) => value,
            Err(error) => {
                found.leave(
                    line,
                    format!("The data here is not JSON ({error}): it was passed over."),
                );
                continue;
            }
        };
        for question in questions(&value) {
            read_question(question, line, base, found);
        }
    }
}

/// The questions of every FAQPage in a value, in their order.
fn questions(value: &Value) -> Vec<&Value> {
    let mut questions = Vec::new();
    let mut queue = VecDeque::from([value]);
    while let Some(value) = queue.pop_front() {
        match value {
            Value::Array(items) => queue.extend(items),
            Value::Object(fields) if is_a(value, "FAQPage") => {
                queue.extend(fields.get("mainEntity").or(fields.get("mainEntityOfPage")));
            }
            Value::Object(_) if is_a(value, "Question") => questions.push(value),
            Value::Object(fields) => queue.extend(fields.values()),
            _ => {}
        }
    }
    questions
}

fn is_a(value: &Value, kind: &str) -> bool {
    match &value["@type"] {
        Value::String(name) => name.trim_start_matches("https://schema.org/") == kind,
        Value::Array(names) => names.iter().any(|name| name == kind),
        _ => false,
    }
}

fn read_question(question: &Value, line: usize, base: Option<&Url>, found: &mut Found) {
    let one = |value: &Value| match value {
        Value::Array(items) => items.first().cloned().unwrap_or_default(),
        other => other.clone(),
    };
    let name = ["name", "text"].iter().find_map(|key| question[*key].as_str());
    let answer = one(&question["acceptedAnswer"]);
    let answer = answer["text"].as_str().unwrap_or_default();
    let blocks = if is_markup(answer) {
        let (blocks, left) = fragment_from(answer, base.cloned());
        for left in left {
            found.leave(line, left.sentence);
        }
        blocks
    } else {
        text::blocks(&unescaped(answer))
    };
    found.drafts.push(Draft {
        line,
        question: unescaped(name.unwrap_or_default()),
        answer: blocks,
        ..Draft::default()
    });
}

/// Plain text, for data often holds what belongs in HTML.
fn unescaped(text: &str) -> String {
    if !text.contains('&') || text.contains('<') {
        return text.to_owned();
    }
    let page = Page::read_fragment(text);
    page.map_or_else(
        |_| text.to_owned(),
        |page| page.html.root_element().text().collect(),
    )
}

fn scripts<'p>(page: &'p Page, kind: &'static str) -> impl Iterator<Item = ElementRef<'p>> {
    let elements = page.html.tree.nodes().filter_map(ElementRef::wrap);
    elements.filter(move |element| {
        element.value().name() == "script"
            && element
                .value()
                .attr("type")
                .is_some_and(|found| found.trim().eq_ignore_ascii_case(kind))
    })
}

fn source(script: ElementRef<'_>) -> String {
    script.text().collect()
}

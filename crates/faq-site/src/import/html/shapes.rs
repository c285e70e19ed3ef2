//! The shapes that questions have on pages: disclosures, description lists, tables, headings.

use super::blocks::Walker;
use super::dom::Page;
use super::{draft, is_question, selector, words};
use crate::import::Found;
use crate::import::csv::Columns;
use ego_tree::iter::Edge;
use scraper::ElementRef;
use url::Url;

/// What each shape gives, the surest first.
pub fn all(page: &Page, base: Option<&Url>) -> [Found; 4] {
    [
        details(page, base),
        lists(page, base),
        tables(page, base),
        headings(page, base),
    ]
}

fn elements<'p>(page: &'p Page, name: &str) -> Vec<ElementRef<'p>> {
    selector(name).map_or_else(Vec::new, |selector| page.html.select(&selector).collect())
}

/// The level of a heading; none for other elements.
fn level(element: ElementRef<'_>) -> Option<u8> {
    match element.value().name().as_bytes() {
        [b'h', level @ b'1'..=b'6'] => Some(level - b'0'),
        _ => None,
    }
}

/// Disclosures: the summary is the question, the rest is its answer.
fn details(page: &Page, base: Option<&Url>) -> Found {
    let mut found = Found::default();
    let mut topic = None;
    let nodes = page.html.tree.root().descendants().filter_map(ElementRef::wrap);
    for element in nodes {
        let in_summary = || {
            element
                .ancestors()
                .filter_map(ElementRef::wrap)
                .any(|around| around.value().name() == "details")
        };
        if level(element).is_some_and(|level| level > 1) && !in_summary() {
            topic = Some(words(element));
        }
        if element.value().name() != "details" {
            continue;
        }
        let mut children = element.children().filter_map(ElementRef::wrap);
        let Some(summary) = children.find(|child| child.value().name() == "summary") else {
            found.skip(
                page.line(element),
                "A disclosure without a summary: it was not imported.",
            );
            continue;
        };
        let inner = element.descendants().skip(1).filter_map(ElementRef::wrap);
        if inner.into_iter().any(|inner| inner.value().name() == "details") {
            // It holds other disclosures: a topic of them.
            topic = Some(words(summary));
            continue;
        }
        let mut walker = Walker::new(page, base.cloned());
        for child in element.children().filter(|child| child.id() != summary.id()) {
            walker.take(child);
        }
        let answer = walker.finish();
        found.skipped.append(&mut walker.skipped);
        found.drafts.push(draft(page, summary, answer, topic.as_deref()));
    }
    found
}

/// Description lists: the term is the question, the descriptions are its answer.
fn lists(page: &Page, base: Option<&Url>) -> Found {
    let mut found = Found::default();
    for list in elements(page, "dl") {
        let parts: Vec<ElementRef<'_>> = list
            .descendants()
            .filter_map(ElementRef::wrap)
            .filter(|part| matches!(part.value().name(), "dt" | "dd"))
            .collect();
        if !parts
            .iter()
            .any(|part| part.value().name() == "dt" && is_question(&words(*part)))
        {
            continue;
        }
        let mut parts = parts.into_iter().peekable();
        while let Some(term) = parts.next() {
            if term.value().name() == "dd" {
                found.skip(
                    page.line(term),
                    "This description has no term before it: it was not imported.",
                );
                continue;
            }
            // Several terms with one description are ways of asking the same.
            let mut others = Vec::new();
            while let Some(other) = parts.next_if(|part| part.value().name() == "dt") {
                others.push(words(other));
            }
            let mut walker = Walker::new(page, base.cloned());
            while let Some(description) = parts.next_if(|part| part.value().name() == "dd") {
                walker.take(*description);
            }
            let answer = walker.finish();
            found.skipped.append(&mut walker.skipped);
            let mut question = draft(page, term, answer, None);
            question.also_asked_as = others;
            found.drafts.push(question);
        }
    }
    found
}

/// Tables: a row is a question and its answer, in columns that are named so or are the only two.
fn tables(page: &Page, base: Option<&Url>) -> Found {
    let mut found = Found::default();
    for table in elements(page, "table") {
        let mut columns = None;
        let rows = table
            .descendants()
            .filter_map(ElementRef::wrap)
            .filter(|row| row.value().name() == "tr");
        for row in rows {
            let cells: Vec<ElementRef<'_>> = row
                .children()
                .filter_map(ElementRef::wrap)
                .filter(|cell| matches!(cell.value().name(), "td" | "th"))
                .collect();
            let texts: Vec<String> = cells.iter().map(|cell| words(*cell)).collect();
            if let Some(named) = Columns::find(texts.iter().map(String::as_str)) {
                columns = Some(named);
                continue;
            }
            let (question, answer, topic) = match &columns {
                Some(columns) => (columns.question, columns.answer, columns.topic),
                None if cells.len() == 2 => (0, 1, None),
                None => continue,
            };
            let (Some(question), Some(answer)) = (cells.get(question), cells.get(answer)) else {
                found.skip(page.line(row), "This row has too few cells: it was not imported.");
                continue;
            };
            if columns.is_none() && !is_question(&words(*question)) {
                found.skip(
                    page.line(row),
                    format!(
                        "The first cell of this row is no question (“{}”): it was not imported.",
                        words(*question)
                    ),
                );
                continue;
            }
            let mut walker = Walker::new(page, base.cloned());
            for child in answer.children() {
                walker.take(child);
            }
            let blocks = walker.finish();
            found.skipped.append(&mut walker.skipped);
            let topic = topic.and_then(|topic| texts.get(topic));
            found
                .drafts
                .push(draft(page, *question, blocks, topic.map(String::as_str)));
        }
    }
    found
}

/// Headings: what stands below one, up to the next, is its answer. A heading above them is their topic.
fn headings(page: &Page, base: Option<&Url>) -> Found {
    let mut found = Found::default();
    let asking = |wanted: u8| {
        let headings = elements(page, "h1, h2, h3, h4, h5, h6");
        headings
            .into_iter()
            .filter(move |heading| level(*heading) == Some(wanted) && is_question(&words(*heading)))
            .collect::<Vec<_>>()
    };
    let Some(asked) = (1..=6).rev().max_by_key(|wanted| asking(*wanted).len()) else {
        return found;
    };
    let questions = asking(asked);
    let Some(around) = common_ancestor(&questions) else {
        return found;
    };
    let mut topic: Option<String> = None;
    let mut current: Option<ElementRef<'_>> = None;
    let mut inside_heading = None;
    let mut walker = Walker::new(page, base.cloned());
    for edge in around.traverse() {
        let element = match edge {
            Edge::Open(node) | Edge::Close(node) => ElementRef::wrap(node),
        };
        let heading = element.filter(|element| level(*element).is_some_and(|level| level <= asked));
        match (edge, heading) {
            (Edge::Open(_), Some(heading)) => {
                if let Some(question) = current.take() {
                    found
                        .drafts
                        .push(draft(page, question, walker.finish(), topic.as_deref()));
                }
                walker.finish();
                let text = words(heading);
                if level(heading) == Some(asked) && is_question(&text) {
                    current = Some(heading);
                } else if level(heading) == Some(asked) {
                    found.skip(
                        page.line(heading),
                        format!(
                            "The heading “{text}” is no question: what stands below it was not imported."
                        ),
                    );
                } else if level(heading) > Some(1) {
                    topic = Some(text);
                }
                inside_heading = Some(heading.id());
            }
            (Edge::Close(_), Some(heading)) if inside_heading == Some(heading.id()) => inside_heading = None,
            (edge, _) if inside_heading.is_none() && current.is_some() => walker.edge(edge),
            _ => {}
        }
    }
    if let Some(question) = current {
        found
            .drafts
            .push(draft(page, question, walker.finish(), topic.as_deref()));
    }
    found.skipped.append(&mut walker.skipped);
    found
}

/// The innermost element that holds all of these.
fn common_ancestor<'p>(elements: &[ElementRef<'p>]) -> Option<ElementRef<'p>> {
    let (first, rest) = elements.split_first()?;
    let mut candidates = first.ancestors().filter_map(ElementRef::wrap);
    candidates.find(|candidate| {
        rest.iter()
            .all(|other| other.ancestors().any(|around| around.id() == candidate.id()))
    })
}

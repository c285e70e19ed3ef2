//! Links: their words must say where they lead, by themselves, for they are also read out in a list.

use crate::content::Content;
use crate::report::Report;
use std::collections::BTreeMap;

/// Words that say nothing of where a link leads.
const EMPTY: [&str; 12] = [
    "click here",
    "click",
    "here",
    "this",
    "this link",
    "this page",
    "this website",
    "link",
    "more",
    "read more",
    "learn more",
    "find out more",
];

pub fn check(content: &Content, report: &mut Report<'_>) {
    let mut leads = BTreeMap::new();
    for link in content.places.iter().flat_map(|places| &places.links) {
        let words = link.text.trim().to_lowercase();
        if EMPTY.contains(&words.as_str()) || words.contains("click here") {
            report.warn(
                link.span.clone(),
                format!(
                    "“{}” does not say where the link leads. Name the page it opens.",
                    link.text.trim()
                ),
            );
            continue;
        }
        let (href, line) = *leads
            .entry(words)
            .or_insert((link.href.as_str(), report.line(link.span.start)));
        if href != link.href {
            report.warn(
                link.span.clone(),
                format!(
                    "“{}” leads to {href} in line {line} and to {} here. Give one of them other words.",
                    link.text.trim(),
                    link.href
                ),
            );
        }
    }
}

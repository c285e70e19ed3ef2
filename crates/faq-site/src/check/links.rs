//! Words of links, which must make sense alone: screen readers list a page's links without the text around
//! them.

use crate::content::Content;
use crate::report::Report;
use std::collections::BTreeMap;

/// Words that do not say where a link leads.
const EMPTY_WORDS: [&str; 12] = [
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

/// Warns of links whose words do not name their target, and of equal words for two targets.
pub fn check(content: &Content, report: &mut Report<'_>) {
    let mut targets = BTreeMap::new();
    for link in content.spans.iter().flat_map(|spans| &spans.links) {
        let words = link.text.trim().to_lowercase();
        if EMPTY_WORDS.contains(&words.as_str()) || words.contains("click here") {
            report.warning(
                link.span.clone(),
                format!(
                    "“{}” does not say where the link leads. Name the page it opens.",
                    link.text.trim()
                ),
            );
            continue;
        }
        let (href, line) = *targets
            .entry(words)
            .or_insert((link.href.as_str(), report.line(link.span.start)));
        if href != link.href {
            report.warning(
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

//! Spelling of topics: each spelling becomes a section of its own.

use crate::content::Content;
use crate::report::Report;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

/// Warns of topics that differ only in capitals and spaces.
pub fn check(content: &Content, report: &mut Report<'_>) {
    let mut topics: BTreeMap<String, BTreeMap<&str, Vec<&Range<usize>>>> = BTreeMap::new();
    for (question, question_spans) in content.iter() {
        for (topic, span) in question.topics.iter().zip(&question_spans.topics) {
            let spellings = topics.entry(letters(topic)).or_default();
            spellings.entry(topic).or_default().push(span);
        }
    }
    for spellings in topics.values() {
        // The most frequent spelling is taken for the right one; of several, the first in the file.
        let right = spellings
            .iter()
            .max_by_key(|(_, spans)| (spans.len(), Reverse(spans[0].start)));
        let Some((right, first)) = right else { continue };
        let line = report.line(first[0].start);
        for (topic, spans) in spellings.iter().filter(|(topic, _)| *topic != right) {
            for span in spans {
                report.warning(
                    (*span).clone(),
                    format!("“{topic}” and “{right}” (line {line}) are two topics, and make two sections. Write both the same way."),
                );
            }
        }
    }
}

/// Returns a topic in lower case and without spaces.
fn letters(topic: &str) -> String {
    topic.split_whitespace().collect::<String>().to_lowercase()
}

//! Topics: one that is written in two ways makes two sections.

use crate::content::Content;
use crate::report::Report;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

pub fn check(content: &Content, report: &mut Report<'_>) {
    let mut topics: BTreeMap<String, BTreeMap<&str, Vec<&Range<usize>>>> = BTreeMap::new();
    for (question, places) in content.questions.iter().zip(&content.places) {
        for (topic, place) in question.topics.iter().zip(&places.topics) {
            let ways = topics.entry(letters(topic)).or_default();
            ways.entry(topic).or_default().push(place);
        }
    }
    for ways in topics.values() {
        // The way it is written most often, and of several the first, is taken for the one that is meant.
        let meant = ways
            .iter()
            .max_by_key(|(_, places)| (places.len(), Reverse(places[0].start)));
        let Some((meant, first)) = meant else { continue };
        let line = report.line(first[0].start);
        for (topic, places) in ways.iter().filter(|(topic, _)| *topic != meant) {
            for place in places {
                report.warn(
                    (*place).clone(),
                    format!("“{topic}” and “{meant}” (line {line}) are two topics, and make two sections. Write both the same way."),
                );
            }
        }
    }
}

/// What is left of a topic without capitals and spaces.
fn letters(topic: &str) -> String {
    topic.split_whitespace().collect::<String>().to_lowercase()
}

//! The fixture: five questions about link workers with their synonyms, frozen from the published FAQ.

mod fold;

use faq_search::{Document, Language, SearchIndex, Synonym};
use fold::fold;

/// One question of the fixture.
#[derive(Debug, Default)]
pub struct Entry {
    pub id: String,
    pub question: String,
    pub also_asked_as: Vec<String>,
    pub answer: String,
}

/// The FAQ in `tests/data/link-workers/`.
#[derive(Debug)]
pub struct Fixture {
    pub entries: Vec<Entry>,
    pub synonyms: Vec<Synonym>,
}

impl Fixture {
    pub fn load() -> Self {
        let mut entries: Vec<Entry> = Vec::new();
        for line in include_str!("../data/link-workers/faq.md").lines() {
            if let Some(heading) = line.strip_prefix("## ") {
                let (question, id) = heading
                    .trim_end_matches('}')
                    .split_once(" {#")
                    .unwrap_or((heading, ""));
                entries.push(Entry {
                    question: question.to_owned(),
                    id: id.to_owned(),
                    ..Entry::default()
                });
            } else if let Some(entry) = entries.last_mut() {
                match line.strip_prefix("Also asked as: ") {
                    Some(variant) => entry.also_asked_as.push(variant.to_owned()),
                    None => entry.answer.push_str(line),
                }
            }
        }
        let synonyms = include_str!("../data/link-workers/synonyms.txt").lines();
        Self {
            entries,
            synonyms: synonyms.map(synonym).collect(),
        }
    }

    pub fn index(&self) -> SearchIndex {
        let documents = self.entries.iter().map(|entry| Document {
            question: &entry.question,
            also_asked_as: &entry.also_asked_as,
            answer: (&*entry.answer).into(),
        });
        SearchIndex::build(documents, &self.synonyms, Language::english(fold))
    }

    /// Returns the ids found for `query`, best first.
    pub fn ids(&self, index: &SearchIndex, query: &str) -> Vec<&str> {
        index
            .search(query, false)
            .hits
            .iter()
            .map(|hit| self.entries[hit.document].id.as_str())
            .collect()
    }
}

/// Parses `a = b` (each finds the other) or `a -> b` (`a` also finds `b`).
fn synonym(line: &str) -> Synonym {
    let phrases = |text: &str, separator| {
        text.split(separator)
            .map(|phrase: &str| phrase.trim().to_owned())
            .collect::<Vec<_>>()
    };
    match line.split_once("->") {
        Some((from, to)) => (phrases(from, ','), phrases(to, ',')),
        None => (phrases(line, '='), phrases(line, '=')),
    }
}

//! The published questions and synonyms, read from `content/` for the tests of the search.

mod fold;

use faq_search::Synonym;
use faq_search::{Document, Index};
use fold::fold;

/// One published question.
#[derive(Debug, Default)]
pub struct Entry {
    pub id: String,
    pub question: String,
    pub also_asked_as: Vec<String>,
    pub answer: String,
}

/// The published questions with their synonyms.
#[derive(Debug, Default)]
pub struct Published {
    pub entries: Vec<Entry>,
    pub synonyms: Vec<Synonym>,
}

impl Published {
    pub fn read() -> Self {
        let mut published = Self::default();
        for line in include_str!("../../../../content/faq.md").lines() {
            if let Some(heading) = line.strip_prefix("## ") {
                let (question, id) = heading
                    .trim_end_matches('}')
                    .split_once(" {#")
                    .unwrap_or((heading, ""));
                let (question, id) = (question.to_owned(), id.to_owned());
                published.entries.push(Entry {
                    question,
                    id,
                    ..Entry::default()
                });
            } else if let Some(entry) = published.entries.last_mut() {
                match line.strip_prefix("Also asked as: ") {
                    Some(other) => entry.also_asked_as.push(other.to_owned()),
                    None => entry.answer.push_str(line),
                }
            }
        }
        let lists = include_str!("../../../../content/site.toml").lines();
        let groups = lists.filter_map(|line| line.strip_prefix("  \"")?.strip_suffix("\","));
        published.synonyms.extend(groups.map(synonym));
        published
    }

    pub fn index(&self) -> Index {
        let documents = self.entries.iter().map(|entry| Document {
            question: &entry.question,
            also_asked_as: &entry.also_asked_as,
            answer: (&*entry.answer).into(),
        });
        Index::build(documents, &self.synonyms, fold)
    }

    /// The ids found for `query`, best first.
    pub fn ids(&self, index: &Index, query: &str) -> Vec<&str> {
        index
            .search(query, false)
            .hits
            .iter()
            .map(|hit| self.entries[hit.document].id.as_str())
            .collect()
    }
}

fn synonym(group: &str) -> Synonym {
    let list = |text: &str, sign| {
        text.split(sign)
            .map(|word: &str| word.trim().to_owned())
            .collect::<Vec<_>>()
    };
    match group.split_once("->") {
        Some((from, to)) => (list(from, ','), list(to, ',')),
        None => (list(group, '='), list(group, '=')),
    }
}

//! Finding questions in the reader's own words.
//!
//! The whole surface: build an [`Index`] from the content once, ask it with [`Index::search`] at every
//! keystroke, and get the matching documents with the spans that matched. Results are a pure function of
//! content and query.

mod words;

use std::ops::Range;
use words::{Word, words};

pub use words::{Fold, is_blank};

/// What is searched of one question.
#[derive(Clone, Copy, Debug)]
pub struct Document<'a> {
    /// The question as shown.
    pub question: &'a str,
    /// Other ways of asking it, not shown.
    pub also_asked_as: &'a [String],
    /// The answer's plain text.
    pub answer: &'a str,
}

/// A range of bytes of a text, on character boundaries.
pub type Span = Range<usize>;

/// A document that matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its number: the place in the order the index was built in.
    pub document: usize,
    /// What matched in its question, ascending, apart from each other.
    pub question: Vec<Span>,
    /// What matched in its answer, ascending, apart from each other.
    pub answer: Vec<Span>,
}

/// What a query found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Results {
    /// The matching documents, best first.
    pub hits: Vec<Hit>,
}

/// Everything the search knows of the content.
#[derive(Debug)]
pub struct Index {
    documents: Vec<Fields>,
}

#[derive(Debug)]
struct Fields {
    question: Vec<Word>,
    also_asked_as: Vec<Word>,
    answer: Vec<Word>,
}

impl Index {
    /// Reads the content. Document `n` of the results is the `n`th given here.
    pub fn build<'a>(documents: impl IntoIterator<Item = Document<'a>>, fold: Fold) -> Self {
        let documents = documents.into_iter().map(|document| Fields {
            question: words(document.question, fold),
            also_asked_as: document
                .also_asked_as
                .iter()
                .flat_map(|text| words(text, fold))
                .collect(),
            answer: words(document.answer, fold),
        });
        Self {
            documents: documents.collect(),
        }
    }

    /// The documents that have every word of the query, each as the beginning of a word, in their order.
    /// A query without a word finds nothing: see [`is_blank`].
    pub fn search(&self, query: &str, fold: Fold) -> Results {
        let wanted: Vec<String> = words(query, fold).into_iter().map(|word| word.folded).collect();
        if wanted.is_empty() {
            return Results::default();
        }
        let matching_documents = self
            .documents
            .iter()
            .enumerate()
            .filter(|(_, fields)| wanted.iter().all(|word| fields.has(word)));
        let hits = matching_documents.map(|(document, fields)| Hit {
            document,
            question: matching(&fields.question, &wanted),
            answer: matching(&fields.answer, &wanted),
        });
        Results { hits: hits.collect() }
    }
}

impl Fields {
    fn has(&self, wanted: &str) -> bool {
        [&self.question, &self.also_asked_as, &self.answer]
            .into_iter()
            .flatten()
            .any(|word| word.folded.starts_with(wanted))
    }
}

fn matching(words: &[Word], wanted: &[String]) -> Vec<Span> {
    words
        .iter()
        .filter(|word| {
            wanted
                .iter()
                .any(|wanted| word.folded.starts_with(wanted.as_str()))
        })
        .map(|word| word.span.clone())
        .collect()
}

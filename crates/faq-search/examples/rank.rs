//! Ranks a corpus for queries, to measure the search by: `rank corpus.json < queries.txt`.
//!
//! The corpus is a JSON array of `{"id", "question", "answer"}`. Each line in is a query, ended as Unix or
//! Windows ends it; each line out is a JSON array of at most ten ids, best first, empty where nothing is close,
//! and it is written before the next query is read. The same engine and weights as in the app.

#[path = "../tests/common/fold.rs"]
mod fold;

use faq_search::{Document, SearchIndex};
use fold::fold;
use serde::Deserialize;
use serde_json::Value;
use std::error::Error;
use std::io::{BufRead, Write};

const AT_MOST: usize = 10;

#[derive(Deserialize)]
struct Entry {
    /// A text or a number: it is given back as it came.
    id: Value,
    question: String,
    answer: String,
}

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args()
        .nth(1)
        .ok_or("usage: rank corpus.json < queries.txt")?;
    let json = std::fs::read(&path).map_err(|error| format!("{path}: {error}"))?;
    let entries: Vec<Entry> = serde_json::from_slice(&json).map_err(|error| format!("{path}: {error}"))?;
    let documents = entries.iter().map(|entry| Document {
        question: &entry.question,
        also_asked_as: &[],
        answer: (&*entry.answer).into(),
    });
    let index = SearchIndex::build(documents, &[], fold);
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().split(b'\n') {
        // What is no UTF-8 is no word: the rest of the line still is a query.
        let line = line?;
        let query = String::from_utf8_lossy(line.strip_suffix(b"\r").unwrap_or(&line));
        let results = index.search(&query, false);
        let hits = results.hits.iter().take(AT_MOST);
        let ids: Vec<&Value> = hits
            .filter_map(|hit| entries.get(hit.document))
            .map(|entry| &entry.id)
            .collect();
        serde_json::to_writer(&mut out, &ids)?;
        writeln!(out)?;
        out.flush()?;
    }
    Ok(())
}

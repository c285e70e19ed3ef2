//! Ranks a corpus for queries, to measure the search by: `rank corpus.json < queries.txt`.
//!
//! The corpus is a JSON array of `{"id", "question", "answer"}`. Each line in is a query; each line out is a
//! JSON array of at most ten ids, best first, empty where nothing is close. The same engine and settings as
//! in the app.

#[path = "../tests/common/fold.rs"]
mod fold;

use fold::fold;
use link_worker_faq::domain::search::{Document, Index};
use serde::Deserialize;
use std::error::Error;
use std::io::{BufRead, Write};

const AT_MOST: usize = 10;

#[derive(Deserialize)]
struct Entry {
    id: String,
    question: String,
    answer: String,
}

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args()
        .nth(1)
        .ok_or("usage: rank corpus.json < queries.txt")?;
    let entries: Vec<Entry> = serde_json::from_slice(&std::fs::read(path)?)?;
    let documents = entries.iter().map(|entry| Document {
        question: &entry.question,
        also_asked_as: &[],
        answer: &entry.answer,
    });
    let index = Index::build(documents, &[], fold);
    let mut out = std::io::stdout().lock();
    for query in std::io::stdin().lock().lines() {
        let results = index.search(&query?, false);
        let ids = results
            .hits
            .iter()
            .take(AT_MOST)
            .filter_map(|hit| entries.get(hit.document));
        let ids: Vec<&str> = ids.map(|entry| entry.id.as_str()).collect();
        serde_json::to_writer(&mut out, &ids)?;
        writeln!(out)?;
        out.flush()?;
    }
    Ok(())
}

//! Ranks a corpus for queries from standard input, to evaluate the search:
//! `cargo run -p faq-search --example rank -- corpus.json [site.toml] < queries.txt`
//!
//! The synonyms of the site file are used, if there is one: `synonyms = ["GP = doctor", "degree -> skills"]`. The
//! corpus is a JSON array of `{"id", "question", "answer"}`. Each input line is a query (LF or CRLF); each
//! output line is a JSON array of at most ten ids, best first, empty if there is no hit. It is written before the
//! next query is read.

#[path = "../tests/common/fold.rs"]
mod fold;

use faq_search::{Document, Language, SearchIndex, Synonym};
use fold::fold;
use serde::Deserialize;
use serde_json::Value;
use std::error::Error;
use std::io::{BufRead, Write};

const MAX_HITS: usize = 10;

#[derive(Deserialize)]
struct Entry {
    /// A string or a number; it is written as it was read.
    id: Value,
    question: String,
    answer: String,
}

#[derive(Deserialize)]
struct Site {
    #[serde(default)]
    synonyms: Vec<String>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args()
        .nth(1)
        .ok_or("usage: rank corpus.json [site.toml] < queries.txt")?;
    let json = std::fs::read(&path).map_err(|error| format!("{path}: {error}"))?;
    let entries: Vec<Entry> = serde_json::from_slice(&json).map_err(|error| format!("{path}: {error}"))?;
    let synonyms = match std::env::args().nth(2) {
        Some(path) => read_synonyms(&path)?,
        None => Vec::new(),
    };
    let documents = entries.iter().map(|entry| Document {
        question: &entry.question,
        also_asked_as: &[],
        answer: (&*entry.answer).into(),
    });
    let index = SearchIndex::build(documents, &synonyms, Language::english(fold));
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().split(b'\n') {
        // Bytes that are not UTF-8 do not invalidate the rest of the line.
        let line = line?;
        let query = String::from_utf8_lossy(line.strip_suffix(b"\r").unwrap_or(&line));
        let results = index.search(&query, false);
        let hits = results.hits.iter().take(MAX_HITS);
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

fn read_synonyms(path: &str) -> Result<Vec<Synonym>, Box<dyn Error>> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    let site: Site = toml::from_str(&text).map_err(|error| format!("{path}: {error}"))?;
    let phrases = |text: &str, sign| text.split(sign).map(|phrase| phrase.trim().to_owned()).collect();
    let synonym = |line: &String| match line.split_once("->") {
        Some((from, to)) => (phrases(from, ','), phrases(to, ',')),
        None => (phrases(line, '='), phrases(line, '=')),
    };
    Ok(site.synonyms.iter().map(synonym).collect())
}

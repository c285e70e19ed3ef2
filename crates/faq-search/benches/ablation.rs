//! Ablation: how much each part of the ranking contributes.
//! `cargo bench -p faq-search --bench ablation -- corpus.json queries.json`
//!
//! The corpus is a JSON array of `{"id", "question", "answer"}`; the queries are one of `{"query", "typo",
//! "prefix", "keys", "relevant": [id]}`, four forms of each query: clean, with a typing error, cut after three
//! words (empty if absent), and cut inside a word. Prints a table of the mean reciprocal rank at 10 with all weights and with one
//! part switched off at a time.

#[path = "../tests/common/fold.rs"]
mod fold;

use faq_search::{Document, Language, SearchIndex, Weights};
use fold::fold;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::error::Error;

const MAX_HITS: usize = 10;

#[derive(Deserialize)]
struct Entry {
    id: String,
    question: String,
    answer: String,
}

#[derive(Deserialize)]
struct Query {
    query: String,
    typo: String,
    #[serde(default)]
    prefix: String,
    keys: String,
    relevant: Vec<String>,
}

/// A row of the table: its name, and the change to the default weights.
type Ablation = (&'static str, fn(&mut Weights));

const ABLATIONS: [Ablation; 14] = [
    ("all weights", |_| ()),
    ("questions weigh as answers", |w| w.question = 1.0),
    ("no length normalisation", |w| w.b = [0.0, 0.0]),
    ("no trigram similarity", |w| w.trigram = 0.0),
    ("no proximity", |w| w.proximity = 0.0),
    ("stem matches weigh nothing", |w| w.stem = 0.0),
    ("prefix matches weigh nothing", |w| w.prefix = 0.0),
    ("fuzzy matches weigh nothing", |w| w.fuzzy = 0.0),
    ("stop words in full", |w| w.stop_word = 1.0),
    ("stop words weigh nothing", |w| w.stop_word = 0.0),
    ("no IDF smoothing", |w| w.idf_prior = 0.0),
    ("weak partial matches too", |w| {
        (w.min_score, w.min_evidence) = (0.0, 0.0);
    }),
    ("full matches only, if any", |w| {
        w.full_match_cutoff = f32::INFINITY
    }),
    ("no cutoff of partial matches", |w| w.partial_match_cutoff = 0.0),
];

fn main() -> Result<(), Box<dyn Error>> {
    // Cargo passes `--bench`.
    let paths = std::env::args()
        .skip(1)
        .filter(|argument| !argument.starts_with("--"));
    let paths: Vec<String> = paths.collect();
    let [corpus, queries] = paths.as_slice() else {
        println!("usage: cargo bench -p faq-search --bench ablation -- corpus.json queries.json");
        return Ok(());
    };
    let (entries, queries): (Vec<Entry>, Vec<Query>) = (read(corpus)?, read(queries)?);
    println!("| Ablation | clean | one error | three words | as typed |\n|---|---|---|---|---|");
    for (name, ablate) in ABLATIONS {
        let mut weights = Weights::default();
        ablate(&mut weights);
        let documents = entries.iter().map(|entry| Document {
            question: &entry.question,
            also_asked_as: &[],
            answer: (&*entry.answer).into(),
        });
        let index = SearchIndex::with_weights(documents, &[], Language::english(fold), weights);
        let mean = |text: fn(&Query) -> &str| {
            let ranks = queries
                .iter()
                .map(|query| reciprocal_rank(&index, &entries, text(query), &query.relevant));
            ranks.sum::<f64>() / queries.len() as f64
        };
        let (clean, typo) = (mean(|query| &query.query), mean(|query| &query.typo));
        let (prefix, keys) = (mean(|query| &query.prefix), mean(|query| &query.keys));
        println!("| {name} | {clean:.3} | {typo:.3} | {prefix:.3} | {keys:.3} |");
    }
    Ok(())
}

fn read<T: DeserializeOwned>(path: &str) -> Result<T, Box<dyn Error>> {
    let json = std::fs::read(path).map_err(|error| format!("{path}: {error}"))?;
    Ok(serde_json::from_slice(&json).map_err(|error| format!("{path}: {error}"))?)
}

/// Returns the reciprocal rank of the first relevant entry among the first ten hits; 0 without one.
fn reciprocal_rank(index: &SearchIndex, entries: &[Entry], query: &str, relevant: &[String]) -> f64 {
    let results = index.search(query, false);
    let mut hits = results
        .hits
        .iter()
        .take(MAX_HITS)
        .filter_map(|hit| entries.get(hit.document));
    hits.position(|entry| relevant.contains(&entry.id))
        .map_or(0.0, |position| 1.0 / (position + 1) as f64)
}

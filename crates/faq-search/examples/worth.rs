//! What each setting of the search is worth: `worth corpus.json queries.json`.
//!
//! The corpus is as for the `rank` example; the queries are a JSON array of `{"query", "typo",
//! "prefix", "keys", "relevant": [id]}`. Prints the table of `docs/search.md`: the mean reciprocal rank of the first relevant
//! question among the first ten, with all weights and with one switched off at a time.

#[path = "../tests/common/fold.rs"]
mod fold;

use faq_search::{Document, SearchIndex, Weights};
use fold::fold;
use serde::Deserialize;
use std::error::Error;

const AT_MOST: usize = 10;

#[derive(Deserialize)]
struct Entry {
    id: String,
    question: String,
    answer: String,
}

#[derive(Deserialize)]
struct Asked {
    query: String,
    typo: String,
    prefix: String,
    keys: String,
    relevant: Vec<String>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut paths = std::env::args().skip(1);
    let usage = "usage: worth corpus.json queries.json";
    let entries: Vec<Entry> = serde_json::from_slice(&std::fs::read(paths.next().ok_or(usage)?)?)?;
    let asked: Vec<Asked> = serde_json::from_slice(&std::fs::read(paths.next().ok_or(usage)?)?)?;
    println!("| Setting | clean | one error | three words | as typed |\n|---|---|---|---|---|");
    let all = Weights::default;
    for (name, weights) in [
        ("all as they are", all()),
        (
            "questions weigh as answers",
            Weights {
                question: 1.0,
                ..all()
            },
        ),
        (
            "no normalisation by length",
            Weights {
                b: [0.0, 0.0],
                ..all()
            },
        ),
        (
            "no likeness of letters",
            Weights {
                trigram: 0.0,
                ..all()
            },
        ),
        (
            "no words side by side",
            Weights {
                proximity: 0.0,
                ..all()
            },
        ),
        ("other forms worth nothing", Weights { stem: 0.0, ..all() }),
        ("beginnings worth nothing", Weights { prefix: 0.0, ..all() }),
        ("near words worth nothing", Weights { fuzzy: 0.0, ..all() }),
        (
            "common words in full",
            Weights {
                stop_word: 1.0,
                ..all()
            },
        ),
        (
            "common words worth nothing",
            Weights {
                stop_word: 0.0,
                ..all()
            },
        ),
        (
            "no imagined documents",
            Weights {
                idf_prior: 0.0,
                ..all()
            },
        ),
        (
            "far documents shown too",
            Weights {
                min_score: 0.0,
                min_coverage: 0.0,
                ..all()
            },
        ),
        (
            "sentences need every word too",
            Weights {
                full_match_cutoff: f32::INFINITY,
                ..all()
            },
        ),
        (
            "no cut beside the best",
            Weights {
                partial_match_cutoff: 0.0,
                ..all()
            },
        ),
    ] {
        let documents = entries.iter().map(|entry| Document {
            question: &entry.question,
            also_asked_as: &[],
            answer: (&*entry.answer).into(),
        });
        let index = SearchIndex::with_weights(documents, &[], fold, weights);
        let mean = |query: fn(&Asked) -> &str| {
            let ranks = asked
                .iter()
                .map(|asked| reciprocal_rank(&index, &entries, query(asked), &asked.relevant));
            ranks.sum::<f64>() / asked.len() as f64
        };
        let (clean, typo) = (mean(|asked| &asked.query), mean(|asked| &asked.typo));
        let (prefix, keys) = (mean(|asked| &asked.prefix), mean(|asked| &asked.keys));
        println!("| {name} | {clean:.3} | {typo:.3} | {prefix:.3} | {keys:.3} |");
    }
    Ok(())
}

fn reciprocal_rank(index: &SearchIndex, entries: &[Entry], query: &str, relevant: &[String]) -> f64 {
    let results = index.search(query, false);
    let mut ids = results
        .hits
        .iter()
        .take(AT_MOST)
        .filter_map(|hit| entries.get(hit.document));
    ids.position(|entry| relevant.contains(&entry.id))
        .map_or(0.0, |place| 1.0 / (place + 1) as f64)
}

//! Measures the time to build the index and the time of every keystroke of typed questions.
//!
//! `cargo bench -p faq-search --bench latency` first prints a table with the percentiles over the keystrokes and
//! the memory of the index, then Criterion's figures. The content is synthetic, in the proportions of real FAQs;
//! the environment variable `FAQ_CORPUS` names a JSON array of `{"question", "answer"}` to use instead.
//!
//! The same table comes from a browser when the bench runs as WebAssembly: see `docs/search.md`.

#[path = "../../tests/common/fold.rs"]
mod fold;
#[cfg(not(target_arch = "wasm32"))]
mod host;

use faq_search::{Document, Language, SearchIndex};
use fold::fold;
use peak_alloc::PeakAlloc;
use serde::Deserialize;
use std::hint::black_box;
use std::time::Duration;
use web_time::Instant;

#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

const SIZES: [usize; 4] = [5, 100, 1_000, 10_000];
const TYPED_QUESTIONS: usize = 40;
/// Each keystroke is repeated for this long, because a browser's clock has steps of 0.1 ms.
const MIN_RUN: Duration = Duration::from_millis(1);
/// The fastest of these runs counts, to exclude what else the machine does.
const RUNS: usize = 3;
const HEAD: &str = "questions  keystrokes   p50 ms   p95 ms   max ms  build ms  memory KB";

#[derive(Clone, Deserialize)]
struct Entry {
    question: String,
    answer: String,
}

/// A linear congruential generator (Knuth's MMIX constants), so that every run has the same content.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end.max(1)
    }

    /// Returns one of `end` words, with frequencies after Zipf: few words make up most of a text.
    fn word(&mut self, end: usize) -> String {
        const SYLLABLES: [&str; 20] = [
            "ba", "ter", "in", "mo", "ri", "ent", "pla", "sto", "e", "con", "al", "qui", "dra", "ing", "u",
            "ske", "for", "wi", "a", "ner",
        ];
        let mut rank = self.below(end);
        for _ in 0..2 {
            rank = self.below(rank + 1);
        }
        let mut word = String::new();
        loop {
            word.push_str(SYLLABLES[rank % SYLLABLES.len()]);
            rank /= SYLLABLES.len();
            if rank == 0 {
                return word;
            }
        }
    }

    fn text(&mut self, words: usize) -> String {
        let words: Vec<String> = (0..words).map(|_| self.word(30_000)).collect();
        words.join(" ")
    }
}

fn content(size: usize) -> Vec<Entry> {
    if let Ok(path) = std::env::var("FAQ_CORPUS") {
        let json = std::fs::read(path).unwrap_or_default();
        let entries: Vec<Entry> = serde_json::from_slice(&json).unwrap_or_default();
        return entries.into_iter().take(size).collect();
    }
    let mut random = Random(size as u64);
    let mut entry = || {
        let (question, answer) = (4 + random.below(10), 20 + random.below(160));
        Entry {
            question: random.text(question) + "?",
            answer: random.text(answer),
        }
    };
    (0..size).map(|_| entry()).collect()
}

fn index(entries: &[Entry]) -> SearchIndex {
    let documents = entries.iter().map(|entry| Document {
        question: &entry.question,
        also_asked_as: &[],
        answer: (&*entry.answer).into(),
    });
    SearchIndex::build(documents, &[], Language::english(fold))
}

/// Returns every prefix of some questions of the content, every second one with two letters transposed.
fn keystrokes(entries: &[Entry]) -> Vec<String> {
    let mut keystrokes = Vec::new();
    for (number, entry) in entries
        .iter()
        .step_by(entries.len().div_ceil(TYPED_QUESTIONS))
        .enumerate()
    {
        let mut typed: Vec<char> = entry.question.chars().take(80).collect();
        let middle = typed.len() / 2;
        if number % 2 == 1 && middle > 0 {
            typed.swap(middle - 1, middle);
        }
        keystrokes.extend((1..=typed.len()).map(|len| typed[..len].iter().collect::<String>()));
    }
    keystrokes
}

fn time(index: &SearchIndex, typed: &str) -> Duration {
    let (start, mut searches) = (Instant::now(), 0);
    loop {
        black_box(index.search(typed, false));
        searches += 1;
        let elapsed = start.elapsed();
        if elapsed >= MIN_RUN {
            return elapsed / searches;
        }
    }
}

/// Measures one row of the table.
fn row(size: usize) -> String {
    let entries = content(size);
    let before = ALLOCATOR.current_usage();
    let start = Instant::now();
    let index = index(&entries);
    let build = start.elapsed();
    let memory = ALLOCATOR.current_usage().saturating_sub(before) / 1024;
    let mut times: Vec<Duration> = keystrokes(&entries)
        .iter()
        .map(|typed| {
            let runs = (0..RUNS).map(|_| time(&index, typed));
            runs.min().unwrap_or_default()
        })
        .collect();
    times.sort_unstable();
    let percentile = |percent: usize| {
        let time = times.get((times.len() * percent / 100).min(times.len().saturating_sub(1)));
        time.map_or(0.0, |time| time.as_secs_f64() * 1e3)
    };
    format!(
        "{:9}  {:10}  {:7.3}  {:7.3}  {:7.3}  {:8.1}  {memory:9}",
        entries.len(),
        times.len(),
        percentile(50),
        percentile(95),
        percentile(100),
        build.as_secs_f64() * 1e3,
    )
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    host::run();
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(target_arch = "wasm32")]
mod browser {
    use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

    wasm_bindgen_test_configure!(run_in_browser);

    // One test for each size, so that the browser can paint between them.
    #[wasm_bindgen_test]
    fn of_5() {
        show(0);
    }

    #[wasm_bindgen_test]
    fn of_100() {
        show(1);
    }

    #[wasm_bindgen_test]
    fn of_1_000() {
        show(2);
    }

    #[wasm_bindgen_test]
    fn of_10_000() {
        show(3);
    }

    fn show(size: usize) {
        console_log!("{}\n{}", super::HEAD, super::row(super::SIZES[size]));
    }
}

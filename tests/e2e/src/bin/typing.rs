//! Measures the time from a key to its painted result, with the processor slowed four times: `cargo xtask bench` runs
//! it. Some questions are typed key by key into our page, and in turns into one with the same questions and a filter
//! written by hand.

use anyhow::Result;
use e2e::typist::{LISTEN, PAUSE};
use e2e::{Fixture, Options, Page, Site, visit_site};
use serde_json::json;
use std::fs;

/// The questions that are typed.
const QUESTIONS: [&str; 4] = [
    "what training do i need",
    "is a link worker like a social worker",
    "ocupational therapist",
    "best job title",
];
/// Visits of each page, in turns, so that other load on the machine affects both alike.
const ROUNDS: usize = 3;
/// The parts of the main thread's work that Chromium adds up, in seconds; the whole comes last.
const PARTS: [&str; 4] = [
    "ScriptDuration",
    "RecalcStyleDuration",
    "LayoutDuration",
    "TaskDuration",
];

#[derive(Default)]
struct Measured {
    /// Milliseconds of each key.
    times: Vec<f64>,
    /// Seconds of each of [`PARTS`].
    parts: [f64; PARTS.len()],
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let ours = Site::start(Fixture::LinkWorkers).await?;
    let peer = Site::start(Fixture::LinkWorkers).await?;
    fs::rename(peer.folder.join("index.html"), peer.folder.join("questions.html"))?;
    for compressed in ["index.html.br", "index.html.gz"] {
        fs::remove_file(peer.folder.join(compressed))?;
    }
    fs::write(peer.folder.join("index.html"), include_str!("peer.html"))?;
    fs::write(peer.folder.join("peer.js"), include_str!("peer.js"))?;
    let mut measured = [Measured::default(), Measured::default()];
    for _ in 0..ROUNDS {
        for (site, measured) in [&ours, &peer].into_iter().zip(&mut measured) {
            visit_site(site, Options::default(), async |page: &Page| {
                page.devtools("Performance.enable", json!({})).await?;
                page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }))
                    .await?;
                for question in QUESTIONS {
                    measured.add(page, question).await?;
                }
                Ok(())
            })
            .await?;
        }
    }
    println!("From key to painted result, processor slowed 4 times, a key in ms:\n");
    println!(
        "| | keys | p50 | p95 | script | style | layout | paint and other |\n|---|---|---|---|---|---|---|---|"
    );
    for (name, measured) in ["this page", "by hand"].into_iter().zip(measured) {
        println!("| {name} | {} |", measured.row());
    }
    Ok(())
}

impl Measured {
    async fn add(&mut self, page: &Page, question: &str) -> Result<()> {
        page.go("").await?;
        let is_ready = "return document.querySelectorAll('details').length > 0 &&
            (!document.querySelector('[data-nodes]') || document.documentElement.dataset.app === 'ready')";
        page.until("the page is ready", async || {
            Ok(page.script(is_ready, &[]).await? == json!(true))
        })
        .await?;
        page.script(LISTEN, &[]).await?;
        page.type_search("").await?;
        let before = parts(page).await?;
        // Not through the driver, whose own scripts would run with every key.
        for key in question.chars() {
            let press = json!({ "type": "keyDown", "key": key, "text": key });
            page.devtools("Input.dispatchKeyEvent", press).await?;
            tokio::time::sleep(PAUSE).await;
        }
        for (sum, (after, before)) in self.parts.iter_mut().zip(parts(page).await?.iter().zip(before)) {
            *sum += after - before;
        }
        let painted = page.script("return window.painted", &[]).await?;
        self.times.extend(serde_json::from_value::<Vec<f64>>(painted)?);
        Ok(())
    }

    fn row(mut self) -> String {
        self.times.sort_by(f64::total_cmp);
        let keys = self.times.len();
        let percentile = |part: usize| self.times.get(keys * part / 100).copied().unwrap_or_default();
        let [script, style, layout, all] = self.parts.map(|seconds| seconds * 1_000.0 / keys as f64);
        let other = all - script - style - layout;
        format!(
            "{keys} | {:.0} | {:.0} | {script:.1} | {style:.1} | {layout:.1} | {other:.1}",
            percentile(50),
            percentile(95)
        )
    }
}

/// Returns what the main thread has done so far.
async fn parts(page: &Page) -> Result<[f64; PARTS.len()]> {
    let answer = page.devtools("Performance.getMetrics", json!({})).await?;
    let metrics = answer["metrics"].as_array().cloned().unwrap_or_default();
    let seconds = |name: &str| {
        let metric = metrics.iter().find(|metric| metric["name"] == name);
        metric
            .and_then(|metric| metric["value"].as_f64())
            .unwrap_or_default()
    };
    Ok(PARTS.map(seconds))
}

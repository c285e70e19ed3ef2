//! Measures the time from a key to its painted result, with the processor slowed four times: `cargo xtask bench` runs
//! it. Some questions are typed key by key, and the page records when the frame after each key was painted.

use anyhow::Result;
use e2e::typist::{LISTEN, PAUSE};
use e2e::{Fixture, Options, Page, Site, visit_site};
use serde_json::json;

/// The questions that are typed.
const QUESTIONS: [&str; 4] = [
    "what training do i need",
    "is a link worker like a social worker",
    "ocupational therapist",
    "best job title",
];

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let site = Site::start(Fixture::LinkWorkers).await?;
    visit_site(&site, Options::default(), async |page: &Page| {
        page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }))
            .await?;
        let mut times = Vec::new();
        for question in QUESTIONS {
            page.open("").await?;
            page.script(LISTEN, &[]).await?;
            for key in question.chars() {
                page.type_search(&key.to_string()).await?;
                tokio::time::sleep(PAUSE).await;
            }
            let painted = page.script("return window.painted", &[]).await?;
            times.extend(serde_json::from_value::<Vec<f64>>(painted)?);
        }
        times.sort_by(f64::total_cmp);
        let percentile = |part: usize| {
            let index = (times.len() * part / 100).min(times.len().saturating_sub(1));
            times.get(index).copied().unwrap_or_default()
        };
        println!(
            "From key to painted result, processor slowed 4 times, {} keys: p50 {:.0} ms, p95 {:.0} ms",
            times.len(),
            percentile(50),
            percentile(95)
        );
        Ok(())
    })
    .await
}

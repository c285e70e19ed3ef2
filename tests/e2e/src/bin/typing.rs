//! From key to painted result, with the processor slowed four times: `cargo xtask bench` runs it. Every key of
//! some questions is typed as a reader types, and the page tells when the frame after it was painted.

use anyhow::Result;
use e2e::typist::{LISTEN, PAUSE};
use e2e::{Options, Page, Site, visit};
use serde_json::json;

/// What is typed, key by key.
const QUESTIONS: [&str; 4] = [
    "what training do i need",
    "is a link worker like a social worker",
    "ocupational therapist",
    "best job title",
];

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let site = Site::start().await?;
    visit(&site, Options::default(), async |page: &Page| {
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
        let at = |part: usize| {
            let place = (times.len() * part / 100).min(times.len().saturating_sub(1));
            times.get(place).copied().unwrap_or_default()
        };
        println!(
            "From key to painted result, processor slowed 4 times, {} keys: p50 {:.0} ms, p95 {:.0} ms",
            times.len(),
            at(50),
            at(95)
        );
        Ok(())
    })
    .await
}

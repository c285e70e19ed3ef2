//! Measures how the page scales with the number of questions: `cargo xtask bench-scale` runs it, with a site for each
//! number. The processor is slowed four times and the network is that of a good phone.
//!
//! Each line of `E2E_SCALE` is a site: the number of questions, the seconds that the build took, and its folder, with
//! colons between them. The sources are in `content` of that folder.

use anyhow::{Context, Result, bail};
use e2e::fixture::sizes;
use e2e::typist::{LISTEN, PAUSE};
use e2e::{Options, Page, Site, visit_site};
use faq_site::content::{Content, parse};
use faq_site::report::Report;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// Bytes a second: ten megabits.
const THROUGHPUT: u32 = 1_250_000;
/// Milliseconds.
const LATENCY: u32 = 40;
/// Loads of each site, each in a fresh browser; the median counts.
const RUNS: usize = 7;
/// Number of questions that are typed, and of keys of each.
const TYPED: (usize, usize) = (4, 24);

const HEAD: &str = "\
| questions | first visit KB | precache KB | paint ms | first screen ms | app ready ms | search answers ms | longest task after paint ms | key p50 ms | key p95 ms | JS heap MB | wasm MB | after search MB | built s |
|---|---|---|---|---|---|---|---|---|---|---|---|---|---|";

/// Returns the size of the app's memory: a second call of wasm-bindgen's start returns the same instance.
const MEMORY: &str = "
    const [done] = [...arguments].slice(-1);
    import(document.querySelector('script[data-js]').dataset.js)
      .then(module => module.default())
      .then(({ memory }) => done(memory.buffer.byteLength));
";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let built = std::env::var("E2E_SCALE").context("E2E_SCALE is not set. Run: cargo xtask bench-scale")?;
    let mut sites = Vec::new();
    for line in built.lines() {
        let mut parts = line.splitn(3, ':');
        let mut next = || {
            parts
                .next()
                .context("a line of E2E_SCALE does not have three parts")
        };
        let (size, seconds, folder) = (next()?, next()?, next()?);
        sites.push((size, seconds, Built::of(Path::new(folder)).await?));
    }
    // In turns, so that other load on the machine affects all sizes alike.
    for _ in 0..RUNS {
        for (.., built) in &mut sites {
            built.load().await;
        }
    }
    println!("{HEAD}");
    for (size, seconds, built) in sites {
        let row = built.row().await.unwrap_or_else(|error| format!("{error:#}"));
        println!("| {size} | {row} | {seconds} |");
    }
    Ok(())
}

/// A built site and its measured loads.
struct Built {
    site: Site,
    questions: Vec<String>,
    /// The times of each load, or the error of one that failed.
    loads: Result<Vec<[f64; PARTS.len()]>>,
    /// Compressed bytes of a first visit, and of the service worker's cache.
    bytes: [u64; 2],
}

/// The times of a load in milliseconds, as scale.js records them.
const PARTS: [&str; 5] = ["paint", "screen", "ready", "answered", "longest"];

impl Built {
    async fn of(folder: &Path) -> Result<Self> {
        Ok(Self {
            site: Site::of_folder(folder).await?,
            questions: questions(folder)?,
            loads: Ok(Vec::new()),
            bytes: bytes(folder)?,
        })
    }

    /// Loads it once more, unless a load has failed.
    async fn load(&mut self) {
        if let Ok(loads) = &mut self.loads {
            let wanted = self.questions.last().map_or("", String::as_str);
            match load(&self.site, wanted).await {
                Ok(load) => loads.push(load),
                Err(error) => self.loads = Err(error),
            }
        }
    }

    async fn row(self) -> Result<String> {
        let last = self.questions.last().context("no questions")?;
        let loads = self.loads?;
        let median = |part: usize| {
            let mut values: Vec<f64> = loads.iter().map(|load| load[part]).collect();
            values.sort_by(f64::total_cmp);
            format!("{:.0}", values[values.len() / 2])
        };
        let step = (self.questions.len() / TYPED.0).max(1);
        let typed: Vec<&String> = self.questions.iter().step_by(step).take(TYPED.0).collect();
        let (times, memory) = type_into(&self.site, &typed, last).await?;
        let percentile = |part: usize| times[(times.len() * part / 100).min(times.len() - 1)];
        Ok(format!(
            "{:.1} | {:.1} | {} | {:.0} | {:.0} | {:.1} | {:.1} | {:.1}",
            self.bytes[0] as f64 / 1000.0,
            self.bytes[1] as f64 / 1000.0,
            (0..PARTS.len()).map(median).collect::<Vec<_>>().join(" | "),
            percentile(50),
            percentile(95),
            memory[0],
            memory[1],
            memory[2],
        ))
    }
}

/// Returns the questions of a site, from its content file.
fn questions(folder: &Path) -> Result<Vec<String>> {
    let text = fs::read_to_string(folder.join("content/faq.md"))?;
    let Content { questions, .. } = parse(&mut Report::new(&text));
    Ok(questions.into_iter().map(|question| question.question).collect())
}

/// Measures a first visit that searches for the last question as soon as the app is ready.
async fn load(site: &Site, wanted: &str) -> Result<[f64; PARTS.len()]> {
    let mut outcome = [0.0; PARTS.len()];
    visit_site(site, Options::default(), async |page: &Page| {
        slow_down(page).await?;
        let script = format!("{}\nwindow.wanted = {};", include_str!("scale.js"), json!(wanted));
        page.run_before(&script).await?;
        page.go("").await?;
        let mut seen = Value::Null;
        page.until("the search answers", async || {
            seen = page.script("return window.seen", &[]).await?;
            Ok(seen["answered"].is_number())
        })
        .await?;
        outcome = PARTS.map(|part| seen[part].as_f64().unwrap_or_default());
        Ok(())
    })
    .await?;
    Ok(outcome)
}

/// Types questions key by key once the search answers. Returns the sorted times, and the memory in MB: of JavaScript,
/// of WebAssembly, and of both after the search is cleared.
async fn type_into(site: &Site, questions: &[&String], last: &str) -> Result<(Vec<f64>, [f64; 3])> {
    let (mut times, mut memory) = (Vec::new(), [0.0; 3]);
    visit_site(site, Options::default(), async |page: &Page| {
        page.open("").await?;
        let first = "return document.querySelector('main summary h3')?.textContent === arguments[0]";
        let ask = "const box = document.querySelector('input[type=search]'); box.value = arguments[0]; \
            box.dispatchEvent(new Event('input', { bubbles: true }))";
        page.script(ask, &[json!(last)]).await?;
        page.until("the search answers", async || {
            Ok(page.script(first, &[json!(last)]).await? == json!(true))
        })
        .await?;
        page.script(ask, &[json!("")]).await?;
        memory[0] = heap(page).await?;
        memory[1] = wasm(page).await?;
        slow_down(page).await?;
        page.script(LISTEN, &[]).await?;
        let clear = "document.querySelector('input[type=search]').value = ''";
        for (number, question) in questions.iter().enumerate() {
            let mut keys: Vec<char> = question.chars().take(TYPED.1).collect();
            // Every second question has two letters swapped.
            if number % 2 == 1 && keys.len() > 8 {
                keys.swap(6, 7);
            }
            page.script(clear, &[]).await?;
            let search = page.search_box().await?;
            for key in keys {
                search.send_keys(&key.to_string()).await?;
                tokio::time::sleep(PAUSE).await;
            }
        }
        let typed: usize = questions
            .iter()
            .map(|question| question.chars().count().min(TYPED.1))
            .sum();
        page.until("every key is painted", async || {
            let painted = page.script("return window.painted", &[]).await?;
            times = serde_json::from_value::<Vec<f64>>(painted)?;
            Ok(times.len() >= typed)
        })
        .await?;
        page.script(ask, &[json!("")]).await?;
        memory[2] = heap(page).await? + wasm(page).await?;
        Ok(())
    })
    .await?;
    if times.is_empty() {
        bail!("no key was painted");
    }
    times.sort_by(f64::total_cmp);
    Ok((times, memory))
}

async fn slow_down(page: &Page) -> Result<()> {
    page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }))
        .await?;
    // Otherwise DevTools stores and decodes every body, which blocks the page's thread for a fifth of a second.
    let no_buffer = json!({ "maxTotalBufferSize": 1, "maxResourceBufferSize": 1 });
    page.devtools("Network.enable", no_buffer).await?;
    let network = json!({
        "offline": false,
        "latency": LATENCY,
        "downloadThroughput": THROUGHPUT,
        "uploadThroughput": THROUGHPUT,
    });
    page.devtools("Network.emulateNetworkConditions", network).await?;
    Ok(())
}

async fn heap(page: &Page) -> Result<f64> {
    page.devtools("HeapProfiler.collectGarbage", json!({})).await?;
    let usage = page.devtools("Runtime.getHeapUsage", json!({})).await?;
    Ok(usage["usedSize"].as_f64().unwrap_or_default() / 1e6)
}

async fn wasm(page: &Page) -> Result<f64> {
    let bytes = page.client.execute_async(MEMORY, Vec::new()).await?;
    Ok(bytes.as_f64().unwrap_or_default() / 1e6)
}

/// Returns [`Built::bytes`] of a build.
fn bytes(folder: &Path) -> Result<[u64; 2]> {
    let sizes = sizes(folder)?;
    let visit = ["page", "scripts", "wasm", "content"].map(|part| sizes[part].as_u64().unwrap_or_default());
    let built = folder.join("site");
    let worker = fs::read_to_string(built.join("sw.js"))?;
    let mut precache = 0;
    for entry in fs::read_dir(&built)? {
        let path = entry?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let listed = if name == "index.html" { "./" } else { &name };
        if worker.contains(&format!("`{listed}`")) || worker.contains(&format!("\"{listed}\"")) {
            let compressed = path.with_file_name(format!("{name}.br"));
            let path = if compressed.exists() { compressed } else { path };
            precache += fs::metadata(path)?.len();
        }
    }
    Ok([visit.iter().sum(), precache])
}

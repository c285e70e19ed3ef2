//! What the journeys stand on: a real server ([`Site`]), a real browser ([`Browser`]) and the page as a
//! person meets it, by roles and names ([`Page`]).
//!
//! `cargo xtask test` builds the site and names it in `E2E_SITE`, the engine to go through in `E2E_ENGINE`, and
//! the programs: `CHROME` and `CHROMEDRIVER`, `FIREFOX` and `GECKODRIVER`, `MINIBROWSER`, `WEBKITDRIVER` and
//! `XVFB`, and `NGINX` and `AXE` for all. A journey is written once; what an engine cannot do stands in [`LIMITS`].

mod browser;
mod command;
mod engines;
mod gate;
mod limits;
mod look;
mod page;
mod process;
mod release;
mod site;
mod state;
pub mod typist;

pub use browser::{Browser, Options};
pub use gate::Gate;
pub use limits::{Ability, LIMITS, Limit, limit};
pub use look::Look;
pub use page::Page;
pub use release::Release;
pub use site::Site;
pub use state::State;
pub use xtask::engine::Engine;

use anyhow::{Context, Result};
use futures_util::FutureExt;
use std::io::Write;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::path::PathBuf;

/// A path that `cargo xtask test` hands over in the environment.
///
/// # Errors
/// The variable is not set.
pub fn handed(variable: &str) -> Result<PathBuf> {
    std::env::var_os(variable)
        .map(PathBuf::from)
        .with_context(|| format!("{variable} is not set. Run the journeys with: cargo xtask test"))
}

/// The engine of this run.
///
/// # Errors
/// None is named.
pub fn engine() -> Result<Engine> {
    let name = handed("E2E_ENGINE")?;
    let engine = name.to_str().and_then(Engine::named);
    engine.with_context(|| format!("E2E_ENGINE names no engine: {}", name.display()))
}

/// Whether this run's engine cannot do what the whole journey is about, which is said then.
///
/// # Errors
/// No engine is named.
pub fn cannot(ability: Ability) -> Result<bool> {
    let limit = limit(engine()?, ability);
    if let Some(Limit { engine, reason, .. }) = limit {
        // Not kept back as the output of a test that passes.
        writeln!(std::io::stderr(), "left out where {ability}: {engine}: {reason}")?;
    }
    Ok(limit.is_some())
}

/// Opens the site's first page in a fresh browser, waits for the app, and goes on the journey. At its end
/// nothing may stand in the browser's console.
///
/// # Errors
/// The journey failed, or the console holds an error.
pub async fn journey(steps: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    journey_with(Options::default(), async |page: &Page| {
        page.open("").await?;
        steps(page).await
    })
    .await
}

/// Starts a browser with these options and goes on the journey from an empty page.
///
/// # Errors
/// The journey failed, or the console holds an error.
pub async fn journey_with(options: Options, steps: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    visit(&Site::start().await?, options, steps).await
}

/// Like [`journey_with`], to a site that is there already.
///
/// # Errors
/// The journey failed, or the console holds an error.
pub async fn visit(
    site: &Site,
    options: Options,
    steps: impl AsyncFnOnce(&Page) -> Result<()>,
) -> Result<()> {
    let failing_network = options.failing_network;
    let browser = Browser::start(options).await?;
    let page = Page::new(&browser, site);
    let outcome = AssertUnwindSafe(steps(&page)).catch_unwind().await;
    let foreign = page.foreign_traces().await;
    let errors = page.console_errors().await;
    browser.close().await;
    match outcome {
        Ok(outcome) => outcome?,
        Err(panic) => resume_unwind(panic),
    }
    if failing_network {
        return Ok(());
    }
    let (errors, foreign) = (errors?, foreign?);
    anyhow::ensure!(
        foreign.is_empty(),
        "the page asked others or set a cookie: {foreign:?}"
    );
    anyhow::ensure!(errors.is_empty(), "errors in the browser's console: {errors:#?}");
    Ok(())
}

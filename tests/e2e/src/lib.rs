//! The harness of the browser tests: a real server ([`Site`]) with one of the frozen sites ([`Fixture`]), a real
//! browser ([`Browser`]), and the page by roles and names ([`Page`]).
//!
//! `cargo xtask test` builds the fixtures and names each in a variable ([`Fixture::folder`]). It names the engine in
//! `E2E_ENGINE`, and the programs in `CHROME` and `CHROMEDRIVER`, `FIREFOX` and `GECKODRIVER`, `MINIBROWSER`,
//! `WEBKITDRIVER` and `XVFB`, and `NGINX` and `AXE`. A test is written once for all engines; [`LIMITS`] lists what an
//! engine cannot do. `docs/testing.md` says how a test is written and how to run one.

mod browser;
mod command;
mod edition;
mod engines;
mod environment;
pub mod fixture;
mod gate;
mod inspect;
mod limits;
mod options;
mod page;
mod process;
mod release;
mod retry;
mod roles;
mod site;
mod state;
pub mod typist;
mod viewport;

pub use browser::Browser;
pub use edition::Edition;
pub use environment::{engine, env_path};
pub use fixture::Fixture;
pub use gate::Gate;
pub use limits::{Ability, LIMITS, Limit, limit};
pub use options::Options;
pub use page::Page;
pub use release::Release;
pub use site::Site;
pub use state::State;
pub use viewport::Viewport;
pub use xtask::engine::Engine;

use anyhow::Result;
use futures_util::FutureExt;
use std::io::Write;
use std::panic::{AssertUnwindSafe, resume_unwind};

/// Returns whether this run's engine lacks an ability that a whole test depends on, and prints it then.
///
/// # Errors
/// `E2E_ENGINE` names no engine.
pub fn cannot(ability: Ability) -> Result<bool> {
    let limit = limit(engine()?, ability);
    if let Some(Limit { engine, reason, .. }) = limit {
        // Written past the test runner, which hides the output of a test that passes.
        writeln!(std::io::stderr(), "skipped in {engine}: {ability}: {reason}")?;
    }
    Ok(limit.is_some())
}

/// Opens [`Fixture::LinkWorkers`] in a fresh browser, waits for the app and takes the steps.
///
/// # Errors
/// A step failed, or the console holds an error.
pub async fn visit(steps: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    visit_with(Options::default(), async |page: &Page| {
        page.open("").await?;
        steps(page).await
    })
    .await
}

/// Starts a browser with these options and takes the steps from an empty page.
///
/// # Errors
/// A step failed, or the console holds an error.
pub async fn visit_with(options: Options, steps: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    visit_site(&Site::start(Fixture::LinkWorkers).await?, options, steps).await
}

/// Like [`visit_with`], on a site that is served already.
///
/// # Errors
/// A step failed, the console holds an error, or the page made a request to another origin or set a cookie.
pub async fn visit_site(
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
        "the page made requests to other origins or set a cookie: {foreign:?}"
    );
    anyhow::ensure!(errors.is_empty(), "errors in the browser's console: {errors:#?}");
    Ok(())
}

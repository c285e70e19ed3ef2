//! What the journeys stand on: a real server ([`Site`]), a real browser ([`Browser`]) and the page as a
//! person meets it, by roles and names ([`Page`]).
//!
//! `cargo xtask test` builds the site and names it in `E2E_SITE`, the browser in `CHROME` and its driver in
//! `CHROMEDRIVER`.

mod browser;
mod command;
mod page;
mod site;

pub use browser::{Browser, Options};
pub use page::Page;
pub use site::Site;

use anyhow::{Context, Result};
use futures_util::FutureExt;
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
    let browser = Browser::start(options).await?;
    let page = Page::new(&browser, site);
    let outcome = AssertUnwindSafe(steps(&page)).catch_unwind().await;
    let errors = page.console_errors().await;
    browser.close().await;
    match outcome {
        Ok(outcome) => outcome?,
        Err(panic) => resume_unwind(panic),
    }
    let errors = errors?;
    anyhow::ensure!(errors.is_empty(), "errors in the browser's console: {errors:#?}");
    Ok(())
}

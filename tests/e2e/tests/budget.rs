//! Limits of a first visit to our own site, in bytes after brotli 11, as the build prints them.

use anyhow::{Result, ensure};
use e2e::Fixture;

/// WebAssembly and scripts together: 85,000 for a page with a plain filter, and little of the 20,000 allowed for
/// ranked search and the 12,000 allowed for sharing saved answers.
const CODE: usize = 89_000;
/// Allowance for a FAQ of many questions: sections, topics and incremental rendering.
const MANY: usize = 3_500;
/// Everything of a first visit.
const VISIT: usize = 100_000;
/// The page with its styles: all that blocks the first paint fits the first round trip.
const PAGE: usize = 14_000;

#[test]
fn first_visit_is_within_its_budget() -> Result<()> {
    let sizes = faq_site::sizes::measure(&Fixture::Live.built()?)?;
    ensure!(
        sizes.wasm > 0 && sizes.js > 0 && sizes.html > 0,
        "something was not measured: {sizes}"
    );
    ensure!(sizes.wasm + sizes.js <= CODE, "code over {CODE}: {sizes}");
    ensure!(sizes.html <= PAGE, "page over {PAGE}: {sizes}");
    ensure!(sizes.total() <= VISIT, "first visit over {VISIT}: {sizes}");
    Ok(())
}

#[test]
fn code_for_forty_questions_is_within_its_budget() -> Result<()> {
    let sizes = faq_site::sizes::measure(&Fixture::Forty.built()?)?;
    ensure!(
        sizes.wasm > 0 && sizes.js > 0,
        "something was not measured: {sizes}"
    );
    ensure!(
        sizes.wasm + sizes.js <= CODE + MANY,
        "code over {CODE} and {MANY}: {sizes}"
    );
    Ok(())
}

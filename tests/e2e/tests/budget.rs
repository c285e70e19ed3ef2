//! What a first visit may weigh. The figures are bytes after brotli 11, as the build prints them.

use anyhow::{Result, ensure};

/// WebAssembly and scripts together: 85,000 for a page with a plain filter, and little of the 20,000 that finding
/// answers in the reader's own words and the 12,000 that handing saved answers on may cost.
const CODE: usize = 89_000;
/// What only a FAQ of many questions has on top of that: sections and their topics, and what bears ten thousand.
const MANY: usize = 3_500;
/// Everything of a first visit.
const VISIT: usize = 100_000;
/// The page with its styles: what blocks the first paint fits the first round trip.
const PAGE: usize = 14_000;

#[test]
fn a_first_visit_stays_within_its_budget() -> Result<()> {
    let sizes = faq_site::sizes::measure(&e2e::handed("E2E_SITE")?)?;
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
fn the_code_for_many_questions_stays_within_its_budget() -> Result<()> {
    let sizes = faq_site::sizes::measure(&e2e::handed("E2E_MANY")?.join("site"))?;
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

//! What `cargo xtask test` runs: format, lints, host tests, and journeys through the release build.

use crate::command::{program, run};
use crate::{browser, root, site, tools};
use anyhow::Result;

/// Runs everything; stops at the first part that fails.
///
/// # Errors
/// A part failed: the sentence says which and what to do.
pub fn run_all() -> Result<()> {
    tools::ensure()?;
    let browser = browser::ensure()?;
    cargo("Format", "fmt --all --check", "Run: cargo fmt")?;
    let lint = "Mend what clippy names above.";
    cargo(
        "Lints of the host's code",
        "clippy --workspace --all-targets --features ssr -- -D warnings",
        lint,
    )?;
    let wasm =
        "clippy --package link-worker-faq --target wasm32-unknown-unknown --features hydrate -- -D warnings";
    cargo("Lints of the browser's code", wasm, lint)?;
    cargo(
        "Host tests",
        "test --workspace --exclude e2e --features ssr",
        "Mend the code, or the test.",
    )?;
    let dist = root().join("target/e2e-site");
    site::build(&dist, "/")?;
    println!("== Journeys in {}", browser.chrome.display());
    let mut journeys = program("cargo", ["test", "--package", "e2e"]);
    journeys
        .env("E2E_SITE", &dist)
        .env("CHROME", &browser.chrome)
        .env("CHROMEDRIVER", &browser.driver);
    run(&mut journeys, "A journey failed: see above.")?;
    println!("All tests passed.");
    Ok(())
}

fn cargo(title: &str, arguments: &str, failed: &str) -> Result<()> {
    println!("== {title}");
    run(
        &mut program("cargo", arguments.split(' ')),
        &format!("{title}: failed. {failed}"),
    )
}

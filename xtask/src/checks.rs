//! What `cargo xtask test` runs: format, lints, host tests, and journeys through the release build.

use crate::command::{program, run};
use crate::engine::Engine;
use crate::{programs, root, site, tools};
use anyhow::Result;

/// Runs everything, the journeys in these engines; stops at the first part that fails.
///
/// # Errors
/// A part failed: the sentence says which and what to do.
pub fn run_all(engines: &[Engine]) -> Result<()> {
    tools::ensure()?;
    let programs = programs::ensure(engines)?;
    cargo("Format", "fmt --all --check", "Run: cargo fmt --all")?;
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
    // The one below a path comes first: the configurations in target/deploy are the last build's.
    let below = root().join("target/e2e/below");
    site::build(&below.join("faq"), "/faq/")?;
    std::fs::copy(root().join("target/deploy/nginx.conf"), below.join("nginx.conf"))?;
    let plain = root().join("target/e2e/site");
    site::build(&plain, "/")?;
    for engine in engines {
        println!("== Journeys in {engine}");
        let mut journeys = program("cargo", ["test", "--package", "e2e"]);
        journeys
            .env("E2E_ENGINE", engine.to_string())
            .env("E2E_SITE", &plain)
            .env("E2E_BELOW", &below)
            .envs(programs.iter().cloned());
        run(
            &mut journeys,
            &format!("A journey in {engine} failed: see above."),
        )?;
    }
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

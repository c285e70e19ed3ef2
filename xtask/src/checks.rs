//! What `cargo xtask test` runs: format, lints, host tests, and journeys through the release build.

use crate::command::{program, run};
use crate::engine::Engine;
use crate::{content, programs, root, site, tools};
use anyhow::Result;
use std::path::PathBuf;

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
    let many = root().join("target/e2e/many");
    site::build_of(&many_questions()?, &many, "/")?;
    let plain = root().join("target/e2e/site");
    site::build(&plain, "/")?;
    for engine in engines {
        println!("== Journeys in {engine}");
        let mut journeys = program("cargo", ["test", "--package", "e2e"]);
        journeys
            .env("E2E_ENGINE", engine.to_string())
            .env("E2E_SITE", &plain)
            .env("E2E_BELOW", &below)
            .env("E2E_MANY", &many)
            .envs(programs.iter().cloned());
        run(
            &mut journeys,
            &format!("A journey in {engine} failed: see above."),
        )?;
    }
    println!("All tests passed.");
    Ok(())
}

/// Writes a content file of forty questions, for journeys through a long list.
fn many_questions() -> Result<PathBuf> {
    let ours = std::fs::read_to_string(root().join(content::FILE))?;
    let front_matter = ours.split("\n---\n").next().unwrap_or_default();
    let mut text = format!("{front_matter}\n---\n");
    for number in 1..=40 {
        text.push_str(&format!(
            "\n## What is number {number}? {{#number-{number}}}\n\nThis is number {number}.\n"
        ));
    }
    let file = root().join("target/e2e/many.md");
    std::fs::write(&file, text)?;
    Ok(file)
}

fn cargo(title: &str, arguments: &str, failed: &str) -> Result<()> {
    println!("== {title}");
    run(
        &mut program("cargo", arguments.split(' ')),
        &format!("{title}: failed. {failed}"),
    )
}

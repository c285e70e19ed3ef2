//! What `cargo xtask test` runs: format, lints, host tests, and journeys through the release build.

use crate::check::Purpose;
use crate::command::{program, run};
use crate::engine::Engine;
use crate::sources::Sources;
use crate::{programs, root, scale, site, tools};
use anyhow::Result;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How many questions the large site has that the journeys go through too.
const LARGE: usize = 10_000;

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
    for (questions, features) in [("few", "hydrate,hand-on"), ("many", "hydrate,hand-on,many")] {
        let title = format!("Lints of the browser's code for {questions} questions");
        let wasm = "clippy --package link-worker-faq --target wasm32-unknown-unknown";
        cargo(
            &title,
            &format!("{wasm} --features {features} -- -D warnings"),
            lint,
        )?;
    }
    cargo(
        "Host tests",
        "test --workspace --exclude e2e --features ssr",
        "Mend the code, or the test.",
    )?;
    let below = build_apart("below/faq", &Sources::new(None, None)?, "/faq/")?;
    let many = build_apart("many/site", &many_questions()?, "/")?;
    let clinic = root().join("tests/e2e/sites/clinic/faq.md");
    let clinic = build_apart("clinic/site", &Sources::new(Some(&clinic), None)?, "/")?;
    let large = root().join("target/e2e/large");
    scale::build(&scale::made_up(LARGE), &root().join("target/scale/large"), &large)?;
    // The configurations in target/deploy are the last build's.
    let plain = build_plain()?;
    for &engine in engines {
        println!("== Journeys in {engine}");
        let mut journeys = program("cargo", ["test", "--package", "e2e"]);
        journeys
            .env("E2E_BELOW", &below)
            .env("E2E_MANY", &many)
            .env("E2E_CLINIC", &clinic)
            .env("E2E_LARGE", &large);
        hand_over(&mut journeys, engine, &plain, &programs);
        run(
            &mut journeys,
            &format!("A journey in {engine} failed: see above."),
        )?;
    }
    println!("All tests passed.");
    Ok(())
}

/// Writes a FAQ of forty questions, for journeys through a long list.
fn many_questions() -> Result<Sources> {
    let folder = root().join("target/e2e");
    let (mut questions, mut ids) = (String::new(), String::new());
    for number in 1..=40 {
        questions.push_str(&format!(
            "## What is number {number}? {{#number-{number}}}\n\nThis is number {number}.\n\n"
        ));
        ids.push_str(&format!("number-{number}\n"));
    }
    let sources = Sources::new(
        Some(&folder.join("many.md")),
        Some(&root().join("content/site.toml")),
    )?;
    std::fs::create_dir_all(folder)?;
    std::fs::write(&sources.content, questions)?;
    std::fs::write(sources.ids(), ids)?;
    Ok(sources)
}

/// Takes a picture of every state of the page (`target/shots`).
///
/// # Errors
/// The page cannot be built, a program is missing, or the page does not come into a state.
pub fn take_pictures() -> Result<()> {
    drive("shots", "The pictures could not be taken: see above.")
}

/// Prints how long a key takes to show its result.
///
/// # Errors
/// The page cannot be built, or a program is missing.
pub fn measure() -> Result<()> {
    drive("typing", "Nothing could be measured: see above.")
}

/// Runs a program of the e2e package in Chromium.
fn drive(name: &str, failed: &str) -> Result<()> {
    drive_with(name, failed, || Ok(Vec::new()))
}

/// Like [`drive`], with what else the program is told in its environment, once our own site is built.
pub(crate) fn drive_with(
    name: &str,
    failed: &str,
    more: impl FnOnce() -> Result<Vec<(&'static str, OsString)>>,
) -> Result<()> {
    tools::ensure()?;
    let engine = Engine::Chromium;
    let programs = programs::ensure(&[engine])?;
    let plain = build_plain()?;
    let more = more()?;
    let run_it = ["run", "--quiet", "--package", "e2e", "--bin", name];
    let mut command = program("cargo", run_it);
    hand_over(&mut command, engine, &plain, &programs);
    command.envs(more);
    run(&mut command, failed)
}

/// Builds another site for journeys, before the plain one: the configurations in target/deploy are the last
/// build's, so this one keeps a copy of its own.
fn build_apart(path: &str, sources: &Sources, public_url: &str) -> Result<PathBuf> {
    let out = root().join("target/e2e").join(path);
    site::build(sources, Purpose::Publish, &out, public_url)?;
    std::fs::copy(
        root().join("target/deploy/nginx.conf"),
        out.with_file_name("nginx.conf"),
    )?;
    Ok(out.with_file_name(""))
}

/// Builds the site that journeys go through.
fn build_plain() -> Result<PathBuf> {
    let plain = root().join("target/e2e/site");
    site::build(&Sources::new(None, None)?, Purpose::Publish, &plain, "/")?;
    Ok(plain)
}

/// Tells a program of the e2e package what to drive.
fn hand_over(command: &mut Command, engine: Engine, site: &Path, programs: &[(&str, PathBuf)]) {
    command
        .env("E2E_ENGINE", engine.to_string())
        .env("E2E_SITE", site)
        .envs(programs.iter().cloned());
}

fn cargo(title: &str, arguments: &str, failed: &str) -> Result<()> {
    println!("== {title}");
    run(
        &mut program("cargo", arguments.split(' ')),
        &format!("{title}: failed. {failed}"),
    )
}

//! The project's own checks: format, lints, host tests, and browser tests of the release build.

use crate::command::{program, run};
use crate::engine::Engine;
use crate::project::root;
use crate::{app, browser_tests, programs, tools};
use anyhow::{Result, bail};
use faq_site::assemble::AppFiles;
use faq_site::check::Purpose;
use faq_site::site;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Runs all checks, the browser tests in these engines; stops at the first that fails.
///
/// # Errors
/// A check failed: the sentence says which and what to do.
pub fn run_all(engines: &[Engine]) -> Result<()> {
    tools::ensure()?;
    // What is missing is installed, or reported, before anything takes its time.
    programs::ensure(engines)?;
    cargo("Format", "fmt --all --check", "Run: cargo fmt --all")?;
    let lint = "Fix what clippy names above.";
    let host = "clippy --workspace --all-targets --features ssr -- -D warnings";
    cargo("Lints of the host's code", host, lint)?;
    let browser = "clippy --package link-worker-faq --package faq-share --target wasm32-unknown-unknown \
                   --features link-worker-faq/hydrate -- -D warnings";
    cargo("Lints of the browser's code", browser, lint)?;
    let host_tests = "test --workspace --exclude e2e --features ssr";
    cargo("Host tests", host_tests, "Fix the code, or the test.")?;
    cargo(
        "Documentation",
        "doc --workspace --no-deps --features ssr",
        "Fix the links that rustdoc names above.",
    )?;
    println!("== The same site from faq and from Trunk");
    compare_with_trunk()?;
    browser_tests::run_in(engines, None)?;
    println!("All tests passed.");
    Ok(())
}

/// Builds this project's own site as `faq build` does and as Trunk's hook does, and compares every byte.
///
/// # Errors
/// The sites differ, or one cannot be built.
fn compare_with_trunk() -> Result<()> {
    let trunk = folder(&app::build_with_trunk()?)?;
    let out = root().join("target/e2e/own");
    site::build(
        &AppFiles::embedded()?,
        &app::own_sources(),
        Purpose::Publish,
        &out,
        "/",
    )?;
    let built = folder(&out)?;
    let names: BTreeSet<&String> = trunk.keys().chain(built.keys()).collect();
    match names
        .into_iter()
        .find(|name| trunk.get(*name) != built.get(*name))
    {
        Some(name) => bail!("{name} differs between the site of faq build and that of Trunk's hook."),
        None => Ok(()),
    }
}

/// Reads a flat folder: names and contents.
fn folder(path: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        files.insert(
            entry.file_name().to_string_lossy().into_owned(),
            fs::read(entry.path())?,
        );
    }
    Ok(files)
}

fn cargo(title: &str, arguments: &str, failed: &str) -> Result<()> {
    println!("== {title}");
    run(
        &mut program("cargo", arguments.split_whitespace()),
        &format!("{title}: failed. {failed}"),
    )
}

//! The project's own checks: format, lints, host tests, and browser tests of the release build.

use crate::command::{program, run};
use crate::engine::Engine;
use crate::project::root;
use crate::{app, programs, scale, sites, tools};
use anyhow::{Result, bail};
use faq_site::assemble::AppFiles;
use faq_site::check::Purpose;
use faq_site::site;
use faq_site::sources::Sources;
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

/// How many questions the large site has that the browser tests run against too.
const LARGE: usize = 10_000;

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
    run_browser_tests(engines, None)?;
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

/// Runs the browser tests in these engines: all, or those whose names contain `only`.
///
/// # Errors
/// A test failed, or the sites cannot be built.
pub fn run_browser_tests(engines: &[Engine], only: Option<&str>) -> Result<()> {
    let programs = programs::ensure(engines)?;
    let sites = build_sites()?;
    for &engine in engines {
        println!("== Browser tests in {engine}");
        let mut tests = program("cargo", ["test", "--package", "e2e"]);
        tests.args(only).env("E2E_ENGINE", engine.to_string());
        tests.envs(sites.iter().cloned()).envs(programs.iter().cloned());
        run(
            &mut tests,
            &format!("A browser test in {engine} failed: see above."),
        )?;
    }
    Ok(())
}

/// Builds the app and the sites that the browser tests run against, and returns the variables that name them.
///
/// # Errors
/// The app does not compile, or a site cannot be built.
pub fn build_sites() -> Result<Vec<(&'static str, PathBuf)>> {
    let app = app::build()?;
    let frozen = |name: &str| Sources::new(root().join("tests/e2e/sites").join(name).join("faq.md"), None);
    let link_workers = frozen("link-workers");
    Ok(vec![
        ("E2E_LIVE", sites::build(&app, "live", &app::own_sources(), "/")?),
        (
            "E2E_SITE",
            sites::build(&app, "link-workers", &link_workers, "/")?,
        ),
        ("E2E_BELOW", sites::build(&app, "below", &link_workers, "/faq/")?),
        ("E2E_MANY", sites::build(&app, "forty", &frozen("forty"), "/")?),
        (
            "E2E_CLINIC",
            sites::build(&app, "clinic", &frozen("clinic"), "/")?,
        ),
        (
            "E2E_LARGE",
            sites::build_questions(&app, "large", &scale::made_up(LARGE))?,
        ),
    ])
}

/// Runs a program of the e2e package in Chromium, with the sites of the browser tests and these variables.
///
/// # Errors
/// A site cannot be built, a program is missing, or it failed.
pub fn drive(name: &str, failed: &str, variables: Vec<(&'static str, OsString)>) -> Result<()> {
    let engine = Engine::Chromium;
    let programs = programs::ensure(&[engine])?;
    let mut command = program("cargo", ["run", "--quiet", "--package", "e2e", "--bin", name]);
    command.env("E2E_ENGINE", engine.to_string());
    command.envs(programs).envs(variables);
    run(&mut command, failed)
}

fn cargo(title: &str, arguments: &str, failed: &str) -> Result<()> {
    println!("== {title}");
    run(
        &mut program("cargo", arguments.split_whitespace()),
        &format!("{title}: failed. {failed}"),
    )
}

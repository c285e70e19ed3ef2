//! The browser tests, and other programs that drive a browser on their sites.

use crate::command::{program, run};
use crate::engine::Engine;
use crate::project::root;
use crate::{app, made_up, programs, sites};
use anyhow::Result;
use faq_site::sources::Sources;
use std::ffi::OsString;
use std::path::PathBuf;

/// The number of questions of the large site.
const LARGE: usize = 10_000;

/// Runs the browser tests in these engines: all, or those whose names contain `only`.
///
/// # Errors
/// A test failed, or the sites cannot be built.
pub fn run_in(engines: &[Engine], only: Option<&str>) -> Result<()> {
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
            "E2E_ALLOTMENT",
            sites::build(&app, "allotment", &frozen("allotment"), "/")?,
        ),
        (
            "E2E_LIBRARY",
            sites::build(&app, "library", &frozen("library"), "/")?,
        ),
        (
            "E2E_LARGE",
            sites::build_questions(&app, "large", &made_up::questions(LARGE))?,
        ),
    ])
}

/// Runs a program of the e2e package in Chromium, with these environment variables.
///
/// # Errors
/// A program is missing, or this one failed.
pub fn drive(name: &str, failed: &str, variables: Vec<(&'static str, OsString)>) -> Result<()> {
    let engine = Engine::Chromium;
    let programs = programs::ensure(&[engine])?;
    let mut command = program("cargo", ["run", "--quiet", "--package", "e2e", "--bin", name]);
    command.env("E2E_ENGINE", engine.to_string());
    command.envs(programs).envs(variables);
    run(&mut command, failed)
}

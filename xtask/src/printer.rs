//! The app's own printer, which prints the page on the build host.

use crate::command::program;
use crate::site;
use anyhow::{Context, Result, bail};
use std::io::Write;
use std::process::{Child, Command, Stdio};

/// Prints the page of a FAQ of few or many questions, which is given as JSON.
///
/// # Errors
/// The printer cannot be compiled, or it failed.
pub fn print(faq: &str, many: bool) -> Result<String> {
    let mut printer = cargo("run", many)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("cargo could not be started to print the page")?;
    printer
        .stdin
        .take()
        .context("the printer takes no input")?
        .write_all(faq.as_bytes())?;
    let output = printer.wait_with_output()?;
    if !output.status.success() {
        bail!("The page could not be printed: see the message above.");
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// Begins to compile the printer, which takes its time once: meanwhile the app is linked, which takes one processor.
///
/// # Errors
/// cargo could not be started.
pub fn compile(many: bool) -> Result<Child> {
    // What fails here fails again when something is printed, and is told then.
    cargo("build", many)
        .stderr(Stdio::null())
        .spawn()
        .context("cargo could not be started to compile the printer")
}

fn cargo(what: &str, many: bool) -> Command {
    let features = if many { "ssr,many" } else { "ssr" };
    let options = format!("{what} --quiet --package link-worker-faq --bin prerender --features {features}");
    let mut cargo = program("cargo", options.split(' '));
    site::for_the_host(&mut cargo);
    cargo
}

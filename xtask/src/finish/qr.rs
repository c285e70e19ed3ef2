//! Builds the QR code program, a WebAssembly of its own, and names it by its content in the page.

use super::{Staged, short_digest};
use crate::command::{program, run};
use crate::root;
use anyhow::{Context, Result};
use std::fs;

/// Where the page has a place for its name.
const PLACE: &str = "{{ qr }}";

/// Builds it into the staged site.
pub fn build(site: &Staged) -> Result<()> {
    let arguments = "build --quiet --release --package qr --target wasm32-unknown-unknown";
    run(
        program("cargo", arguments.split(' ')).current_dir(root()),
        "The QR code program could not be built: see the message above.",
    )?;
    let built = root().join("target/wasm32-unknown-unknown/release/qr.wasm");
    let built = fs::read(&built).with_context(|| format!("{} is missing", built.display()))?;
    let name = format!("qr-{}.wasm", short_digest(&built));
    site.write(&name, built)?;
    let page = site.read("index.html")?;
    anyhow::ensure!(
        page.contains(PLACE),
        "index.html has no place for {PLACE}. Put it back."
    );
    site.write("index.html", page.replace(PLACE, &name))
}

//! Builds a WebAssembly that Trunk does not: it builds one program for a page.

use super::slim;
use crate::command::{program, run};
use crate::{root, site, tools};
use anyhow::{Context, Result};
use std::fs;

/// Builds this program with these features of the package, and gives its WebAssembly and its script.
pub fn build(name: &str, features: &str) -> Result<(Vec<u8>, String)> {
    let failed = format!("The program {name} could not be built: see the message above.");
    let options = "build --quiet --release --target wasm32-unknown-unknown --features";
    let mut cargo = program("cargo", options.split(' '));
    cargo.args([features, "--bin", name]);
    run(site::for_the_browser(&mut cargo), &failed)?;
    let target = root().join(format!("target/wasm32-unknown-unknown/release/{name}.wasm"));
    let folder = root().join("target").join(name);
    let options = "--target web --no-typescript --out-dir";
    let mut bindgen = program("wasm-bindgen", options.split(' '));
    bindgen.env("PATH", tools::path()?);
    run(bindgen.arg(&folder).arg(&target), &failed)?;
    let read = |end: &str| {
        let file = folder.join(format!("{name}{end}"));
        fs::read(&file).with_context(|| format!("{} was not built", file.display()))
    };
    slim::program(&read("_bg.wasm")?, &String::from_utf8(read(".js")?)?)
}

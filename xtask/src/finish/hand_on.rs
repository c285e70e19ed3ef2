//! Builds the program that hands saved answers on, a WebAssembly of its own, and names it by its content in the
//! page. Trunk builds one program for a page; this one is none of a first visit.

use super::scripts::minify;
use super::{Staged, short_digest, slim};
use crate::command::{program, run};
use crate::{root, site, tools};
use anyhow::{Context, Result, ensure};
use std::fs;

const PAGE: &str = "index.html";
/// What its files are called, before their digests.
pub const NAME: &str = "hand-on";

/// Builds it into the staged site, and writes its addresses into the page: the script and the WebAssembly.
pub fn build(staged: &Staged) -> Result<()> {
    let failed = "The program that hands answers on could not be built: see the message above.";
    let arguments =
        "build --quiet --release --features hand-on --bin hand-on --target wasm32-unknown-unknown";
    run(
        site::for_the_browser(&mut program("cargo", arguments.split(' '))),
        failed,
    )?;
    let target = root().join("target/wasm32-unknown-unknown/release/hand-on.wasm");
    let folder = root().join("target/hand-on");
    let mut bindgen = program(
        "wasm-bindgen",
        ["--target", "web", "--no-typescript", "--out-dir"],
    );
    bindgen.env("PATH", tools::path()?);
    run(bindgen.arg(&folder).arg(&target), failed)?;
    let read = |name: &str| fs::read(folder.join(name)).with_context(|| format!("{name} was not built"));
    let script = String::from_utf8(read("hand-on.js")?)?;
    let (wasm, script) = slim::program(&read("hand-on_bg.wasm")?, &script)?;
    let script = minify(&script)?;
    let names = [
        ("{{ hand_on }}", format!("{NAME}-{}.js", short_digest(&script))),
        (
            "{{ hand_on_wasm }}",
            format!("{NAME}-{}.wasm", short_digest(&wasm)),
        ),
    ];
    let mut page = staged.read(PAGE)?;
    for (place, name) in &names {
        ensure!(
            page.contains(place),
            "{PAGE} has no place for {place}. Put it back."
        );
        page = page.replace(place, &format!("{}{name}", staged.base));
    }
    staged.write(PAGE, page)?;
    staged.write(&names[0].1, script)?;
    staged.write(&names[1].1, wasm)
}

//! Building the release site.

use crate::check::{self, Purpose, Sound};
use crate::command::{program, run};
use crate::sources::Sources;
use crate::{printer, root, tools};
use anyhow::Result;
use link_worker_faq::domain::pages;
use std::path::{Path, PathBuf, absolute};
use std::process::Command;

/// What makes the WebAssembly small beyond what stable Rust offers: the standard library is built with it, for
/// size, and a panic, which this page shows in its own words, carries none of its own. Three features of the
/// compiler that it allows when asked by name; `docs/bytes.md` says what they win.
const FOR_SIZE: [(&str, &str); 4] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        "-Zunstable-options -Cpanic=immediate-abort -Zfmt-debug=none -Zlocation-detail=none",
    ),
];

/// Where a build goes unless told otherwise.
pub fn default_out() -> PathBuf {
    root().join("dist")
}

/// Builds the release site of these files for this purpose into `out`, to be served below the path `public_url`.
///
/// # Errors
/// A mistake in the files, a missing tool, or code that does not compile; each with what to do.
pub fn build(sources: &Sources, purpose: Purpose, out: &Path, public_url: &str) -> Result<()> {
    let Sound {
        questions, warnings, ..
    } = check::sound(sources, purpose)?;
    if warnings > 0 {
        let file = sources.content.display();
        println!("Warnings about the content: {warnings}. To see them: cargo xtask check {file}");
    }
    let path = tools::ensure()?;
    println!("Building the release site (about 2 minutes the first time, seconds when nothing changed) …");
    let arguments = "build --release --log error --color never";
    let mut trunk = program("trunk", arguments.split(' '));
    trunk.env("PATH", path).env("RUST_BACKTRACE", "0");
    for_the_browser(&mut trunk);
    trunk.envs(sources.variables());
    trunk
        .arg("--public-url")
        .arg(public_url)
        .arg("--dist")
        .arg(absolute(out)?);
    let mut printer = printer::compile(pages::are_many(&questions))?;
    let built = run(
        &mut trunk,
        "The release site could not be built: see the message above.",
    );
    printer.wait()?;
    built
}

/// Has a command build for the browser, as the app is built.
pub fn for_the_browser(command: &mut Command) -> &mut Command {
    command.envs(FOR_SIZE)
}

/// Takes out of a command's environment what is only for the WebAssembly.
pub fn for_the_host(command: &mut Command) -> &mut Command {
    for (name, _) in FOR_SIZE {
        command.env_remove(name);
    }
    command
}

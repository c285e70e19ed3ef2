//! Building the release site.

use crate::command::{program, run};
use crate::sources::Sources;
use crate::{check, root, tools};
use anyhow::Result;
use std::path::{Path, PathBuf, absolute};

/// Where a build goes unless told otherwise.
pub fn default_out() -> PathBuf {
    root().join("dist")
}

/// Builds the release site of these files into `out`, to be served below the path `public_url`.
///
/// # Errors
/// A mistake in the files, a missing tool, or code that does not compile; each with what to do.
pub fn build(sources: &Sources, out: &Path, public_url: &str) -> Result<()> {
    let warnings = check::sound(sources)?.warnings;
    if warnings > 0 {
        let file = sources.content.display();
        println!("Warnings about the content: {warnings}. To see them: cargo xtask check {file}");
    }
    let path = tools::ensure()?;
    println!("Building the release site (about 2 minutes the first time, seconds when nothing changed) …");
    let arguments = "build --release --log error --color never";
    let mut trunk = program("trunk", arguments.split(' '));
    trunk.env("PATH", path).env("RUST_BACKTRACE", "0");
    trunk.envs(sources.variables());
    trunk
        .arg("--public-url")
        .arg(public_url)
        .arg("--dist")
        .arg(absolute(out)?);
    run(
        &mut trunk,
        "The release site could not be built: see the message above.",
    )
}

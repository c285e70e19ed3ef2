//! Building the release site.

use crate::command::{program, run};
use crate::{content, root, tools};
use anyhow::Result;
use std::path::{Path, PathBuf};

/// Where a build goes unless told otherwise.
pub fn default_out() -> PathBuf {
    root().join("dist")
}

/// Builds the release site into `out`, to be served below the path `public_url`.
///
/// # Errors
/// A mistake in the content, a missing tool, or code that does not compile; each with what to do.
pub fn build(out: &Path, public_url: &str) -> Result<()> {
    content::read(&root().join(content::FILE))?;
    let path = tools::ensure()?;
    println!("Building the release site (about 2 minutes the first time, seconds when nothing changed) …");
    let mut trunk = program(
        "trunk",
        [
            "build",
            "--release",
            "--offline",
            "--log",
            "warn",
            "--color",
            "never",
        ],
    );
    trunk.env("PATH", path).env_remove("NO_COLOR");
    trunk.arg("--public-url").arg(public_url).arg("--dist").arg(out);
    run(
        &mut trunk,
        "The release site could not be built: see the message above.",
    )
}

//! The project's own commands.
//!
//! | module       | what it does                                                             |
//! |--------------|--------------------------------------------------------------------------|
//! | [`sources`]  | which files a site is made of                                              |
//! | [`content`]  | reads and writes the questions                                             |
//! | [`identity`] | reads the site file: name, language, colours                               |
//! | [`report`]   | mistakes and warnings, each shown at its place                             |
//! | [`check`]    | everything that is told of a FAQ before it is built                        |
//! | [`import`]   | makes a content file of a CSV or an HTML page                              |
//! | [`starter`]  | writes a content file and a site file to begin with                        |
//! | [`tools`]    | installs the tools that are Rust at pinned versions                        |
//! | [`site`]     | builds the release site with Trunk                                         |
//! | [`printer`]  | compiles and runs what prints the page on the build host                   |
//! | [`finish`]   | what Trunk's one hook does: the static page, names, sizes                  |
//! | [`scale`]    | sites of many sizes, to measure growth and to go journeys through a large one |
//! | [`server`]   | serves a built site on loopback                                            |
//! | [`engine`]   | the browser engines that the journeys go through                           |
//! | [`programs`] | finds or installs what the journeys need: browsers, drivers, web server    |
//! | [`checks`]   | format, lints, host tests and journeys: what `cargo xtask test` runs       |
//!
//! Every error is a sentence that says what happened and what to do.

pub mod check;
pub mod checks;
pub mod command;
pub mod content;
pub mod engine;
pub mod finish;
pub mod identity;
pub mod import;
pub mod printer;
pub mod programs;
pub mod report;
pub mod scale;
pub mod server;
pub mod site;
pub mod sizes;
pub mod sources;
pub mod starter;
pub mod tools;

use std::path::Path;

/// The project's folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap_or(Path::new("."))
}

//! The project's own commands.
//!
//! | module       | what it does                                                             |
//! |--------------|--------------------------------------------------------------------------|
//! | [`content`]  | reads and checks the FAQ's file                                            |
//! | [`tools`]    | installs the tools that are Rust at pinned versions                        |
//! | [`site`]     | builds the release site with Trunk                                         |
//! | [`finish`]   | what Trunk's one hook does: the static page, names, sizes                  |
//! | [`server`]   | serves a built site on loopback                                            |
//! | [`engine`]   | the browser engines that the journeys go through                           |
//! | [`programs`] | finds or installs what the journeys need: browsers, drivers, web server    |
//! | [`checks`]   | format, lints, host tests and journeys: what `cargo xtask test` runs       |
//!
//! Every error is a sentence that says what happened and what to do.

pub mod checks;
pub mod command;
pub mod content;
pub mod engine;
pub mod finish;
pub mod programs;
pub mod server;
pub mod site;
pub mod sizes;
pub mod tools;

use std::path::Path;

/// The project's folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap_or(Path::new("."))
}

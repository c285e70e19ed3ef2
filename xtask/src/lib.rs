//! The commands for people who work on the code.

pub mod command;
pub mod engine;
pub mod programs;
pub mod scale;
pub mod tools;

use std::path::Path;

/// The project's folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap_or(Path::new("."))
}

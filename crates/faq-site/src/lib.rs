//! The generator: reads, checks and imports FAQs, and makes a static site of them.

pub mod check;
pub mod content;
pub mod import;
pub mod report;
pub mod site_config;
pub mod sources;
pub mod starter;

use std::path::Path;

/// The project's folder.
pub fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

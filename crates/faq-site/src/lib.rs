//! The generator: reads, checks and imports FAQs, and makes a static site of them.

pub mod assemble;
pub mod check;
pub mod content;
pub mod import;
pub mod out_folder;
pub mod progress;
pub mod report;
pub mod serve;
pub mod site;
pub mod site_config;
pub mod sizes;
pub mod sources;
pub mod starter;
pub mod try_questions;

/// Returns the integrity value of a file, by which browsers check it (<https://www.w3.org/TR/SRI/>).
pub fn integrity(content: impl AsRef<[u8]>) -> String {
    use base64::Engine;
    use base64::prelude::BASE64_STANDARD;
    use sha2::{Digest, Sha256};
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(content)))
}

//! Subresource integrity.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

/// Returns the integrity value of a file, by which browsers check it (<https://www.w3.org/TR/SRI/>).
pub fn integrity(content: impl AsRef<[u8]>) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(content)))
}

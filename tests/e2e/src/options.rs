//! The set-up of a browser.

use std::path::PathBuf;

/// The set-up of a browser.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The folder of a profile that outlives the browser; none for a fresh one.
    pub profile: Option<PathBuf>,
    /// Whether the browser denies sites all storage.
    pub storage_denied: bool,
    /// Whether the browser runs no scripts.
    pub scripts_denied: bool,
    /// The size of the browser's own text in pixels; 16 where it is not set. MiniBrowser has no option for it.
    pub text_size: Option<u32>,
    /// Whether the session is to use WebDriver BiDi too.
    pub bidi: bool,
    /// Whether the test takes the network or the server away: then errors in the console are expected.
    pub failing_network: bool,
}

impl Options {
    /// Returns the set-up of a test that takes the network or the server away.
    pub fn failing_network() -> Self {
        Self {
            failing_network: true,
            ..Self::default()
        }
    }
}

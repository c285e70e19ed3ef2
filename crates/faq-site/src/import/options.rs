//! The options of an import.

use url::Url;

/// The largest file that is read, in bytes: no FAQ is larger.
pub const MAX_BYTES: usize = 50_000_000;

/// How a file is imported.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct Options {
    /// Report everything, not only the first lines
    #[arg(long = "verbose")]
    pub is_verbose: bool,
    /// The address of the page, which its relative links resolve against
    #[arg(long, value_name = "ADDRESS")]
    pub base: Option<Url>,
    /// The name of the file's encoding, where the detected one is wrong
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,
}

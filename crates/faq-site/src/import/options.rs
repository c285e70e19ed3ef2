//! The options of an import.

use std::path::PathBuf;
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
    /// The folder of the FAQ, or its content file, if it is not this folder
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub out: PathBuf,
    /// Replace the questions that are there, instead of adding to them
    #[arg(long)]
    pub replace: bool,
    /// The folder of the file, for the pictures that a page refers to.
    #[arg(skip)]
    pub folder: Option<PathBuf>,
}

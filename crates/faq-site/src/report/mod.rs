//! Findings in the files of a FAQ: mistakes, which stop the build, and warnings, which do not. Each has its
//! place in the file and a sentence that says what to do.

mod decode;
mod file;
mod finding;
mod findings;
mod render;

pub use decode::decode;
pub use file::CheckedFile;
pub use finding::{Finding, Level, Report};
pub use findings::Findings;

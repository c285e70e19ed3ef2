//! The content file: one heading per question, with the answer below it.
//!
//! [`parse`] reports every mistake of the file at its place, and returns the questions in the app's own
//! model. No Markdown leaves this module.

mod addresses;
mod answer;
mod draft;
mod fields;
mod ids;
mod inline;
mod markdown;
mod parsed;
mod picture;
mod questions;
mod table;
mod unsupported;
mod write;

pub use addresses::{is_external, is_https};
pub use parsed::{Content, Link, QuestionSpans, SourceMap};
pub use picture::EXTENSIONS as PICTURE_EXTENSIONS;
pub use questions::parse;
pub use write::write;

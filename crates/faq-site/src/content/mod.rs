//! Reading and writing a content file: a heading per question, with its answer below.
//!
//! Every mistake of the file is reported, not only the first, each at its place and with a sentence that
//! says what to do. What comes out is the app's own model; the Markdown stays here.

mod answer;
mod ids;
mod markdown;
mod places;
mod questions;
mod write;

pub use answer::{is_blank, is_https, is_outside};
pub use places::{Line, Link, Places};
pub use write::write;

use crate::report::Report;
use faq_core::faq::Question;

/// The questions of a content file, and where each stands in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Content {
    /// The questions, in the order of the file.
    pub questions: Vec<Question>,
    /// The places of each.
    pub places: Vec<Places>,
}

/// Reads the text of a content file; what is wrong with it goes into the report.
pub fn parse(report: &mut Report<'_>) -> Content {
    questions::read(report)
}

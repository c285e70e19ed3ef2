//! The list of questions: what the reader asks for, what is listed for it, and which part of that is
//! rendered.

mod query;
mod render_window;
mod result;

pub use query::ListQuery;
pub use render_window::{RenderWindow, rows};
pub use result::ListResult;

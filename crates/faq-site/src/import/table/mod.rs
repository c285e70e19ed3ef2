//! A table with a question and its answer in each row, from a CSV (RFC 4180) or a spreadsheet.

mod csv;
pub mod header;
mod layout;
mod names;
mod rows;

pub use csv::read as read_csv;
pub use layout::Layout;
pub use rows::{Row, read, refuse};

//! The columns of a table.

use super::header::Columns;

/// The number of rows of which one may name the columns.
const HEAD: usize = 20;
/// The maximum number of columns of a table.
pub const MAX_COLUMNS: usize = 500;

/// The columns of a table, and the rows above its first question.
pub struct Layout {
    pub columns: Columns,
    pub names: Vec<String>,
    /// How many rows come before the first question.
    pub skipped: usize,
    /// Whether a row names the columns.
    pub is_named: bool,
    /// Whether the columns are identified by their cells alone.
    pub is_guessed: bool,
}

impl Layout {
    /// Finds the columns in the first rows of a table.
    pub fn find(rows: &[Vec<String>]) -> Option<Self> {
        if rows.iter().any(|row| row.len() > MAX_COLUMNS) {
            return None;
        }
        let named = rows
            .iter()
            .take(HEAD)
            .enumerate()
            .find_map(|(at, row)| Some((at, Columns::find(row)?)));
        match named {
            Some((at, columns)) => Some(Self {
                columns,
                names: rows[at].clone(),
                skipped: at + 1,
                is_named: true,
                is_guessed: false,
            }),
            None => {
                let columns = Columns::guess(rows)?;
                let is_named = rows.first().is_some_and(|row| columns.are_named_by(row, rows));
                Some(Self {
                    columns,
                    names: rows.first().filter(|_| is_named).cloned().unwrap_or_default(),
                    skipped: usize::from(is_named),
                    is_named,
                    is_guessed: true,
                })
            }
        }
    }
}

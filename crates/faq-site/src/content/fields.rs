//! Fields: the lines `Also asked as: …`, `Formerly: …` and `Topics: …` below a heading.

use std::ops::Range;

/// A field of a question.
#[derive(Clone, Copy)]
pub enum Field {
    /// Another way to ask the question.
    AlsoAskedAs,
    /// Ids that the question had before.
    Formerly,
    /// Topics of the question.
    Topics,
}

/// Returns the field of a line, with its value.
pub fn field(line: &str) -> Option<(Field, &str)> {
    let (key, value) = line.lines().next()?.split_once(':')?;
    let field = match key.trim() {
        "Also asked as" => Field::AlsoAskedAs,
        "Formerly" => Field::Formerly,
        "Topics" => Field::Topics,
        _ => return None,
    };
    Some((field, value.trim()))
}

/// Returns the items of a comma-separated value with their bytes in the file; `offset` is that of the line.
pub fn items<'a>(value: &'a str, line: &str, offset: usize) -> impl Iterator<Item = (&'a str, Range<usize>)> {
    let mut at = offset + line.trim_end().len() - value.len();
    value.split(',').filter_map(move |part| {
        let text = part.trim();
        let start = at + part.len() - part.trim_start().len();
        at += part.len() + 1;
        (!text.is_empty()).then(|| (text, start..start + text.len()))
    })
}

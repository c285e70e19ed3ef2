//! Tables within answers: a row of names, then rows of as many cells.

use super::block_elements::is_block;
use super::flat::{Flat, Token};

/// Returns whether a table has a row that names its columns, no cell that spans several, and no table in a cell. Any
/// other has a form that lines of text keep better.
pub fn is_data_table(flat: &Flat<'_>, at: usize) -> bool {
    let inside = || (at + 1..flat.end(at)).filter(|one| flat.element(*one).is_some());
    if inside().any(|one| flat.name(one) == "table" || spans(flat, one)) {
        return false;
    }
    let rows: Vec<Vec<usize>> = inside()
        .filter(|one| flat.name(*one) == "tr")
        .map(|row| {
            flat.children(row)
                .filter(|cell| matches!(flat.name(*cell), "td" | "th"))
                .collect()
        })
        .collect();
    let Some((names, rows)) = rows.split_first() else {
        return false;
    };
    let is_name = |cell: &usize| flat.name(*cell) == "th" || is_bold(flat, *cell);
    let has_text = |cell: &usize| flat.has_text(*cell, flat.end(*cell));
    names.len() > 1
        && !rows.is_empty()
        && names.iter().all(is_name)
        && names.iter().skip(1).all(has_text)
        && rows.iter().all(|row| row.len() <= names.len())
        && rows.iter().flatten().any(has_text)
}

/// Returns whether a row of a table without names for its columns is short enough for a line.
pub fn is_line(flat: &Flat<'_>, row: usize) -> bool {
    const LONGEST: usize = 200;
    let cells: Vec<usize> = flat
        .children(row)
        .filter(|cell| matches!(flat.name(*cell), "td" | "th"))
        .collect();
    let is_plain =
        |at: usize| matches!(flat.name(at), "p" | "div" | "br" | "td" | "th") || !is_block(flat.name(at));
    let is_short = |cell: &usize| {
        let inside = *cell..flat.end(*cell);
        let paragraphs = inside.clone().filter(|at| flat.name(*at) == "p");
        let filled = paragraphs.filter(|at| flat.has_text(*at, flat.end(*at))).count();
        filled < 2
            && flat.text(*cell, flat.end(*cell)).len() <= LONGEST
            && inside.filter(|at| flat.element(*at).is_some()).all(is_plain)
    };
    cells.len() > 1 && cells.iter().all(is_short)
}

/// Returns whether a cell spans several columns or rows.
fn spans(flat: &Flat<'_>, at: usize) -> bool {
    let element = flat.element(at);
    ["colspan", "rowspan"].iter().any(|name| {
        let value = element.and_then(|element| element.attr(name));
        value.is_some_and(|value| value.trim() != "1")
    })
}

/// Returns whether all words of a cell are bold.
fn is_bold(flat: &Flat<'_>, cell: usize) -> bool {
    let mut bold = 0;
    for at in cell..flat.end(cell) {
        match flat.tokens.get(at) {
            Some(Token::Open { .. }) => bold += usize::from(flat.is_bold(at)),
            Some(Token::Close(open)) => bold -= usize::from(flat.is_bold(*open as usize)).min(bold),
            Some(Token::Text(text)) if bold == 0 && !text.trim().is_empty() => return false,
            _ => {}
        }
    }
    true
}

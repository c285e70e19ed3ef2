//! Decides which lines of a page are questions: those that ask and are set apart, and those that look like them.

use super::flat::{Flat, Position, Token};
use super::lines::{Kind, Line};
use crate::check::QUESTION_MARKS;
use crate::import::clean;
use std::collections::HashMap;

/// How many lines look the same, how many of them ask, and how many end with the question mark.
#[derive(Clone, Copy, Default)]
struct Look {
    total: usize,
    asking: usize,
    ending: usize,
}

/// Returns for each line whether it may be a question.
pub fn questions(lines: &[Line]) -> Vec<bool> {
    let mut looks: HashMap<u64, Look> = HashMap::new();
    let mut first_headings = 0;
    for line in lines
        .iter()
        .filter(|line| !line.is_link || matches!(line.kind, Kind::Heading(_)))
    {
        let look = looks.entry(line.look).or_default();
        look.total += 1;
        look.asking += usize::from(clean::asks(&line.words));
        look.ending += usize::from(clean::ends_asking(&line.words));
        first_headings += usize::from(line.kind == Kind::Heading(1) && clean::asks(&line.words));
    }
    let decide = |line: &Line| {
        let look = looks.get(&line.look).copied().unwrap_or_default();
        if !clean::shows(&line.words) || clean::is_not_asked(&line.words) || clean::is_beside(&line.words) {
            return false;
        }
        // One neighbour that asks is enough for a sentence, or for lines that the page gives a class of their own.
        let enough = if line.is_marked_out || line.words.ends_with('.') {
            1
        } else {
            2
        };
        let mostly = look.asking >= enough && look.asking * 2 >= look.total;
        match line.kind {
            Kind::Heading(1) => clean::asks(&line.words) && (first_headings > 1 || lines.len() < 8),
            Kind::Heading(_) => clean::asks(&line.words) || (mostly && !clean::is_title(&line.words)),
            Kind::Bold => {
                let is_like = mostly && !clean::is_title(&line.words);
                !line.is_link && (clean::ends_asking(&line.words) || is_like)
            }
            Kind::Labelled => look.ending >= 2 || line.is_named || line.is_labelled,
            Kind::Plain => {
                let named = line.is_named && look.ending * 2 >= look.total;
                let apart = line.is_marked_out && look.ending >= 2 && look.ending * 4 >= look.total * 3;
                !line.is_link && (named || apart)
            }
        }
    };
    lines.iter().map(decide).collect()
}

/// Splits list items such as "Is it free? Yes." where most items of a list have this form.
pub fn split_items(flat: &Flat<'_>, lines: Vec<Line>) -> Vec<Line> {
    let item = |line: &Line| item(flat, line).filter(|item| !flat.has_text(*item, line.start.token));
    let mut lists: HashMap<usize, (usize, usize)> = HashMap::new();
    let found: Vec<Option<(usize, Option<Position>)>> = lines
        .iter()
        .map(|line| {
            let list = (line.kind == Kind::Plain || line.kind == Kind::Labelled)
                .then(|| item(line))
                .flatten();
            let list = flat.parent(list?)?;
            let split = split(flat, line);
            let (total, asking) = lists.entry(list).or_default();
            *total += 1;
            *asking += usize::from(split.is_some());
            Some((list, split))
        })
        .collect();
    let is_asking = |list: &usize| {
        lists
            .get(list)
            .is_some_and(|(total, asking)| *asking > 1 && asking * 4 >= total * 3)
    };
    let mut parted = Vec::with_capacity(lines.len());
    for (line, found) in lines.into_iter().zip(found) {
        match found {
            Some((list, Some(at))) if is_asking(&list) => {
                let words = super::question::words(flat, line.start, at);
                let rest = Line {
                    start: at,
                    words: String::new(),
                    is_labelled: false,
                    kind: Kind::Plain,
                    look: 0,
                    ..line.clone()
                };
                parted.push(Line {
                    end: at,
                    words,
                    kind: Kind::Labelled,
                    is_named: true,
                    look: list as u64,
                    ..line
                });
                parted.push(rest);
            }
            _ => parted.push(line),
        }
    }
    parted
}

/// Returns where a line's first question ends, if an answer follows in it.
fn split(flat: &Flat<'_>, line: &Line) -> Option<Position> {
    if clean::ends_asking(&line.words) {
        return flat
            .has_text(line.end.token, flat.end(item(flat, line)?))
            .then_some(line.end);
    }
    let token = (line.start.token..line.end.token).find(|token| flat.has_text(*token, token + 1))?;
    let Token::Text(text) = flat.tokens.get(token)? else {
        return None;
    };
    let (at, mark) = text
        .match_indices(QUESTION_MARKS)
        .find(|(_, mark)| *mark != ";")?;
    let byte = at + mark.len();
    let rest = text.get(byte..)?;
    let follows = rest.starts_with(char::is_whitespace) && !rest.trim().is_empty();
    let follows = follows || (rest.trim().is_empty() && flat.has_text(token + 1, line.end.token));
    (follows && clean::asks(&text[..byte]) && at < super::question::MAX_LEN)
        .then_some(Position { token, byte })
}

/// Returns the list item that a line is in.
fn item(flat: &Flat<'_>, line: &Line) -> Option<usize> {
    let first = flat.around(line.start.token)?;
    std::iter::once(first)
        .chain(flat.ancestors(first))
        .find(|at| flat.name(*at) == "li")
}

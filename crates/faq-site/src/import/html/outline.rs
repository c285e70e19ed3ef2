//! Questions that only the order of the page leads to their answers: headings, bold and numbered lines, lines of
//! one look. The text from one to the next is its answer.

use super::candidate::Candidate;
use super::flat::{Flat, Position};
use super::lines::{Kind, Line};
use super::{bounds, looks};
use crate::import::clean;
use crate::import::draft::Found;

/// The questions that the order of a page suggests.
#[derive(Default)]
pub struct Outline {
    pub candidates: Vec<Candidate>,
    /// Headings that are no questions, with the token after which they are the topic.
    pub topics: Vec<(usize, Option<String>)>,
}

/// Reads the lines of a page; `parts` of it belong to questions already.
pub fn read(flat: &Flat<'_>, lines: &[Line], parts: &[(usize, usize)], found: &mut Found) -> Outline {
    let may_ask = looks::questions(lines);
    let next_part = |token: usize| {
        let at = parts.partition_point(|part| part.0 < token);
        parts.get(at).map_or(flat.tokens.len(), |part| part.0)
    };
    let levels: Vec<bool> = (0..=6)
        .map(|level| {
            let kind = Kind::Heading(level);
            lines
                .iter()
                .zip(&may_ask)
                .any(|(line, asks)| *asks && line.kind == kind)
        })
        .collect();
    let has_sections = has_sections(flat, lines, &may_ask, parts);
    let mut outline = Outline::default();
    // The questions with the token that each one's answer ends before.
    let mut asked: Vec<(&Line, usize)> = Vec::new();
    let mut open: Option<&Line> = None;
    let close = |asked: &mut Vec<(&Line, usize)>, open: &mut Option<&Line>, end: usize| {
        if let (Some(_), Some(last)) = (open.take(), asked.last_mut()) {
            last.1 = last.1.min(end);
        }
    };
    for (at, line) in lines.iter().enumerate() {
        let start = line.start.token;
        if let Some(last) = open {
            let part = next_part(last.end.token);
            if part <= start {
                close(&mut asked, &mut open, part);
            }
        }
        let is_heading = matches!(line.kind, Kind::Heading(_));
        let is_inside = open.is_some_and(|open| {
            let of_heading = matches!(open.kind, Kind::Heading(2..)) && !is_heading;
            !line.is_labelled && (of_heading || (!is_heading && line.level() > open.level()))
        });
        let leads = || {
            let next = lines
                .get(at + 1)
                .map_or(flat.tokens.len(), |next| next.start.token);
            let asks_next = may_ask.get(at + 1).copied().unwrap_or_default();
            let deeper = lines.get(at + 1).is_some_and(|next| next.level() > line.level());
            let part = next_part(line.end.token);
            (asks_next && deeper && next <= part) || (part < next && !flat.has_text(line.end.token, part))
        };
        if may_ask[at] && !is_inside && !(is_heading && leads()) {
            close(&mut asked, &mut open, start);
            asked.push((line, flat.tokens.len()));
            open = Some(line);
            continue;
        }
        let Kind::Heading(level) = line.kind else { continue };
        let is_deeper = open.is_some_and(|open| level > open.level());
        if !clean::shows(&line.words) {
            continue;
        }
        if is_deeper && !leads() {
            continue;
        }
        let ends_answer = open.is_some();
        close(&mut asked, &mut open, start);
        if clean::is_not_asked(&line.words) || clean::is_beside(&line.words) {
            continue;
        }
        let is_of_questions =
            levels.get(usize::from(level)).copied().unwrap_or_default() && !leads() && !may_ask[at];
        let has_text = || {
            lines
                .get(at + 1)
                .is_some_and(|next| !matches!(next.kind, Kind::Heading(_)))
                && !leads()
        };
        if is_of_questions || (ends_answer && has_text()) {
            let sentence = format!(
                "The text below the heading “{}” belongs to no question: it was not imported.",
                line.words
            );
            found.skip(flat.line(start), sentence);
        }
        if !is_of_questions {
            let is_topic = (level > 1 || has_sections) && !clean::is_title(&line.words);
            let topic = is_topic.then(|| line.words.clone());
            outline.topics.push((start, topic));
        }
    }
    if let Some(last) = open {
        let part = next_part(last.end.token);
        close(&mut asked, &mut open, part);
    }
    let ends = bounds::ends(flat, &asked, found);
    outline.candidates = asked
        .iter()
        .zip(ends)
        .map(|((line, _), end)| candidate(flat, line, end))
        .collect();
    outline
}

/// Returns whether several headings of the first level have questions: they are topics, while one is the title.
fn has_sections(flat: &Flat<'_>, lines: &[Line], may_ask: &[bool], parts: &[(usize, usize)]) -> bool {
    let mut sections = lines
        .iter()
        .zip(may_ask)
        .filter(|(line, asks)| line.kind == Kind::Heading(1) && !**asks && clean::shows(&line.words))
        .map(|(line, _)| line.start.token)
        .peekable();
    let mut asking: Vec<usize> = lines
        .iter()
        .zip(may_ask)
        .filter(|(_, asks)| **asks)
        .map(|(line, _)| line.start.token)
        .chain(parts.iter().map(|part| part.0))
        .collect();
    asking.sort_unstable();
    let mut count = 0;
    while let Some(start) = sections.next() {
        let end = sections.peek().copied().unwrap_or(flat.tokens.len());
        let first = asking.get(asking.partition_point(|at| *at < start));
        count += usize::from(first.is_some_and(|first| *first < end));
    }
    count > 1
}

fn candidate(flat: &Flat<'_>, line: &Line, end: usize) -> Candidate {
    let from: Position = line.end;
    let is_heading = matches!(line.kind, Kind::Heading(_));
    let from = if is_heading {
        Position::from(flat.end(line.start.token) + 1)
    } else {
        from
    };
    Candidate {
        from: line.start,
        to: line.end,
        words: line.words.clone(),
        answers: vec![(from, end.into())],
        look: line.look,
        ..Candidate::default()
    }
}

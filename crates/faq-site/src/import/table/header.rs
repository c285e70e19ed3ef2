//! Identifies the columns of a table, by their names in several languages or by their cells.

use super::names::{ALSO, ANSWER, ID, QUESTION, TOPIC, holds};
use crate::import::clean;

/// Words in the name of a column about a question, such as its date, that does not hold the question.
const ABOUT: [&str; 13] = [
    "id", "no", "number", "nr", "num", "date", "type", "category", "topic", "tags", "count", "score", "html",
];

/// Which column is which.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    pub question: usize,
    pub answer: usize,
    pub topic: Option<usize>,
    pub id: Option<usize>,
    pub also: Option<usize>,
}

impl Columns {
    /// Finds the columns by their names.
    pub fn find(names: &[impl AsRef<str>]) -> Option<Self> {
        let names: Vec<String> = names.iter().map(|name| even(name.as_ref())).collect();
        let exact = |wanted: &str| names.iter().position(|name| holds(wanted, name));
        let loose = |wanted: &str| {
            names.iter().position(|name| {
                let mut words = name.split(' ');
                let is_short = words.clone().count() <= 4;
                let is_about = words
                    .clone()
                    .any(|word| ABOUT.contains(&word) && !holds(wanted, word));
                is_short && !is_about && words.any(|word| word.len() > 1 && holds(wanted, word))
            })
        };
        let question = exact(QUESTION).or_else(|| loose(QUESTION))?;
        let answer = exact(ANSWER).or_else(|| loose(ANSWER))?;
        let other = |found: Option<usize>| found.filter(|at| *at != question && *at != answer);
        (question != answer).then(|| Self {
            question,
            answer,
            topic: other(exact(TOPIC).or_else(|| loose(TOPIC))),
            id: other(exact(ID)),
            also: other(exact(ALSO)),
        })
    }

    /// Finds the columns by their cells: one with mostly questions, and the longest of the others.
    pub fn guess(rows: &[Vec<String>]) -> Option<Self> {
        let width = rows.iter().map(Vec::len).max()?;
        let cell = |row: &'_ Vec<String>, at: usize| {
            row.get(at).map(|cell| cell.trim().to_owned()).unwrap_or_default()
        };
        let asking = |at: usize| {
            rows.iter()
                .filter(|row| clean::ends_asking(&cell(row, at)))
                .count()
        };
        let filled = |at: usize| rows.iter().filter(|row| !cell(row, at).is_empty()).count();
        let length = |at: usize| rows.iter().map(|row| cell(row, at).len()).sum::<usize>();
        let question = (0..width).rev().max_by_key(|at| asking(*at))?;
        let answer = (0..width)
            .rev()
            .filter(|at| *at != question)
            .max_by_key(|at| length(*at))?;
        let is_sure = asking(question) > 0
            && asking(question) * 2 >= filled(question)
            && filled(answer) * 2 >= filled(question);
        is_sure.then_some(Self {
            question,
            answer,
            topic: None,
            id: None,
            also: None,
        })
    }

    /// Returns whether a row names the columns in words that are not known: it is short and does not ask, while the
    /// rows below it do.
    pub fn are_named_by(&self, row: &[String], rows: &[Vec<String>]) -> bool {
        const LONGEST: usize = 3;
        let is_name = |cell: &String| {
            let count = cell.split_whitespace().count();
            (1..=LONGEST).contains(&count) && !cell.contains(['.', '?', '!', ','])
        };
        let asks = |row: &Vec<String>| row.get(self.question).is_some_and(|cell| clean::asks(cell));
        let below = rows.iter().skip(1);
        row.get(self.question).is_some_and(is_name)
            && row.get(self.answer).is_some_and(is_name)
            && rows.len() > 2
            && below.filter(|row| asks(row)).count() * 5 >= (rows.len() - 1) * 4
    }

    /// Returns whether a column is used.
    pub fn holds(&self, at: usize) -> bool {
        at == self.question || at == self.answer || [self.topic, self.id, self.also].contains(&Some(at))
    }
}

/// Finds the columns in names that data sets for chat programs have.
pub fn of_dialogues(names: &[&str]) -> Option<Columns> {
    let at = |wanted: &[&str]| {
        names
            .iter()
            .position(|name| wanted.contains(&name.to_lowercase().as_str()))
    };
    Some(Columns {
        question: at(&[
            "patterns",
            "instruction",
            "input",
            "utterances",
            "examples",
            "title",
            "name",
        ])?,
        answer: at(&[
            "responses",
            "output",
            "completion",
            "body",
            "content",
            "text",
            "description",
        ])?,
        topic: None,
        id: None,
        also: None,
    })
}

/// Returns a name in lower case, with single spaces for all that parts words.
fn even(name: &str) -> String {
    let name = name.to_lowercase();
    let parts = name.split(|letter: char| {
        letter.is_whitespace() || letter.is_control() || "_-:.*()[]/\u{FEFF}\"".contains(letter)
    });
    parts
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

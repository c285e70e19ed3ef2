//! Candidates for questions, each with the parts of the page that may be its answer.

use super::flat::{Flat, Position};
use super::question;
use crate::import::clean;
use scraper::node::Element;
use std::hash::{DefaultHasher, Hash, Hasher};

/// A question that a shape of the page suggests.
#[derive(Clone, Debug, Default)]
pub struct Candidate {
    /// The span of its words.
    pub from: Position,
    pub to: Position,
    /// Its words, cleaned.
    pub words: String,
    /// Other ways of asking it.
    pub also: Vec<String>,
    /// The spans of its answer.
    pub answers: Vec<(Position, Position)>,
    /// Parts of the answer that are questions of their own.
    pub holes: Vec<(usize, usize)>,
    /// All tokens that belong to it.
    pub owned: Vec<(usize, usize)>,
    /// A digest that candidates which look alike share.
    pub look: u64,
    /// Whether its shape alone makes it a question.
    pub is_sure: bool,
    pub topic: Option<String>,
}

impl Candidate {
    /// Returns a candidate whose words are in one element and its answer in others.
    pub fn new(flat: &Flat<'_>, ask: usize, answers: &[usize], look: u64) -> Self {
        let (from, to) = (Position::from(ask + 1), Position::from(flat.end(ask)));
        let whole = |at: usize| (at, flat.end(at) + 1);
        Self {
            from,
            to,
            words: question::words(flat, from, to),
            answers: answers
                .iter()
                .map(|at| (Position::from(*at), Position::from(flat.end(*at) + 1)))
                .collect(),
            owned: std::iter::once(wrapper(flat, ask))
                .chain(answers.iter().copied())
                .map(whole)
                .collect(),
            look,
            ..Self::default()
        }
    }

    /// Returns whether its words are a question.
    pub fn asks(&self) -> bool {
        clean::asks(&self.words)
    }
}

/// Returns a digest of the look of an element: its name and classes, without the numbers that count them.
pub fn look(element: &Element, shape: &str) -> u64 {
    let mut look = DefaultHasher::new();
    (shape, element.name()).hash(&mut look);
    let class = element.attr("class").unwrap_or_default();
    class
        .bytes()
        .filter(|byte| !byte.is_ascii_digit())
        .for_each(|byte| byte.hash(&mut look));
    look.finish()
}

/// Returns the outermost element that shows the same words.
pub fn wrapper(flat: &Flat<'_>, at: usize) -> usize {
    let mut whole = at;
    for around in flat.ancestors(at) {
        let alone = !flat.has_text(around, whole) && !flat.has_text(flat.end(whole), flat.end(around));
        if !alone || matches!(flat.name(around), "body" | "html" | "main") {
            break;
        }
        whole = around;
    }
    whole
}

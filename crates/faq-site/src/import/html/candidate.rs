//! Candidates: what may be a question, with the parts of the page that may be its answer.

use super::controls::wrapper;
use super::flat::{Flat, Position};
use super::question;
use crate::import::clean;

/// A question that a shape of the page suggests.
#[derive(Clone, Debug, Default)]
pub struct Candidate {
    /// The place of its words.
    pub from: Position,
    pub to: Position,
    /// Its words, cleaned.
    pub words: String,
    /// Other ways of asking it.
    pub also: Vec<String>,
    /// The places of its answer.
    pub answers: Vec<(Position, Position)>,
    /// Parts of the answer that are questions of their own.
    pub holes: Vec<(usize, usize)>,
    /// All tokens that belong to it.
    pub owned: Vec<(usize, usize)>,
    /// Candidates that look alike have the same.
    pub look: u64,
    /// Whether its shape alone makes it a question.
    pub is_sure: bool,
    pub topic: Option<String>,
}

impl Candidate {
    /// A candidate whose words are in one element and its answer in others.
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

    /// Whether its words ask.
    pub fn asks(&self) -> bool {
        clean::asks(&self.words)
    }
}

//! Reading a query: what each typed word can mean in this content.

use crate::expand::Knowledge;
use crate::query::{Query, Term};
use crate::stop_words::is_common;
use crate::tokenize::each_word;

/// Words of a query that are looked at. Who pastes a book gets an answer to its beginning, at once.
const MOST_WORDS: usize = 64;

impl Query {
    /// Reads `text`; with `exact` no word is taken for another one that is spelt nearly alike.
    pub fn read(text: &str, exact: bool, knowledge: Knowledge) -> Self {
        let mut terms: Vec<Term> = Vec::new();
        each_word(text, knowledge.fold, &mut |folded, span| {
            if terms.len() < MOST_WORDS {
                terms.push(Term::new(folded, span));
            }
        });
        let mut query = Self {
            terms,
            alternatives: Vec::new(),
        };
        let mut at = 0;
        while at < query.terms.len() {
            query.understand(at, text.len(), exact, knowledge);
            at += 1;
        }
        let only_common = query.terms.iter().all(|term| term.common);
        query
            .terms
            .iter_mut()
            .for_each(|term| term.required = only_common || !term.common);
        for rule in knowledge.rules {
            for at in 0..query.terms.len() {
                knowledge.apply(rule, at, &mut query);
            }
        }
        query
    }

    /// Finds what the word at place `at` of a query `len` bytes long can mean: itself, one word with the next
    /// or two, and else another one that is spelt nearly alike.
    fn understand(&mut self, at: usize, len: usize, exact: bool, knowledge: Knowledge) {
        let together = knowledge.written_together(&self.terms, at, len);
        let before = self.alternatives.last();
        let known = together.is_some() || before.is_some_and(|other| other.terms.end > at);
        self.alternatives.extend(together);
        let term = &mut self.terms[at];
        // The last word is still being typed until something follows it.
        let begun = term.span.end == len;
        term.candidates = knowledge.written_alike(&term.folded, begun);
        if known || !term.candidates.is_empty() {
            return;
        }
        if let Some(cut) = knowledge.written_apart(&term.folded, begun) {
            // Where the cut is in the text as typed is not known: folding may have changed the length.
            let second = Term::new(&term.folded[cut..], term.span.clone());
            term.folded.truncate(cut);
            term.common = is_common(&term.folded);
            term.candidates = knowledge.written_alike(&term.folded, false);
            self.terms.insert(at + 1, second);
        } else if !exact && !term.common && !term.folded.contains(|one: char| one.is_ascii_digit()) {
            // Numbers are not misspelt.
            knowledge.spelt_nearly(term, begun);
        }
    }
}

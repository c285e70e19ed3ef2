//! What a typed word can mean in this content.

use crate::corpus::{Content, Token};
use crate::fuzzy::letters;
use crate::postings::{Groups, Share};
use crate::query::{Alternative, Query, Term, has};
use crate::stop_words::is_common;
use crate::synonyms::Rule;
use crate::tokenize::Fold;
use crate::vocabulary::Vocabulary;
use crate::weights::Settings;

/// The longest word, in bytes, that is tried as two.
const LONGEST_JOINED: usize = 64;

/// What a query is read against.
#[derive(Clone, Copy)]
pub struct Knowledge<'a> {
    /// The words of the content and of the synonyms.
    pub vocabulary: &'a Vocabulary,
    /// The documents as words.
    pub content: &'a Content,
    /// What each word is worth where.
    pub postings: &'a Groups,
    /// The synonyms.
    pub rules: &'a [Rule],
    /// How words are folded.
    pub fold: Fold,
    /// The weights.
    pub settings: &'a Settings,
}

impl Knowledge<'_> {
    /// The word itself, its other forms and, while it is being typed, the words it begins.
    pub fn written_alike(&self, folded: &str, begun: bool) -> Vec<Share> {
        let Self {
            vocabulary, settings, ..
        } = self;
        let longer = if begun {
            vocabulary.beginning_with(folded)
        } else {
            0..0
        };
        let mut candidates: Vec<Share> = longer
            .map(|word| Share {
                of: word,
                value: settings.longer,
            })
            .collect();
        for &Share { of: word, .. } in vocabulary.same_stem(folded) {
            add(
                &mut candidates,
                Share {
                    of: word,
                    value: settings.form,
                },
            );
        }
        if let Some(word) = vocabulary.exactly(folded) {
            add(&mut candidates, Share { of: word, value: 1.0 });
        }
        candidates
    }

    /// Where to cut a word of the query that stands for two words side by side in the content.
    pub fn written_apart(&self, folded: &str, begun: bool) -> Option<usize> {
        if folded.len() > LONGEST_JOINED {
            return None;
        }
        let mut boundaries = folded
            .char_indices()
            .map(|(at, _)| at)
            .filter(|&at| at >= 2 && at + 2 <= folded.len());
        boundaries.find(|&at| {
            let (first, second) = folded.split_at(at);
            let Some(first) = self.vocabulary.exactly(first) else {
                return false;
            };
            let second = self.written_alike(second, begun);
            let follows = |pair: &[Token]| pair[0].word == first && has(&second, pair[1].word);
            self.postings.of(first).iter().any(|posting| {
                let document = posting.of as usize;
                [self.content.question(document), self.content.answer(document)]
                    .into_iter()
                    .any(|tokens| tokens.windows(2).any(follows))
            })
        })
    }

    /// One word of the content that is written as two in the query, from place `at` on.
    pub fn written_together(&self, terms: &[Term], at: usize, query_len: usize) -> Option<Alternative> {
        let (first, second) = (terms.get(at)?, terms.get(at + 1)?);
        let folded = [first.folded.as_str(), second.folded.as_str()].concat();
        // "to m" is not yet "tomorrow".
        let begun = second.span.end == query_len && second.folded.len() > 2;
        let phrase = vec![self.written_alike(&folded, begun)];
        (!phrase[0].is_empty()).then_some(Alternative {
            terms: at..at + 2,
            phrase,
            weight: 1.0,
        })
    }

    /// The words of the content with few typing errors between, the fewest only, and their other forms.
    pub fn spelt_nearly(&self, term: &mut Term, begun: bool) {
        let Self {
            vocabulary, settings, ..
        } = self;
        let mut near = vocabulary.near(&term.folded, false);
        if near.is_empty() && begun && term.folded.len() > 4 {
            near = vocabulary.near(&term.folded, true);
        }
        near.retain(|near| !is_common_by_chance(&term.folded, vocabulary.text(near.of)));
        term.corrected = near
            .iter()
            .max_by_key(|near| self.likely(near, &term.folded))
            .map(|near| near.of);
        term.common = term
            .corrected
            .is_some_and(|word| is_common(vocabulary.text(word)));
        for near in near {
            let mut weight = settings.near;
            if near.value > 1.0 {
                weight *= settings.near;
            }
            for form in vocabulary.same_stem(vocabulary.text(near.of)) {
                let value = weight * if form.of == near.of { 1.0 } else { settings.form };
                add(&mut term.candidates, Share { of: form.of, value });
            }
        }
    }

    /// Ranks corrections: the same first letter, then in how many questions it is, then the alphabet.
    fn likely(&self, near: &Share, typed: &str) -> (bool, usize, std::cmp::Reverse<u32>) {
        let same_start = self.vocabulary.text(near.of).chars().next() == typed.chars().next();
        (
            same_start,
            self.postings.of(near.of).len(),
            std::cmp::Reverse(near.of),
        )
    }

    /// Adds what `rule` says of the words from place `at` on.
    pub fn apply(&self, rule: &Rule, at: usize, query: &mut Query) {
        let Some(terms) = query.terms.get(at..at + rule.from.len()) else {
            return;
        };
        let mut weight = self.settings.synonym;
        for (term, &from) in terms.iter().zip(&rule.from) {
            match term
                .candidates
                .binary_search_by_key(&from, |candidate| candidate.of)
            {
                // Three letters at least before a beginning stands for a synonym.
                Ok(found) if term.folded.len() >= 3 || term.candidates[found].value == 1.0 => {
                    weight *= term.candidates[found].value;
                }
                _ => return,
            }
        }
        for to in &rule.to {
            let phrase = to
                .iter()
                .map(|&word| self.written_alike(self.vocabulary.text(word), false));
            let terms = at..at + rule.from.len();
            query.alternatives.push(Alternative {
                terms,
                phrase: phrase.collect(),
                weight,
            });
        }
    }
}

/// Whether a common word is near what was typed, but hardly meant: "mother" is not "other", nor "band" "and".
/// A word taken for a common one no longer makes a match, so that it must be beyond doubt.
fn is_common_by_chance(typed: &str, word: &str) -> bool {
    let same_start = typed.chars().next() == word.chars().next();
    is_common(word) && letters(typed) != letters(word) && (typed.len() < 5 || !same_start)
}

/// Adds a candidate to those sorted by word, keeping each word once with its greatest weight.
fn add(candidates: &mut Vec<Share>, candidate: Share) {
    match candidates.binary_search_by_key(&candidate.of, |other| other.of) {
        Ok(at) => candidates[at].value = candidates[at].value.max(candidate.value),
        Err(at) => candidates.insert(at, candidate),
    }
}

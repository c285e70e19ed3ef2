//! What a typed word can mean in this content.

use super::common::is_common;
use super::content::{Content, Token};
use super::groups::{Groups, Share};
use super::query::{Alternative, Query, Term, has};
use super::settings::Settings;
use super::synonyms::Rule;
use super::vocabulary::{Vocabulary, letters};
use super::words::Fold;

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

    /// Two words of the content side by side that are written as one in the query.
    pub fn written_apart(&self, folded: &str, begun: bool) -> Option<Alternative> {
        if folded.len() > LONGEST_JOINED {
            return None;
        }
        let boundaries = folded
            .char_indices()
            .map(|(at, _)| at)
            .filter(|&at| at >= 2 && at + 2 <= folded.len());
        for at in boundaries {
            let (first, second) = folded.split_at(at);
            let Some(first) = self.vocabulary.exactly(first) else {
                continue;
            };
            let second = self.written_alike(second, begun);
            let follows = |pair: &[Token]| pair[0].word == first && has(&second, pair[1].word);
            let anywhere = self.postings.of(first).iter().any(|posting| {
                let document = posting.of as usize;
                [self.content.question(document), self.content.answer(document)]
                    .into_iter()
                    .any(|tokens| tokens.windows(2).any(follows))
            });
            if anywhere {
                let first = Share {
                    of: first,
                    value: 1.0,
                };
                return Some(Alternative {
                    terms: 0..0,
                    phrase: vec![vec![first], second],
                    weight: 1.0,
                });
            }
        }
        None
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

    /// The words of the content with few typing errors between, the fewest only.
    pub fn spelt_nearly(&self, term: &mut Term, begun: bool) {
        let typed: Vec<char> = term.folded.chars().collect();
        let most = match typed.len() {
            0..=3 => return,
            4..=7 => 1,
            _ => 2,
        };
        let mut near = self.vocabulary.near(&typed, most, false);
        if typed.len() == 4 {
            // Another letter makes another word of most short words: "cost" is not "most".
            near.retain(|near| {
                let word = self.vocabulary.text(near.of);
                word.len() != term.folded.len() || letters(word.chars()) == letters(typed.iter().copied())
            });
        } else if near.is_empty() && begun {
            near = self.vocabulary.near(&typed, most, true);
        }
        let fewest = near
            .iter()
            .fold(f32::INFINITY, |fewest, near| fewest.min(near.value));
        near.retain(|near| near.value == fewest);
        term.corrected = near
            .iter()
            .max_by_key(|near| self.likely(near, &term.folded))
            .map(|near| near.of);
        term.common = term
            .corrected
            .is_some_and(|word| is_common(self.vocabulary.text(word)));
        let weight = if fewest > 1.0 {
            self.settings.near * self.settings.near
        } else {
            self.settings.near
        };
        near.iter_mut().for_each(|near| near.value = weight);
        term.candidates = near;
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

/// Adds a candidate to those sorted by word, keeping each word once with its greatest weight.
fn add(candidates: &mut Vec<Share>, candidate: Share) {
    match candidates.binary_search_by_key(&candidate.of, |other| other.of) {
        Ok(at) => candidates[at].value = candidates[at].value.max(candidate.value),
        Err(at) => candidates.insert(at, candidate),
    }
}

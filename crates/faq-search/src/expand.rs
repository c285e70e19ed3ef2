//! Query expansion: the words of the content that a typed word can match.

use crate::corpus::{Corpus, Token};
use crate::fuzzy::letter_mask;
use crate::language::{AND, COMPOUNDS, Language};
use crate::postings::PostingLists;
use crate::query::{Alternative, Query, Term, contains_word};
use crate::rewrite::replacement;
use crate::synonyms::SynonymRule;
use crate::vocabulary::Vocabulary;
use crate::weighted::Weighted;
use crate::weights::Weights;

/// The greatest length in bytes of a word that is tried as two.
const MAX_COMPOUND_LEN: usize = 64;

/// The least length in bytes of a part of a compound.
const MIN_PART_LEN: usize = 4;

/// The parts of the index that queries are expanded with.
#[derive(Clone, Copy)]
pub struct QueryContext<'a> {
    pub vocabulary: &'a Vocabulary,
    pub corpus: &'a Corpus,
    pub postings: &'a PostingLists,
    pub synonyms: &'a [SynonymRule],
    pub language: &'a Language,
    pub weights: &'a Weights,
}

impl QueryContext<'_> {
    /// Returns the word itself, the words with its stem and, with `is_prefix`, those that begin with it.
    pub fn candidates(&self, folded: &str, is_prefix: bool) -> Vec<Weighted> {
        let Self {
            vocabulary, weights, ..
        } = self;
        let mut candidates = Vec::new();
        if is_prefix {
            for id in vocabulary.with_prefix(folded) {
                insert_max(&mut candidates, id, weights.prefix);
            }
        }
        for form in vocabulary.with_stem_of(folded, self.language) {
            insert_max(&mut candidates, form.id, weights.stem);
        }
        if let Some(id) = vocabulary.get(folded) {
            insert_max(&mut candidates, id, 1.0);
        }
        if self.language.has(COMPOUNDS) && folded.len() >= MIN_PART_LEN {
            let mut part = folded.to_owned();
            self.language.stem(&mut part);
            for id in (0..vocabulary.len() as u32).filter(|&id| vocabulary.has_part(id, &part)) {
                insert_max(&mut candidates, id, weights.stem * weights.stem);
            }
        }
        candidates
    }

    /// Returns the byte offset that splits a word into two that are adjacent in the content: "linkworker", "xray",
    /// "5mg". Numbers are not split: a part of one is another. In a language of compounds their parts need not be
    /// adjacent: "Zahnarzttermin".
    pub fn split_point(&self, folded: &str, is_prefix: bool) -> Option<usize> {
        if folded.len() > MAX_COMPOUND_LEN {
            return None;
        }
        let mut boundaries = folded.char_indices().skip(1).map(|(at, _)| at);
        boundaries.find(|&at| {
            let (first, second) = folded.split_at(at);
            let is_digit = |at: usize| folded.as_bytes()[at].is_ascii_digit();
            let (before, after) = (is_digit(at - 1), is_digit(at));
            if before == after && (after || second.len() < 2) {
                return false;
            }
            let is_compound = self.language.has(COMPOUNDS) && first.len().min(second.len()) >= MIN_PART_LEN;
            let known = self.vocabulary.get(first);
            if known.is_none() && !is_compound {
                return false;
            }
            let second = self.candidates(second, is_prefix && !after);
            if is_compound && !second.is_empty() && !self.candidates(first, false).is_empty() {
                return true;
            }
            let Some(first) = known else {
                return false;
            };
            let is_phrase = |pair: &[Token]| pair[0].word == first && contains_word(&second, pair[1].word);
            let has_phrase = |posting: &Weighted| {
                let document = posting.id as usize;
                let texts = [self.corpus.question(document), self.corpus.answer(document)];
                texts.iter().any(|tokens| tokens.windows(2).any(is_phrase))
            };
            let mut seconds = second.iter();
            seconds.any(|second| self.postings.list(second.id).iter().any(has_phrase))
        })
    }

    /// Returns the alternative of writing the term at `index` and those after it as one word, if the content has
    /// it: two words ("link worker"), two letters with "and" between ("A and E"), or all digits of a number
    /// ("nine nine nine").
    pub fn join_terms(&self, terms: &[Term], index: usize, query_len: usize) -> Option<Alternative> {
        let terms = &terms[index..];
        let digits = terms.iter().take_while(|term| digit(term).is_some()).count();
        let count = match terms {
            _ if digits > 2 => digits,
            [first, and, second, ..]
                if first.folded.len() == 1 && and.folded == AND && second.folded.len() == 1 =>
            {
                3
            }
            [_, _, ..] => 2,
            _ => return None,
        };
        let mut folded = String::new();
        for term in &terms[..count] {
            folded.push_str(match digit(term) {
                Some(digit) if digits > 2 => digit,
                _ if count > 2 && term.folded == AND => "",
                _ => &term.folded,
            });
        }
        let last = &terms[count - 1];
        // "to m" is not yet a prefix of "tomorrow".
        let is_prefix = last.span.end == query_len && last.folded.len() > 2;
        let phrase = vec![self.candidates(&folded, is_prefix)];
        (!phrase[0].is_empty()).then(|| Alternative {
            terms: index..index + count,
            phrase,
            weight: 1.0,
        })
    }

    /// Corrects typing errors: makes the nearest words of the content, and those with their stems, candidates.
    pub fn correct(&self, term: &mut Term, is_prefix: bool) {
        let Self {
            vocabulary, weights, ..
        } = self;
        let mut nearest = vocabulary.nearest(&term.folded, false);
        if nearest.is_empty() && is_prefix && term.folded.len() > 4 {
            nearest = vocabulary.nearest(&term.folded, true);
        }
        let mut best_rank = None;
        for near in nearest {
            let word = vocabulary.text(near.id);
            if self.is_false_stop_word(&term.folded, word) {
                continue;
            }
            let rank = Some(self.correction_rank(near.id, &term.folded));
            if rank > best_rank {
                best_rank = rank;
                term.correction = Some(near.id);
                term.stop_word = self.language.is_stop_word(word);
            }
            let mut weight = weights.fuzzy;
            if near.value > 1.0 {
                weight *= weights.fuzzy;
            }
            for form in vocabulary.with_stem_of(word, self.language) {
                let value = weight * if form.id == near.id { 1.0 } else { weights.stem };
                insert_max(&mut term.candidates, form.id, value);
            }
        }
    }

    /// Returns whether `word` is a stop word that `typed` hardly means: "mother" is not "other", nor "band" "and".
    /// A term that is corrected to a stop word is no longer required, so that such a correction needs more
    /// evidence.
    fn is_false_stop_word(&self, typed: &str, word: &str) -> bool {
        let same_start = typed.chars().next() == word.chars().next();
        self.language.is_stop_word(word)
            && letter_mask(typed) != letter_mask(word)
            && (typed.len() < 5 || !same_start)
    }

    /// Ranks corrections by the same first letter, then document frequency; the caller by the alphabet.
    fn correction_rank(&self, word: u32, typed: &str) -> usize {
        let same_start = self.vocabulary.text(word).chars().next() == typed.chars().next();
        let document_frequency = self.postings.list(word).len();
        if same_start {
            document_frequency + self.corpus.len()
        } else {
            document_frequency
        }
    }

    /// Adds the expansions of `rule` if the terms from `index` on match its phrase.
    pub fn apply_synonym(&self, rule: &SynonymRule, index: usize, query: &mut Query) {
        let Some(terms) = query.terms.get(index..index + rule.from.len()) else {
            return;
        };
        let mut weight = self.weights.synonym;
        for (term, &from) in terms.iter().zip(&rule.from) {
            match term
                .candidates
                .binary_search_by_key(&from, |candidate| candidate.id)
            {
                // A prefix must have three letters to reach a synonym.
                Ok(found) if term.folded.len() >= 3 || self.vocabulary.text(from) == term.folded => {
                    weight *= term.candidates[found].value;
                }
                _ => return,
            }
        }
        for to in &rule.to {
            let phrase = to
                .iter()
                .map(|&word| self.candidates(self.vocabulary.text(word), false));
            let terms = index..index + rule.from.len();
            query.alternatives.push(Alternative {
                terms,
                phrase: phrase.collect(),
                weight,
            });
        }
    }
}

/// Returns whether a character is a digit.
pub fn is_digit(character: char) -> bool {
    character.is_ascii_digit()
}

/// Returns the digit that a term is or names.
fn digit(term: &Term) -> Option<&str> {
    const DIGITS: &str = "0/0 1/1 2/2 3/3 4/4 5/5 6/6 7/7 8/8 9/9 \
        zero/0 one/1 two/2 three/3 four/4 five/5 six/6 seven/7 eight/8 nine/9";
    replacement(DIGITS, &term.folded)
}

/// Inserts a candidate into those sorted by id, keeping the greater weight of a word.
fn insert_max(candidates: &mut Vec<Weighted>, id: u32, value: f32) {
    match candidates.binary_search_by_key(&id, |other| other.id) {
        Ok(at) => candidates[at].value = candidates[at].value.max(value),
        Err(at) => candidates.insert(at, Weighted { id, value }),
    }
}

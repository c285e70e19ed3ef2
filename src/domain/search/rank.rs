//! Scoring the documents for a query that has been read.

use super::content::Posting;
use super::groups::Groups;
use super::query::{Alternative, Candidate, Query};
use super::settings::Settings;

/// How well each document answers a query.
#[derive(Debug)]
pub struct Scores {
    /// The score of each document, higher is better.
    pub score: Vec<f32>,
    /// How many of the required words each document has.
    pub words: Vec<u32>,
    /// The part of the required words' weight that each document has, 0 to 1.
    pub part: Vec<f32>,
    /// For each word of the query, whether any document has it.
    pub found: Vec<bool>,
}

/// What scoring needs to know.
#[derive(Clone, Copy)]
pub struct Scorer<'a> {
    /// How many documents there are.
    pub documents: usize,
    /// What each word is worth where.
    pub postings: &'a Groups<Posting>,
    /// The weights.
    pub settings: &'a Settings,
}

/// A document and a value.
type Valued = (u32, f32);

impl Scorer<'_> {
    /// Scores every document: the words it has by BM25, and `likeness` of its letters (0 to 1 per document)
    /// by the query's own weight.
    pub fn score(self, query: &Query, likeness: &[f32]) -> Scores {
        let mut sheet = Sheet::new(self.documents);
        let said: Vec<Vec<Valued>> = query.alternatives.iter().map(|other| self.said(other, &mut sheet)).collect();
        let mut scores = Scores {
            score: vec![0.0; self.documents],
            words: vec![0; self.documents],
            part: vec![0.0; self.documents],
            found: Vec::with_capacity(query.terms.len()),
        };
        let (mut weight, mut required) = (0.0, 0.0);
        for (at, term) in query.terms.iter().enumerate() {
            self.add(&term.candidates, &mut sheet);
            let rarity = self.rarity(sheet.touched.len(), term.common);
            for &document in &sheet.touched {
                sheet.best[document as usize] *= rarity;
            }
            for (other, said) in query.alternatives.iter().zip(&said) {
                if other.terms.contains(&at) {
                    said.iter().for_each(|&(document, value)| sheet.raise(document, value / other.terms.len() as f32));
                }
            }
            // A word found only in other words weighs by these.
            let rarity = if term.candidates.is_empty() { self.rarity(sheet.touched.len(), term.common) } else { rarity };
            weight += rarity;
            required += if term.required { rarity } else { 0.0 };
            scores.found.push(!sheet.touched.is_empty());
            for document in sheet.touched.drain(..) {
                let document = document as usize;
                scores.score[document] += std::mem::take(&mut sheet.best[document]);
                if term.required {
                    scores.words[document] += 1;
                    scores.part[document] += rarity;
                }
            }
        }
        for (score, likeness) in scores.score.iter_mut().zip(likeness) {
            *score += self.settings.letters * weight * likeness;
        }
        if required > 0.0 {
            scores.part.iter_mut().for_each(|part| *part /= required);
        }
        scores
    }

    /// The documents that say all of an alternative, with what that is worth.
    fn said(self, alternative: &Alternative, sheet: &mut Sheet) -> Vec<Valued> {
        let mut documents: Option<Vec<Valued>> = None;
        for candidates in &alternative.phrase {
            self.add(candidates, sheet);
            let rarity = self.rarity(sheet.touched.len(), false);
            documents = Some(match documents {
                None => sheet.touched.iter().map(|&document| (document, sheet.best[document as usize] * rarity)).collect(),
                Some(mut both) => {
                    both.retain_mut(|(document, value)| {
                        let worth = sheet.best[*document as usize];
                        *value += worth * rarity;
                        worth > 0.0
                    });
                    both
                }
            });
            sheet.clear();
        }
        let mut documents = documents.unwrap_or_default();
        if let Some(only) = &alternative.side_by_side {
            documents.retain(|(document, _)| only.binary_search(document).is_ok());
        }
        documents.iter_mut().for_each(|(_, value)| *value *= alternative.weight);
        documents
    }

    /// Notes for each document the best of the candidates it has.
    fn add(self, candidates: &[Candidate], sheet: &mut Sheet) {
        for candidate in candidates {
            for posting in self.postings.of(candidate.word) {
                sheet.raise(posting.document, posting.worth * candidate.weight);
            }
        }
    }

    /// Inverse document frequency as in BM25, after some documents have been imagined: in one of two the
    /// common words, in few the others. Without them five documents say nothing about a word's rarity.
    fn rarity(self, documents_with_it: usize, common: bool) -> f32 {
        let settings = self.settings;
        let expected = if common { 0.5 } else { 0.02 };
        let all = self.documents as f32 + settings.prior;
        let with = documents_with_it as f32 + settings.prior * expected;
        let rarity = (1.0 + (all - with + 0.5) / (with + 0.5)).ln();
        if common { rarity * settings.common } else { rarity }
    }
}

/// One value per document, with the documents that have one.
struct Sheet {
    best: Vec<f32>,
    touched: Vec<u32>,
}

impl Sheet {
    fn new(documents: usize) -> Self {
        Self { best: vec![0.0; documents], touched: Vec::with_capacity(documents) }
    }

    fn raise(&mut self, document: u32, value: f32) {
        let best = &mut self.best[document as usize];
        if *best == 0.0 {
            self.touched.push(document);
        }
        *best = best.max(value);
    }

    fn clear(&mut self) {
        for document in self.touched.drain(..) {
            self.best[document as usize] = 0.0;
        }
    }
}

//! Scoring the documents for a query that has been read.

use crate::postings::{Groups, Share};
use crate::query::{Alternative, Query};
use crate::weights::Settings;

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
    /// The weight of the whole query: what a score is to be measured against.
    pub weight: f32,
}

/// What scoring needs to know.
#[derive(Clone, Copy)]
pub struct Scorer<'a> {
    /// How many documents there are.
    pub documents: usize,
    /// What each word is worth where.
    pub postings: &'a Groups,
    /// The weights.
    pub settings: &'a Settings,
}

impl Scorer<'_> {
    /// Scores every document: the words it has by BM25, and the likeness of its letters (0 to 1 per
    /// document) by the query's own weight.
    pub fn score(self, query: &Query, likeness: &[f32]) -> Scores {
        let mut sheet = Sheet::new(self.documents);
        let said: Vec<Vec<Share>> = query
            .alternatives
            .iter()
            .map(|other| self.said(other, &mut sheet))
            .collect();
        let mut scores = Scores {
            score: vec![0.0; self.documents],
            words: vec![0; self.documents],
            part: vec![0.0; self.documents],
            found: Vec::with_capacity(query.terms.len()),
            weight: 0.0,
        };
        let mut required = 0.0;
        for (at, term) in query.terms.iter().enumerate() {
            let mut rarity = self.add(&term.candidates, term.common, &mut sheet);
            let own = sheet.touched.len();
            for (other, said) in query.alternatives.iter().zip(&said) {
                if other.terms.contains(&at) {
                    let words = other.terms.len() as f32;
                    said.iter()
                        .for_each(|said| sheet.raise(said.of, said.value / words));
                }
            }
            if own == 0 {
                rarity = self.rarity(sheet.touched.len(), term.common);
            }
            scores.weight += rarity;
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
            *score += self.settings.letters * scores.weight * likeness;
        }
        if required > 0.0 {
            scores.part.iter_mut().for_each(|part| *part /= required);
        }
        scores
    }

    /// The documents that say all of an alternative, with what that is worth.
    fn said(self, alternative: &Alternative, sheet: &mut Sheet) -> Vec<Share> {
        let mut documents: Option<Vec<Share>> = None;
        for candidates in &alternative.phrase {
            self.add(candidates, false, sheet);
            let value_of = |document: u32| sheet.best[document as usize];
            match &mut documents {
                None => {
                    documents = Some(
                        sheet
                            .touched
                            .iter()
                            .map(|&of| Share {
                                of,
                                value: value_of(of),
                            })
                            .collect(),
                    )
                }
                Some(documents) => documents.retain_mut(|share| {
                    let more = value_of(share.of);
                    share.value += more;
                    more > 0.0
                }),
            }
            sheet.clear();
        }
        let mut documents = documents.unwrap_or_default();
        documents
            .iter_mut()
            .for_each(|share| share.value *= alternative.weight);
        documents
    }

    /// Notes for each document the best of the candidates it has, and returns how rare they are together.
    /// Each counts by the mean of its own rarity and theirs: a typed beginning is as common as all words
    /// that begin so, yet a rare one among them tells more than a common one.
    fn add(self, candidates: &[Share], common: bool, sheet: &mut Sheet) -> f32 {
        for candidate in candidates {
            for posting in self.postings.of(candidate.of) {
                sheet.raise(posting.of, f32::MIN_POSITIVE);
            }
        }
        let together = self.rarity(sheet.touched.len(), common);
        for candidate in candidates {
            let postings = self.postings.of(candidate.of);
            let rarity = (self.rarity(postings.len(), common) + together) / 2.0 * candidate.value;
            for posting in postings {
                sheet.raise(posting.of, posting.value * rarity);
            }
        }
        together
    }

    /// Inverse document frequency as in BM25, after some documents have been imagined: one in two with the
    /// common words, one in fifty with each other. Without them five documents say nothing about rarity.
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
        Self {
            best: vec![0.0; documents],
            touched: Vec::with_capacity(documents),
        }
    }

    #[inline(always)]
    fn raise(&mut self, document: u32, value: f32) {
        let best = &mut self.best[document as usize];
        if *best == 0.0 {
            self.touched.push(document);
        }
        if value > *best {
            *best = value;
        }
    }

    fn clear(&mut self) {
        for document in self.touched.drain(..) {
            self.best[document as usize] = 0.0;
        }
    }
}

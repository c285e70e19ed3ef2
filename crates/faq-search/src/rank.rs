//! Ranking: the score of every document for a parsed query.

use crate::postings::PostingLists;
use crate::query::{Alternative, Query};
use crate::weighted::Weighted;
use crate::weights::Weights;

/// The trigram similarity of equal texts, up to rounding.
const SAME_SPELLING: f32 = 0.9999;

/// The scores of all documents for a query.
#[derive(Debug)]
pub struct Scores {
    /// The score of each document; higher is better.
    pub score: Vec<f32>,
    /// The set of terms that each document matches, one bit for each term.
    pub matched_terms: Vec<u64>,
    /// The rarest required term, as a set of one.
    pub rarest_term: u64,
    /// The information in each term, in nats: the rarer it is in this content, the more a match says.
    pub information: Vec<f32>,
    /// The set of terms that any document matches.
    pub found_terms: u64,
    /// The sum of the terms' inverse document frequencies, the unit of absolute thresholds.
    pub query_weight: f32,
}

/// The parts of the index that scoring reads.
#[derive(Clone, Copy)]
pub struct Scorer<'a> {
    pub document_count: usize,
    pub postings: &'a PostingLists,
    pub weights: &'a Weights,
}

impl Scores {
    /// Returns the information in a set of terms.
    pub fn information_in(&self, mut terms: u64) -> f32 {
        let mut sum = 0.0;
        for information in &self.information {
            if terms & 1 == 1 {
                sum += information;
            }
            terms >>= 1;
        }
        sum
    }
}

impl Scorer<'_> {
    /// Scores every document: BM25 over the terms, plus the trigram similarity (0 to 1 for each document) in
    /// units of the query's weight. A document with a question variant that is the query itself gets the greatest score.
    pub fn score(self, query: &Query, similarity: &[f32]) -> Scores {
        let mut accumulator = Accumulator::new(self.document_count);
        let mut alternative_scores = Vec::new();
        for alternative in &query.alternatives {
            alternative_scores.push(self.score_alternative(alternative, &mut accumulator));
        }
        let mut scores = Scores {
            score: vec![0.0; self.document_count],
            matched_terms: vec![0; self.document_count],
            rarest_term: 0,
            information: Vec::new(),
            found_terms: 0,
            query_weight: 0.0,
        };
        let mut greatest_idf = 0.0;
        for (index, term) in query.terms.iter().enumerate() {
            let mut idf = self.accumulate(&term.candidates, term.stop_word, &mut accumulator);
            let own_matches = accumulator.touched.len();
            for (alternative, scored) in query.alternatives.iter().zip(&alternative_scores) {
                if alternative.terms.contains(&index) {
                    let term_count = alternative.terms.len() as f32;
                    scored
                        .iter()
                        .for_each(|scored| accumulator.raise(scored.id, scored.value / term_count));
                }
            }
            if own_matches == 0 {
                idf = self.idf(accumulator.touched.len(), term.stop_word);
            }
            scores.query_weight += idf;
            if query.required >> index & 1 == 1 && idf > greatest_idf {
                (greatest_idf, scores.rarest_term) = (idf, 1 << index);
            }
            let count = self.document_count as f32;
            scores
                .information
                .push(inverse_frequency(accumulator.touched.len() as f32, count));
            for document in accumulator.touched.drain(..) {
                let document = document as usize;
                scores.score[document] += std::mem::take(&mut accumulator.best[document]);
                scores.matched_terms[document] |= 1 << index;
                scores.found_terms |= 1 << index;
            }
        }
        for (score, similarity) in scores.score.iter_mut().zip(similarity) {
            *score += self.weights.trigram * scores.query_weight * similarity;
            if *similarity > SAME_SPELLING {
                *score = f32::MAX;
            }
        }
        scores
    }

    /// Scores the documents that match every word of an alternative's phrase.
    fn score_alternative(self, alternative: &Alternative, accumulator: &mut Accumulator) -> Vec<Weighted> {
        let mut documents: Vec<Weighted> = Vec::new();
        for (index, candidates) in alternative.phrase.iter().enumerate() {
            self.accumulate(candidates, false, accumulator);
            if index == 0 {
                for &id in &accumulator.touched {
                    documents.push(Weighted { id, value: 0.0 });
                }
            }
            documents.retain_mut(|document| {
                let value = accumulator.best[document.id as usize];
                document.value += value;
                value > 0.0
            });
            accumulator.clear();
        }
        documents
            .iter_mut()
            .for_each(|document| document.value *= alternative.weight);
        documents
    }

    /// Accumulates for each document its best candidate, and returns the inverse document frequency of all
    /// candidates together. Each candidate counts by the mean of its own and that: a prefix is as frequent as
    /// all words that begin with it, yet a rare one among them is more specific than a frequent one.
    fn accumulate(self, candidates: &[Weighted], stop_word: bool, accumulator: &mut Accumulator) -> f32 {
        for candidate in candidates {
            for posting in self.postings.list(candidate.id) {
                accumulator.raise(posting.id, f32::MIN_POSITIVE);
            }
        }
        let joint_idf = self.idf(accumulator.touched.len(), stop_word);
        for candidate in candidates {
            let postings = self.postings.list(candidate.id);
            let idf = (self.idf(postings.len(), stop_word) + joint_idf) / 2.0 * candidate.value;
            for posting in postings {
                accumulator.raise(posting.id, posting.value * idf);
            }
        }
        joint_idf
    }

    /// BM25's inverse document frequency, `ln(1 + (N − n + 0.5) / (n + 0.5))`, smoothed by pseudo-documents of
    /// which every second has a stop word and one in fifty any other word: five documents alone are no
    /// evidence of rarity.
    fn idf(self, document_frequency: usize, stop_word: bool) -> f32 {
        let weights = self.weights;
        let prior_probability = if stop_word { 0.5 } else { 0.02 };
        let total = self.document_count as f32 + weights.idf_prior;
        let frequency = document_frequency as f32 + weights.idf_prior * prior_probability;
        let idf = inverse_frequency(frequency, total);
        if stop_word { idf * weights.stop_word } else { idf }
    }
}

fn inverse_frequency(frequency: f32, total: f32) -> f32 {
    (1.0 + (total - frequency + 0.5) / (frequency + 0.5)).ln()
}

/// One value for each document, and the documents that have one.
struct Accumulator {
    best: Vec<f32>,
    touched: Vec<u32>,
}

impl Accumulator {
    fn new(document_count: usize) -> Self {
        Self {
            best: vec![0.0; document_count],
            touched: Vec::with_capacity(document_count),
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

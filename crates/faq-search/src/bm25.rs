//! What each word is worth in each document: BM25 (Robertson and Walker, 1994) in each field, with the
//! field's own length normalisation.

use crate::corpus::{Content, Token};
use crate::postings::{Groups, Share};
use crate::weights::Settings;
use crate::yielding::{Pause, breathe};

/// What each of `words` words is worth in the documents that have it, before its rarity: its best surface
/// and the answer added up.
pub async fn postings(content: &Content, words: usize, settings: &Settings, pause: Pause<'_>) -> Groups {
    let [in_question, in_answer] = formulas(content, settings);
    let mut postings = Vec::new();
    let mut counts = Counts {
        of: vec![0; words],
        order: Vec::new(),
    };
    let mut worth = vec![0.0_f32; words];
    let mut held = Vec::new();
    for document in 0..content.len() {
        breathe(pause).await;
        for surface in content.surfaces_of(document) {
            let len = counts.count(surface);
            counts.drain(|word, count| {
                let worth = &mut worth[word as usize];
                if *worth == 0.0 {
                    held.push(word);
                }
                *worth = worth.max(in_question.of(count, len));
            });
        }
        let len = counts.count(content.answer(document));
        counts.drain(|word, count| {
            let worth = &mut worth[word as usize];
            if *worth == 0.0 {
                held.push(word);
            }
            *worth += in_answer.of(count, len);
        });
        for word in held.drain(..) {
            let value = std::mem::take(&mut worth[word as usize]);
            postings.push((
                word,
                Share {
                    of: document as u32,
                    value,
                },
            ));
        }
    }
    breathe(pause).await;
    Groups::new(words, &postings)
}

fn formulas(content: &Content, settings: &Settings) -> [Bm25; 2] {
    let mean = |total: usize, count: usize| total as f32 / count.max(1) as f32;
    let surfaces = (0..content.len())
        .flat_map(|document| content.surfaces_of(document))
        .map(<[Token]>::len)
        .sum();
    let answers = (0..content.len())
        .map(|document| content.answer(document).len())
        .sum();
    let means = [mean(surfaces, content.surfaces()), mean(answers, content.len())];
    let weights = [settings.question, 1.0];
    std::array::from_fn(|field| Bm25 {
        weight: weights[field],
        saturation: settings.saturation[field],
        length: settings.length[field],
        mean: means[field].max(1.0),
    })
}

struct Bm25 {
    weight: f32,
    saturation: f32,
    length: f32,
    mean: f32,
}

impl Bm25 {
    fn of(&self, count: u32, len: usize) -> f32 {
        let count = count as f32;
        let norm = self.saturation * (1.0 - self.length + self.length * len as f32 / self.mean);
        self.weight * count * (self.saturation + 1.0) / (count + norm)
    }
}

/// How often each word stands in one text.
struct Counts {
    of: Vec<u32>,
    order: Vec<u32>,
}

impl Counts {
    fn count(&mut self, tokens: &[Token]) -> usize {
        for token in tokens {
            let count = &mut self.of[token.word as usize];
            if *count == 0 {
                self.order.push(token.word);
            }
            *count += 1;
        }
        tokens.len()
    }

    fn drain(&mut self, mut visit: impl FnMut(u32, u32)) {
        for word in self.order.drain(..) {
            visit(word, std::mem::take(&mut self.of[word as usize]));
        }
    }
}

//! Reading the content: its words and where they stand.

use crate::document::Document;
use crate::interner::Interner;
use crate::tokenize::{Fold, each_word};

/// A word of a text, and where it stands in bytes. Words joined by hyphens are followed by a token for the
/// whole, so that "cocreating" finds "co-creating".
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Its number in the vocabulary.
    pub word: u32,
    /// Where it begins.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
}

/// The documents as words. The texts of a document follow one another: its surfaces, which are the question
/// and the other ways of asking it, then the answer.
#[derive(Debug)]
pub struct Content {
    tokens: Vec<Token>,
    /// Where the tokens of each text begin, and where the last one ends.
    texts: Vec<u32>,
    /// The first text of each document, and the end of the last one.
    documents: Vec<u32>,
}

impl Content {
    /// Nothing read yet.
    pub fn new() -> Self {
        Self {
            tokens: Vec::new(),
            texts: vec![0],
            documents: vec![0],
        }
    }

    /// Reads the next document, numbering its words in `words`.
    pub fn read(&mut self, document: &Document<'_>, words: &mut Interner, fold: Fold) {
        self.read_text(document.question, words, fold);
        for text in document.also_asked_as {
            self.read_text(text, words, fold);
        }
        self.read_text(&document.answer, words, fold);
        self.documents.push(self.texts.len() as u32 - 1);
    }

    fn read_text(&mut self, text: &str, words: &mut Interner, fold: Fold) {
        let mut joined = String::new();
        let mut joined_span = 0..0;
        each_word(text, fold, &mut |word, span| {
            let number = words.intern(word);
            self.tokens.push(Token {
                word: number,
                start: span.start as u32,
                end: span.end as u32,
            });
            if is_hyphen(&text[joined_span.end..span.start]) && !joined.is_empty() {
                joined.push_str(word);
                joined_span.end = span.end;
                let number = words.intern(&joined);
                self.tokens.push(Token {
                    word: number,
                    start: joined_span.start as u32,
                    end: span.end as u32,
                });
            } else {
                joined.clear();
                joined.push_str(word);
                joined_span = span;
            }
        });
        self.texts.push(self.tokens.len() as u32);
    }

    /// Gives the words the numbers they have in `numbers`.
    pub fn renumber(&mut self, numbers: &[u32]) {
        self.tokens
            .iter_mut()
            .for_each(|token| token.word = numbers[token.word as usize]);
    }

    /// How many documents there are.
    pub fn len(&self) -> usize {
        self.documents.len() - 1
    }

    /// How many surfaces there are.
    pub fn surfaces(&self) -> usize {
        self.texts.len() - 1 - self.len()
    }

    /// The words of a document's question.
    pub fn question(&self, document: usize) -> &[Token] {
        self.text(self.documents[document] as usize)
    }

    /// The words of a document's answer.
    pub fn answer(&self, document: usize) -> &[Token] {
        self.text(self.documents[document + 1] as usize - 1)
    }

    /// The words of each of a document's surfaces.
    pub fn surfaces_of(&self, document: usize) -> impl Iterator<Item = &[Token]> {
        let texts = self.documents[document] as usize..self.documents[document + 1] as usize - 1;
        texts.map(|text| self.text(text))
    }

    /// For each document the greatest of `values`, one per surface.
    pub fn best_of_surfaces(&self, values: &[f32]) -> Vec<f32> {
        let mut best = vec![0.0; self.len()];
        let mut values = values.iter();
        for (document, best) in best.iter_mut().enumerate() {
            for (_, &value) in self.surfaces_of(document).zip(&mut values) {
                *best = value.max(*best);
            }
        }
        best
    }

    fn text(&self, text: usize) -> &[Token] {
        &self.tokens[self.texts[text] as usize..self.texts[text + 1] as usize]
    }
}

/// The tokens without those that only join hyphenated words, which begin before the last one ends.
pub fn plain(tokens: &[Token]) -> impl Iterator<Item = &Token> {
    let mut end = 0;
    tokens.iter().filter(move |token| {
        let plain = token.start >= end;
        end = token.end;
        plain
    })
}

fn is_hyphen(between: &str) -> bool {
    matches!(between, "-" | "\u{2010}" | "\u{2011}" | "\u{AD}")
}

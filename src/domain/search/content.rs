//! Reading the content: its words and where they stand.

use super::Document;
use super::interner::Interner;
use super::words::each_word;
use std::ops::Range;

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

/// The documents as words.
#[derive(Debug, Default)]
pub struct Content {
    tokens: Vec<Token>,
    /// Where the tokens of a document's question, other ways of asking and answer begin.
    documents: Vec<Extent>,
    /// Where each surface, a question or another way of asking it, lies in the tokens.
    surfaces: Vec<Range<u32>>,
    /// The document of each surface.
    owners: Vec<u32>,
}

#[derive(Debug)]
struct Extent {
    question: Range<u32>,
    answer: Range<u32>,
    surfaces: Range<u32>,
}

impl Content {
    /// Reads `documents`, numbering their words in `words`.
    pub fn read<'a>(documents: impl IntoIterator<Item = Document<'a>>, words: &mut Interner) -> Self {
        let mut content = Self::default();
        let mut folded = String::new();
        for document in documents {
            let first = content.surfaces.len() as u32;
            let question = content.read_text(document.question, words, &mut folded);
            content.surfaces.push(question.clone());
            for text in document.also_asked_as {
                let surface = content.read_text(text, words, &mut folded);
                content.surfaces.push(surface);
            }
            let answer = content.read_text(document.answer, words, &mut folded);
            let surfaces = first..content.surfaces.len() as u32;
            content
                .owners
                .resize(content.surfaces.len(), content.documents.len() as u32);
            content.documents.push(Extent {
                question,
                answer,
                surfaces,
            });
        }
        content
    }

    fn read_text(&mut self, text: &str, words: &mut Interner, folded: &mut String) -> Range<u32> {
        let start = self.tokens.len() as u32;
        let mut joined = String::new();
        let mut joined_span = 0..0;
        each_word(text, folded, &mut |word, span| {
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
        start..self.tokens.len() as u32
    }

    /// Gives the words the numbers they have in `numbers`.
    pub fn renumber(&mut self, numbers: &[u32]) {
        self.tokens
            .iter_mut()
            .for_each(|token| token.word = numbers[token.word as usize]);
    }

    /// How many documents there are.
    pub fn len(&self) -> usize {
        self.documents.len()
    }

    /// The words of a document's question.
    pub fn question(&self, document: usize) -> &[Token] {
        self.documents
            .get(document)
            .map_or(&[], |extent| self.tokens(&extent.question))
    }

    /// The words of a document's answer.
    pub fn answer(&self, document: usize) -> &[Token] {
        self.documents
            .get(document)
            .map_or(&[], |extent| self.tokens(&extent.answer))
    }

    /// The words of each surface, in the documents' order.
    pub fn surfaces(&self) -> impl Iterator<Item = &[Token]> {
        self.surfaces.iter().map(|surface| self.tokens(surface))
    }

    /// For each document the greatest of `values`, one per surface.
    pub fn best_of_surfaces(&self, values: &[f32]) -> Vec<f32> {
        let mut best = vec![0.0; self.documents.len()];
        for (&document, &value) in self.owners.iter().zip(values) {
            let best = &mut best[document as usize];
            if value > *best {
                *best = value;
            }
        }
        best
    }

    /// The words of one surface.
    pub fn surface(&self, surface: usize) -> &[Token] {
        self.surfaces
            .get(surface)
            .map_or(&[], |surface| self.tokens(surface))
    }

    /// The numbers of a document's surfaces.
    pub fn surfaces_of(&self, document: usize) -> Range<usize> {
        let surfaces = self
            .documents
            .get(document)
            .map_or(0..0, |extent| extent.surfaces.clone());
        surfaces.start as usize..surfaces.end as usize
    }

    fn tokens(&self, range: &Range<u32>) -> &[Token] {
        &self.tokens[range.start as usize..range.end as usize]
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

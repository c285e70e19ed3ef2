//! The documents as sequences of tokens (a forward index), for phrases, proximity and highlighting.

use crate::document::Document;
use crate::interner::Interner;
use crate::language::{AND, Language};
use crate::tokenize::{Span, for_each_word};

/// An occurrence of a word in a text. Hyphenated words and initials are followed by a *compound* token that spans
/// all of them, so that "cocreating" finds "co-creating", and "AE" finds "A&E".
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// The word's id in the vocabulary.
    pub word: u32,
    /// The byte offset of its start.
    pub start: u32,
    /// The byte offset of its end.
    pub end: u32,
}

/// The tokens of all documents. The texts of a document are consecutive: its question variants, of which the
/// displayed question is the first, then its answer.
#[derive(Debug)]
pub struct Corpus {
    tokens: Vec<Token>,
    /// The index of the first token of each text, and the number of tokens.
    text_starts: Vec<u32>,
    /// The index of the first text of each document, and the number of texts.
    document_starts: Vec<u32>,
}

impl Corpus {
    /// Creates an empty corpus.
    pub fn new() -> Self {
        Self {
            tokens: Vec::new(),
            text_starts: vec![0],
            document_starts: vec![0],
        }
    }

    /// Tokenizes and appends a document, interning its words in `words`.
    pub fn push(&mut self, document: &Document<'_>, words: &mut Interner, language: &Language) {
        self.push_text(document.question, words, language);
        for text in document.also_asked_as {
            self.push_text(text, words, language);
        }
        self.push_text(&document.answer, words, language);
        self.document_starts.push(self.text_starts.len() as u32 - 1);
    }

    fn push_text(&mut self, text: &str, words: &mut Interner, language: &Language) {
        let mut compound = String::new();
        let mut compound_span = 0..0;
        let mut is_initials = false;
        for_each_word(text, language, &mut |word, span| {
            self.push_token(words.intern(word), span.clone());
            let is_compound = if std::mem::take(&mut is_initials) {
                word.len() == 1
            } else {
                // Words of scripts without spaces overlap.
                is_joint(
                    &compound,
                    text.get(compound_span.end..span.start).unwrap_or_default(),
                )
            };
            is_initials = compound.len() == 1 && word == AND;
            if is_initials {
                return;
            }
            if !is_compound {
                compound.clear();
                compound_span.start = span.start;
            }
            compound.push_str(word);
            compound_span.end = span.end;
            if is_compound {
                self.push_token(words.intern(&compound), compound_span.clone());
            }
        });
        self.text_starts.push(self.tokens.len() as u32);
    }

    fn push_token(&mut self, word: u32, span: Span) {
        self.tokens.push(Token {
            word,
            start: span.start as u32,
            end: span.end as u32,
        });
    }

    /// Replaces the id of each word by its id in `new_ids`.
    pub fn renumber(&mut self, new_ids: &[u32]) {
        self.tokens
            .iter_mut()
            .for_each(|token| token.word = new_ids[token.word as usize]);
    }

    /// Returns the number of documents.
    pub fn len(&self) -> usize {
        self.document_starts.len() - 1
    }

    /// Returns the number of tokens of all documents.
    pub fn token_count(&self) -> usize {
        self.tokens.len()
    }

    /// Returns the number of question variants of all documents.
    pub fn variant_count(&self) -> usize {
        self.text_starts.len() - 1 - self.len()
    }

    /// Returns the tokens of a document's displayed question.
    pub fn question(&self, document: usize) -> &[Token] {
        self.text(self.document_starts[document] as usize)
    }

    /// Returns the tokens of a document's answer.
    pub fn answer(&self, document: usize) -> &[Token] {
        self.text(self.document_starts[document + 1] as usize - 1)
    }

    /// Returns the tokens of each question variant of a document.
    pub fn variants(&self, document: usize) -> impl Iterator<Item = &[Token]> {
        let texts = self.document_starts[document] as usize..self.document_starts[document + 1] as usize - 1;
        texts.map(|text| self.text(text))
    }

    /// Returns the greatest of `values` for each document, given one value for each question variant.
    pub fn best_of_variants(&self, values: &[f32]) -> Vec<f32> {
        let mut best = vec![0.0; self.len()];
        let mut values = values.iter();
        for (document, best) in best.iter_mut().enumerate() {
            for (_, &value) in self.variants(document).zip(&mut values) {
                *best = value.max(*best);
            }
        }
        best
    }

    fn text(&self, text: usize) -> &[Token] {
        &self.tokens[self.text_starts[text] as usize..self.text_starts[text + 1] as usize]
    }
}

/// Returns the tokens without compounds, and without the last character of a script without spaces: they end where their
/// predecessor does.
pub fn without_compounds(tokens: &[Token]) -> impl Iterator<Item = &Token> {
    let mut end = 0;
    tokens.iter().filter(move |token| {
        let is_word = token.end > end;
        end = token.end;
        is_word
    })
}

/// Returns whether the text between `before` and the next word makes one word of them: a hyphen, the stroke of "24/7", or
/// the space in a telephone number, which begins with 0. Most other strokes are fractions: "1/2" is not "12".
fn is_joint(before: &str, between: &str) -> bool {
    let is_number = before.bytes().all(|byte| byte.is_ascii_digit());
    match between {
        "-" | "\u{2010}" | "\u{2011}" | "\u{AD}" => !before.is_empty(),
        "/" => before.len() == 2 && is_number,
        " " => before.starts_with(['0']) && is_number,
        _ => false,
    }
}

//! The synonyms of the content, compiled to rules over word ids.

use crate::document::Synonym;
use crate::interner::Interner;
use crate::language::Language;
use crate::tokenize::for_each_term;

/// A phrase and the phrases that it expands to, as word ids.
#[derive(Debug)]
pub struct SynonymRule {
    /// The phrase in the query.
    pub from: Vec<u32>,
    /// Its expansions.
    pub to: Vec<Vec<u32>>,
}

impl SynonymRule {
    /// Replaces the id of each word by its id in `new_ids`.
    pub fn renumber(&mut self, new_ids: &[u32]) {
        for word in self.from.iter_mut().chain(self.to.iter_mut().flatten()) {
            *word = new_ids[*word as usize];
        }
    }
}

/// Compiles `synonyms`, interning their words in `words`. Phrases without a word are dropped.
pub fn compile(synonyms: &[Synonym], words: &mut Interner, language: &Language) -> Vec<SynonymRule> {
    let mut rules = Vec::new();
    for (from, to) in synonyms {
        let to = compile_phrases(to, words, language);
        for from in compile_phrases(from, words, language) {
            let mut to = to.clone();
            to.retain(|other| *other != from);
            rules.push(SynonymRule { from, to });
        }
    }
    rules
}

fn compile_phrases(phrases: &[String], words: &mut Interner, language: &Language) -> Vec<Vec<u32>> {
    let mut compiled = Vec::new();
    for text in phrases {
        let mut phrase = Vec::new();
        for_each_term(text, language, &mut |word, _| phrase.push(words.intern(word)));
        if !phrase.is_empty() {
            compiled.push(phrase);
        }
    }
    compiled
}

//! Words and phrases that mean the same, as the content says.

use crate::document::Synonym;
use crate::interner::Interner;
use crate::tokenize::{Fold, each_word};

/// From one phrase to others that mean it: the words by number.
#[derive(Debug)]
pub struct Rule {
    /// What is typed.
    pub from: Vec<u32>,
    /// What it also means.
    pub to: Vec<Vec<u32>>,
}

impl Rule {
    /// Gives the words the numbers they have in `numbers`.
    pub fn renumber(&mut self, numbers: &[u32]) {
        for word in self.from.iter_mut().chain(self.to.iter_mut().flatten()) {
            *word = numbers[*word as usize];
        }
    }
}

/// The rules of `synonyms`, their words numbered in `words`. Phrases without a word are left out.
pub fn rules(synonyms: &[Synonym], words: &mut Interner, fold: Fold) -> Vec<Rule> {
    let mut rules = Vec::new();
    for (from, to) in synonyms {
        let to = all(to, words, fold);
        for from in all(from, words, fold) {
            let mut to = to.clone();
            to.retain(|other| *other != from);
            rules.push(Rule { from, to });
        }
    }
    rules
}

fn all(phrases: &[String], words: &mut Interner, fold: Fold) -> Vec<Vec<u32>> {
    phrases
        .iter()
        .filter_map(|text| phrase(text, words, fold))
        .collect()
}

fn phrase(text: &str, words: &mut Interner, fold: Fold) -> Option<Vec<u32>> {
    let mut phrase = Vec::new();
    each_word(text, fold, &mut |word, _| phrase.push(words.intern(word)));
    (!phrase.is_empty()).then_some(phrase)
}

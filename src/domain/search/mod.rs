//! Finding questions in the reader's own words.
//!
//! The whole surface: build an [`Index`] from the content once, ask it with [`Index::search`] at every
//! keystroke, and get the matching documents with the spans that matched. Results are a pure function of
//! content and query. `docs/search.md` says how it works, what was tried and what it costs.

mod choose;
mod common;
mod content;
mod distance;
mod fold;
mod groups;
mod interner;
mod marks;
mod neighbours;
mod query;
mod rank;
mod settings;
mod stem;
mod synonyms;
#[cfg(test)]
mod tests;
mod trigrams;
mod vocabulary;
mod words;

pub use settings::Settings;

use crate::domain::faq::Synonym;
use choose::{choose, required_words};
use content::{Content, plain};
use groups::{Groups, Share};
use interner::Interner;
use marks::Marks;
use neighbours::add_neighbours;
use query::{Knowledge, Query};
use rank::{Scorer, Scores};
use std::ops::Range;
use synonyms::Rule;
use trigrams::Trigrams;
use vocabulary::Vocabulary;

/// What is searched of one question.
#[derive(Clone, Copy, Debug)]
pub struct Document<'a> {
    /// The question as shown.
    pub question: &'a str,
    /// Other ways of asking it, not shown.
    pub also_asked_as: &'a [String],
    /// The answer's plain text.
    pub answer: &'a str,
}

/// A range of bytes of a text, on character boundaries.
pub type Span = Range<usize>;

/// A document that matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its number: the place in the order the index was built in.
    pub document: usize,
    /// Whether it has every word of the query: as typed, in another form, as the beginning of a word while
    /// it is being typed, as a synonym or with a small error. Common words ("how", "the") need only be there
    /// where the query has no others.
    pub all_words: bool,
    /// What matched in its question, ascending, apart from each other.
    pub question: Vec<Span>,
    /// What matched in its answer, ascending, apart from each other.
    pub answer: Vec<Span>,
}

/// A typed word that the content does not have, and the one that was searched in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The word as typed.
    pub typed: String,
    /// The word of the content, folded.
    pub used: String,
}

/// What a query found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Results {
    /// The documents found, best first; equally good ones in their own order.
    pub hits: Vec<Hit>,
    /// Whether every hit has all words of the query. Otherwise those with [`Hit::all_words`], often none,
    /// are joined by others that come closer than they do; and where there are no hits, this is false.
    pub complete: bool,
    /// The words of the query that no document has, as typed. Common words are not named beside others.
    pub missing: Vec<String>,
    /// The words that were taken for others, in the query's order.
    pub corrections: Vec<Correction>,
}

/// Everything the search knows of the content.
#[derive(Debug)]
pub struct Index {
    vocabulary: Vocabulary,
    content: Content,
    postings: Groups<Share>,
    trigrams: Trigrams,
    rules: Vec<Rule>,
    settings: Settings,
}

impl Index {
    /// How many hits come with spans, the best ones: no reader sees more at a time, and marking ten thousand
    /// answers would take longer than finding them.
    pub const MARKED: usize = 50;

    /// Reads the content. Document `n` of the results is the `n`th given here.
    pub fn build<'a>(documents: impl IntoIterator<Item = Document<'a>>, synonyms: &[Synonym]) -> Self {
        Self::with_settings(documents, synonyms, Settings::default())
    }

    /// [`Index::build`] with other weights, to measure what each is worth.
    pub fn with_settings<'a>(
        documents: impl IntoIterator<Item = Document<'a>>,
        synonyms: &[Synonym],
        settings: Settings,
    ) -> Self {
        let mut words = Interner::default();
        let mut content = Content::read(documents, &mut words);
        let mut rules = synonyms::rules(synonyms, &mut words);
        let (vocabulary, numbers) = Vocabulary::new(&words);
        content.renumber(&numbers);
        rules.iter_mut().for_each(|rule| rule.renumber(&numbers));
        let postings = content.postings(vocabulary.len(), &settings);
        let trigrams = Trigrams::new(
            content
                .surfaces()
                .map(|tokens| spaced(plain(tokens).map(|token| vocabulary.text(token.word)))),
        );
        Self {
            vocabulary,
            content,
            postings,
            trigrams,
            rules,
            settings,
        }
    }

    /// Finds the documents that have every word of `query`, or else the closest. A query without a word
    /// finds nothing: see [`is_blank`].
    pub fn search(&self, query: &str) -> Results {
        self.find(query, false)
    }

    /// [`Index::search`] for the words just as they are typed, without corrections.
    pub fn search_exact(&self, query: &str) -> Results {
        self.find(query, true)
    }

    fn find(&self, text: &str, exact: bool) -> Results {
        let Self {
            vocabulary,
            content,
            postings,
            rules,
            settings,
            ..
        } = self;
        let query = Query::read(
            text,
            exact,
            Knowledge {
                vocabulary,
                content,
                postings,
                rules,
                settings,
            },
        );
        if query.terms.is_empty() {
            return Results::default();
        }
        let meant = query
            .terms
            .iter()
            .map(|term| term.corrected.map_or(&*term.folded, |word| vocabulary.text(word)));
        let likeness = content.best_of_surfaces(&self.trigrams.likeness(&spaced(meant)));
        let mut scores = Scorer {
            documents: content.len(),
            postings,
            settings,
        }
        .score(&query, &likeness);
        add_neighbours(
            &query,
            content,
            vocabulary.len(),
            settings.neighbours,
            &mut scores,
        );
        self.favour_same_question(&query, &likeness, &mut scores);
        let marks = Marks::new(&query, vocabulary.len());
        let required = required_words(&query);
        let mut hits: Vec<Hit> = choose(&query, &scores, settings)
            .into_iter()
            .map(|document| Hit {
                document,
                all_words: scores.words[document] as usize == required,
                question: Vec::new(),
                answer: Vec::new(),
            })
            .collect();
        for hit in hits.iter_mut().take(Self::MARKED) {
            hit.question = marks.spans(content.question(hit.document));
            hit.answer = marks.spans(content.answer(hit.document));
        }
        let typed = |span: &Span| text[span.clone()].to_owned();
        let missing = query
            .terms
            .iter()
            .zip(&scores.found)
            .filter(|(term, found)| term.required && !**found);
        let corrections = query.terms.iter().filter_map(|term| {
            let used = vocabulary.text(term.corrected?).to_owned();
            Some(Correction {
                typed: typed(&term.span),
                used,
            })
        });
        Results {
            complete: !hits.is_empty() && hits.iter().all(|hit| hit.all_words),
            hits,
            missing: missing.map(|(term, _)| typed(&term.span)).collect(),
            corrections: corrections.collect(),
        }
    }

    /// Puts the questions that are the query, word for word, before all others.
    fn favour_same_question(&self, query: &Query, likeness: &[f32], scores: &mut Scores) {
        let words = query
            .terms
            .iter()
            .map(|term| self.vocabulary.exactly(&term.folded));
        let Some(words) = words.collect::<Option<Vec<u32>>>() else {
            return;
        };
        for (document, score) in scores.score.iter_mut().enumerate() {
            // The same words have the same trigrams, but for rounding.
            if likeness[document] > 0.99
                && plain(self.content.question(document))
                    .map(|token| token.word)
                    .eq(words.iter().copied())
            {
                *score = f32::MAX;
            }
        }
    }
}

/// Whether a query holds no word at all, so that there is nothing to search for.
pub fn is_blank(query: &str) -> bool {
    let mut blank = true;
    words::each_word(query, &mut String::new(), &mut |_, _| blank = false);
    blank
}

/// The words with a space before every one and at the end.
fn spaced<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let mut spaced = String::from(" ");
    for word in words {
        spaced.push_str(word);
        spaced.push(' ');
    }
    spaced
}

//! The index: built once, searched at every keystroke.

use crate::corpus::{Content, plain};
use crate::document::{Document, Synonym};
use crate::expand::Knowledge;
use crate::highlight::Marks;
use crate::interner::Interner;
use crate::postings::Groups;
use crate::proximity::add_neighbours;
use crate::query::Query;
use crate::rank::{Scorer, Scores};
use crate::results::{Correction, Hit, Results};
use crate::select::{choose, required_words};
use crate::synonyms::{self, Rule};
use crate::tokenize::{Fold, Span};
use crate::trigrams::Trigrams;
use crate::vocabulary::Vocabulary;
use crate::weights::Settings;
use crate::yielding::{Pause, at_once, breathe};

/// Everything the search knows of the content.
#[derive(Debug)]
pub struct Index {
    vocabulary: Vocabulary,
    content: Content,
    postings: Groups,
    trigrams: Trigrams,
    rules: Vec<Rule>,
    fold: Fold,
    settings: Settings,
}

impl Index {
    /// How many hits come with spans, the best ones: no reader sees more at a time, and marking ten thousand
    /// answers would take longer than finding them.
    pub const MARKED: usize = 50;

    /// Reads the content. Document `n` of the results is the `n`th given here.
    pub fn build<'a>(
        documents: impl IntoIterator<Item = Document<'a>>,
        synonyms: &[Synonym],
        fold: Fold,
    ) -> Self {
        at_once(Self::build_in_slices(documents, synonyms, fold, &|| None))
    }

    /// [`Index::build`] with pauses.
    pub async fn build_in_slices<'a>(
        documents: impl IntoIterator<Item = Document<'a>>,
        synonyms: &[Synonym],
        fold: Fold,
        pause: Pause<'_>,
    ) -> Self {
        Self::weighed(documents, synonyms, fold, Settings::default(), pause).await
    }

    /// [`Index::build`] with other weights, to measure what each is worth.
    pub fn with_settings<'a>(
        documents: impl IntoIterator<Item = Document<'a>>,
        synonyms: &[Synonym],
        fold: Fold,
        settings: Settings,
    ) -> Self {
        at_once(Self::weighed(documents, synonyms, fold, settings, &|| None))
    }

    async fn weighed<'a>(
        documents: impl IntoIterator<Item = Document<'a>>,
        synonyms: &[Synonym],
        fold: Fold,
        settings: Settings,
        pause: Pause<'_>,
    ) -> Self {
        let mut words = Interner::default();
        let mut content = Content::new();
        for document in documents {
            breathe(pause).await;
            content.read(&document, &mut words, fold);
        }
        let mut rules = synonyms::rules(synonyms, &mut words, fold);
        let (vocabulary, numbers) = Vocabulary::new(&words, pause).await;
        breathe(pause).await;
        content.renumber(&numbers);
        rules.iter_mut().for_each(|rule| rule.renumber(&numbers));
        let postings = crate::bm25::postings(&content, vocabulary.len(), &settings, pause).await;
        let surfaces = (0..content.len())
            .flat_map(|document| content.surfaces_of(document))
            .map(|tokens| spaced(plain(tokens).map(|token| vocabulary.text(token.word))));
        let trigrams = Trigrams::new(surfaces, pause).await;
        Self {
            vocabulary,
            content,
            postings,
            trigrams,
            rules,
            fold,
            settings,
        }
    }

    /// Finds the documents that have every word of `text`, or else the closest. With `exact` no word is
    /// taken for one that is spelt nearly alike. A query without a word finds nothing: see [`is_blank`].
    pub fn search(&self, text: &str, exact: bool) -> Results {
        let Self {
            vocabulary,
            content,
            postings,
            rules,
            fold,
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
                fold: *fold,
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
            .map(|chosen| Hit {
                document: chosen.of as usize,
                all_words: scores.words[chosen.of as usize] as usize == required,
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
        let corrected = query.terms.iter().zip(&scores.found);
        let corrections = corrected.filter(|(_, found)| **found).filter_map(|(term, _)| {
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

/// The words with a space before every one and at the end.
fn spaced<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let mut spaced = String::from(" ");
    for word in words {
        spaced.push_str(word);
        spaced.push(' ');
    }
    spaced
}

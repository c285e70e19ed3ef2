//! The index: built once from the content, searched at every keystroke.

use crate::bm25;
use crate::corpus::Corpus;
use crate::document::{Document, Synonym};
use crate::expand::QueryContext;
use crate::highlight::spans;
use crate::interner::Interner;
use crate::language::Language;
use crate::parse::parse_query;
use crate::postings::PostingLists;
use crate::proximity::add_proximity;
use crate::query::Query;
use crate::rank::{Scorer, Scores};
use crate::results::{Correction, Hit, SearchResults};
use crate::select::select;
use crate::stop_words::asks_for_place_or_time;
use crate::synonyms::{self, SynonymRule};
use crate::trigrams::{TrigramIndex, join_for_trigrams};
use crate::vocabulary::Vocabulary;
use crate::weights::Weights;
use crate::wordings::{best_wording, displayed_terms, drop_hidden_terms, terms_in};
use crate::yielding::{YieldPolicy, block_on, yield_if_due};

/// A full-text index of the questions and answers of a FAQ.
#[derive(Debug)]
pub struct SearchIndex {
    vocabulary: Vocabulary,
    corpus: Corpus,
    postings: PostingLists,
    trigrams: TrigramIndex,
    synonyms: Vec<SynonymRule>,
    language: Language,
    weights: Weights,
}

impl SearchIndex {
    /// How many hits, the best ones, have spans. Highlighting ten thousand answers would take longer than
    /// finding them.
    pub const MAX_HIGHLIGHTED: usize = 50;

    /// Builds the index. [`Hit::document`] counts the documents in the order given here.
    ///
    /// ```
    /// use faq_search::{Document, Language, SearchIndex};
    ///
    /// let questions = ["How do I reset my password?", "Where can I park?"];
    /// let documents = questions.map(|question| Document { question, also_asked_as: &[], answer: "".into() });
    /// let index = SearchIndex::build(documents, &[], Language::english(str::to_lowercase));
    /// assert_eq!(index.search("parking", false).hits[0].document, 1);
    /// ```
    pub fn build<'a>(
        documents: impl IntoIterator<Item = Document<'a>>,
        synonyms: &[Synonym],
        language: Language,
    ) -> Self {
        block_on(Self::build_async(documents, synonyms, language, &|| None))
    }

    /// Builds the index like [`SearchIndex::build`], yielding to the event loop whenever `policy` asks for it.
    pub async fn build_async<'a>(
        documents: impl IntoIterator<Item = Document<'a>>,
        synonyms: &[Synonym],
        language: Language,
        policy: YieldPolicy<'_>,
    ) -> Self {
        Self::build_with(documents, synonyms, language, Weights::default(), policy).await
    }

    /// Builds the index like [`SearchIndex::build`], with other weights.
    pub fn with_weights<'a>(
        documents: impl IntoIterator<Item = Document<'a>>,
        synonyms: &[Synonym],
        language: Language,
        weights: Weights,
    ) -> Self {
        block_on(Self::build_with(documents, synonyms, language, weights, &|| None))
    }

    async fn build_with<'a>(
        documents: impl IntoIterator<Item = Document<'a>>,
        synonyms: &[Synonym],
        language: Language,
        weights: Weights,
        policy: YieldPolicy<'_>,
    ) -> Self {
        let mut words = Interner::default();
        let mut corpus = Corpus::new();
        for document in documents {
            yield_if_due(policy).await;
            corpus.push(&document, &mut words, &language);
        }
        let mut synonyms = synonyms::compile(synonyms, &mut words, &language);
        let (vocabulary, new_ids) = Vocabulary::new(&words, &language, policy).await;
        yield_if_due(policy).await;
        corpus.renumber(&new_ids);
        synonyms.iter_mut().for_each(|rule| rule.renumber(&new_ids));
        let postings = bm25::posting_lists(&corpus, vocabulary.len(), &weights, policy).await;
        let trigrams = TrigramIndex::new(&corpus, &vocabulary, policy).await;
        Self {
            vocabulary,
            corpus,
            postings,
            trigrams,
            synonyms,
            language,
            weights,
        }
    }

    /// Returns the documents that match every word of `query`, or else the closest. With `exact` typing errors
    /// are not corrected. A query without a word (see [`is_blank`](crate::is_blank)) has no results.
    ///
    /// ```
    /// use faq_search::{Document, Language, SearchIndex};
    ///
    /// let document = Document { question: "Where can I park?", also_asked_as: &[], answer: "".into() };
    /// let index = SearchIndex::build([document], &[], Language::english(str::to_lowercase));
    ///
    /// let results = index.search("car parking", false);
    /// assert_eq!(results.missing, ["car"]);
    /// assert_eq!(results.hits[0].question, [12..16]);
    /// ```
    pub fn search(&self, query: &str, exact: bool) -> SearchResults {
        let Self {
            vocabulary,
            corpus,
            postings,
            synonyms,
            language,
            weights,
            ..
        } = self;
        let text = query;
        let query = parse_query(
            text,
            exact,
            &QueryContext {
                vocabulary,
                corpus,
                postings,
                synonyms,
                language,
                weights,
            },
        );
        if query.terms.is_empty() {
            return SearchResults::default();
        }
        let (scores, hits) = self.rank(&query);
        let mut results = SearchResults {
            complete: !hits.is_empty() && hits.iter().all(|hit| hit.all_words),
            ..SearchResults::default()
        };
        let best_matched = hits.first().map_or(0, |hit| scores.matched_terms[hit.document]);
        let (mut missing_end, mut lacking_end) = (0, 0);
        for (index, term) in query.terms.iter().enumerate() {
            let is_in = |terms: u64| terms >> index & 1 == 1;
            let typed = || text[term.span.clone()].to_owned();
            // Readers expect a place or a time of an answer, not the word that asks for it.
            let is_asking = term.stop_word && asks_for_place_or_time(&term.folded);
            let is_content = is_in(query.content) && !query.only_stop_words && !is_asking;
            // The halves of a word that was split have the same span, and words of scripts without spaces overlap.
            if is_content && !is_in(scores.found_terms) && term.span.start >= missing_end {
                results.missing.push(typed());
                missing_end = term.span.end;
            }
            if is_content && !is_in(best_matched) && term.span.start >= lacking_end {
                results.best_hit_lacks.push(typed());
                lacking_end = term.span.end;
            }
            if let Some(word) = term.correction.filter(|_| is_in(scores.found_terms)) {
                let used = vocabulary.text(word).to_owned();
                results.corrections.push(Correction { typed: typed(), used });
            }
        }
        results.hits = hits;
        results
    }

    /// Scores all documents for a query and returns the hits, best first, with their highlights.
    fn rank(&self, query: &Query) -> (Scores, Vec<Hit>) {
        let Self {
            vocabulary,
            corpus,
            postings,
            weights,
            ..
        } = self;
        let words = query.terms.iter().map(|term| {
            term.correction
                .map_or(&*term.folded, |word| vocabulary.text(word))
        });
        let similarity = corpus.best_of_variants(&self.trigrams.similarity(&join_for_trigrams(words)));
        let mut scores = Scorer {
            document_count: corpus.len(),
            postings,
            weights,
        }
        .score(query, &similarity);
        let mut terms = query.terms_by_word(vocabulary.len());
        add_proximity(query.required, corpus, &terms, weights.proximity, &mut scores);
        let mut typed = terms.clone();
        query.add_alternatives(2, &mut typed);
        query.add_alternatives(1, &mut terms);
        drop_hidden_terms(
            query,
            corpus,
            [&typed, &terms],
            &similarity,
            &mut scores.matched_terms,
        );
        let content = query.content;
        let question_terms = |document| terms_in(corpus.question(document), &terms);
        let spans = |tokens| spans(tokens, &terms, query.required);
        let mut hits = Vec::new();
        for selected in select(query, &scores, &similarity, &question_terms, weights) {
            let document = selected.id as usize;
            let matched = scores.matched_terms[document] & content;
            let mut hit = Hit {
                document,
                all_words: matched == content,
                question: Vec::new(),
                answer: Vec::new(),
                wording: None,
            };
            if hits.len() < Self::MAX_HIGHLIGHTED {
                hit.question = spans(corpus.question(document));
                if !query.only_stop_words {
                    hit.answer = spans(corpus.answer(document));
                }
                let hidden = matched & !displayed_terms(corpus, document, &terms);
                let wording = best_wording(hidden, corpus.variants(document), &terms);
                hit.wording = wording.map(|(index, tokens)| (index, spans(tokens)));
            }
            hits.push(hit);
        }
        (scores, hits)
    }
}

//! Full-text search for a FAQ, in the browser, at every keystroke.
//!
//! Build a [`SearchIndex`] from [`Document`]s once, call [`SearchIndex::search`] at every keystroke, and get
//! [`SearchResults`]: the matching documents, best first, with the spans to highlight, the corrected words and
//! the missing ones. Results are a pure function of content and query; the crate has no dependencies.
//!
//! ```
//! use faq_search::{Document, Language, SearchIndex};
//!
//! let faq = [
//!     ("How do I reset my password?", "Choose “Forgot password” below the form."),
//!     ("How do I delete my account?", "Open the settings and choose “Delete”."),
//! ];
//! let documents = faq.map(|(question, answer)| Document { question, also_asked_as: &[], answer: answer.into() });
//! let index = SearchIndex::build(documents, &[], Language::english(str::to_lowercase));
//!
//! let results = index.search("deleting my acount", false);
//! assert_eq!(results.hits[0].document, 1);
//! assert_eq!(results.corrections[0].used, "account");
//! ```
//!
//! # The path of a query
//!
//! `SearchIndex::search` (`index.rs`) calls, in this order:
//!
//! 1. `parse_query` (`parse.rs`) splits the text with `for_each_term` (`tokenize.rs`), which folds case, accents
//!    and apostrophes, with the rules of the `Language` (`language.rs`, `rewrite.rs`, `languages/`), and makes a `Term` (`query.rs`) of each word.
//! 2. `expand_term` (`parse.rs`) finds the words of the content that a term can match, each with a confidence.
//!    `QueryContext` (`expand.rs`) provides them: `candidates` by exact match, by `stem` (`stem.rs`) and by
//!    prefix; `join_terms` and `split_point` for words written as two or as one; `correct` for typing errors
//!    by edit distance (`fuzzy.rs`, `edit_distance.rs`). `apply_synonym` adds the phrases of the content's
//!    synonyms (`synonyms.rs`).
//! 3. `TrigramIndex::similarity` (`trigrams.rs`) compares the spelling of the query with that of each question
//!    variant.
//! 4. `Scorer::score` (`rank.rs`) adds up the BM25 weights of the terms' posting lists, multiplied by their
//!    inverse document frequencies, and the trigram similarity; a question that is the query itself gets the greatest
//!    score.
//! 5. `add_proximity` (`proximity.rs`) rewards adjacent words.
//! 6. `drop_hidden_terms` (`wordings.rs`) takes from each document the terms that only its other wordings have, unless
//!    they answer the query.
//! 7. `select` (`select.rs`) chooses the hits: the full matches and those that are better, or else the closest.
//! 8. `spans` (`highlight.rs`) finds the matches in the original text of the best hits, and in the other
//!    wording that they were found by (`best_wording`).
//!
//! Apart from all this, [`has_phrase`] (`phrase.rs`) finds phrases in a text as people type them.
//!
//! # The index
//!
//! `SearchIndex::build` tokenizes the documents into a `Corpus` (`corpus.rs`), sorts their words into a
//! `Vocabulary` (`vocabulary.rs`), computes the BM25 weight of each word in each document (`bm25.rs`) into
//! `PostingLists` (`postings.rs`), and indexes the trigrams of the question variants. So a keystroke only
//! multiplies and adds. The constants are in [`Weights`]. [`SearchIndex::build_async`] yields to the event loop
//! between slices (`yielding.rs`).
//!
//! `docs/search.md` in the repository is the reference: ranking, measurements, size and speed.

mod bm25;
mod corpus;
mod document;
mod edit_distance;
mod expand;
mod fuzzy;
mod highlight;
mod index;
mod interner;
mod language;
mod languages;
mod parse;
mod phrase;
mod postings;
mod proximity;
mod query;
mod rank;
mod results;
mod rewrite;
mod scripts;
mod select;
mod stem;
mod stop_words;
mod suffixes;
mod synonyms;
#[cfg(test)]
mod tests;
mod tokenize;
mod trigrams;
mod vocabulary;
mod weighted;
mod weights;
mod wordings;
mod yielding;

pub use document::{Document, Synonym};
pub use index::SearchIndex;
pub use language::{Fold, Language};
pub use languages::rules_of;
pub use phrase::{fold_phrase, has_phrase};
pub use results::{Correction, Hit, MatchQuality, SearchResults};
pub use tokenize::{Span, is_blank};
pub use weights::Weights;
pub use yielding::{Yield, YieldPolicy, yield_if_due};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct ReadmeDoctests;

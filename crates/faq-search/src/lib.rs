//! Finding questions in the reader's own words.
//!
//! The whole surface: build an [`Index`] from the content once, ask it with [`Index::search`] at every
//! keystroke, and get the matching documents with the spans that matched. Results are a pure function of
//! content and query. `docs/search.md` says how it works, what was tried and what it costs.

mod bm25;
mod corpus;
mod document;
mod edit_distance;
mod expand;
mod fuzzy;
mod highlight;
mod index;
mod interner;
mod parse;
mod postings;
mod proximity;
mod query;
mod rank;
mod results;
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
mod weights;
mod yielding;

pub use document::{Document, Synonym};
pub use index::Index;
pub use results::{Correction, Fit, Hit, Results};
pub use tokenize::{Fold, Span, is_blank};
pub use weights::Settings;
pub use yielding::{Pause, Rest, breathe};

//! Parsing a query: its terms, their candidates and the alternatives to them.

use crate::expand::QueryContext;
use crate::query::{Query, Term};
use crate::stop_words::is_stop_word;
use crate::tokenize::for_each_word;

/// The number of words after which a query is cut off: it bounds the time of a pasted text, and sets of terms
/// have one bit for each.
const MAX_TERMS: usize = 64;

/// Parses `text`; with `exact` typing errors are not corrected.
pub fn parse_query(text: &str, exact: bool, context: &QueryContext) -> Query {
    let mut terms: Vec<Term> = Vec::new();
    for_each_word(text, context.fold, &mut |folded, span| {
        if terms.len() < MAX_TERMS {
            terms.push(Term::new(folded, span));
        }
    });
    let mut query = Query {
        terms,
        alternatives: Vec::new(),
    };
    let mut index = 0;
    // Expanding a term may split it in two.
    while index < query.terms.len() {
        expand_term(&mut query, index, text.len(), exact, context);
        index += 1;
    }
    query.terms.truncate(MAX_TERMS);
    let only_stop_words = query.terms.iter().all(|term| term.stop_word);
    query
        .terms
        .iter_mut()
        .for_each(|term| term.required = only_stop_words || !term.stop_word);
    for rule in context.synonyms {
        for index in 0..query.terms.len() {
            context.apply_synonym(rule, index, &mut query);
        }
    }
    query
}

/// Finds the candidates of one term: the word and its forms; else two words written as one; else corrections.
/// Numbers are not corrected: another digit makes another number.
fn expand_term(query: &mut Query, index: usize, query_len: usize, exact: bool, context: &QueryContext) {
    let joined = context.join_with_next(&query.terms, index, query_len);
    let previous = query.alternatives.last();
    let is_joined = joined.is_some() || previous.is_some_and(|other| other.terms.end > index);
    query.alternatives.extend(joined);
    let term = &mut query.terms[index];
    // The last word is still being typed until something follows it.
    let is_prefix = term.span.end == query_len;
    term.candidates = context.candidates(&term.folded, is_prefix);
    if is_joined || !term.candidates.is_empty() {
        return;
    }
    if let Some(cut) = context.split_point(&term.folded, is_prefix) {
        // Both halves keep the whole span: folding may have changed the length, so that the cut has no known
        // position in the typed text.
        let second = Term::new(&term.folded[cut..], term.span.clone());
        term.folded.truncate(cut);
        term.stop_word = is_stop_word(&term.folded);
        term.candidates = context.candidates(&term.folded, false);
        query.terms.insert(index + 1, second);
    } else if !exact && !term.stop_word && !has_digit(&term.folded) {
        context.correct(term, is_prefix);
    }
}

fn has_digit(word: &str) -> bool {
    word.contains(|character: char| character.is_ascii_digit())
}

//! Parsing a query: its terms, their candidates and the alternatives to them.

use crate::expand::{QueryContext, is_digit};
use crate::language::Language;
use crate::query::{Query, Term};
use crate::scripts::is_one_character;
use crate::stop_words::is_meaningful;
use crate::tokenize::for_each_term;

/// The number of words after which a query is cut off: it bounds the time of a pasted text, and sets of terms
/// have one bit for each.
const MAX_TERMS: usize = 64;

/// The least length in bytes of a finished word that matches the words that begin with it, as "temp" does
/// "temporary".
const MIN_PREFIX_LEN: usize = 4;

/// Parses `text`; with `exact` typing errors are not corrected.
pub fn parse_query(text: &str, exact: bool, context: &QueryContext) -> Query {
    let mut terms: Vec<Term> = Vec::new();
    for_each_term(text, context.language, &mut |folded, span| {
        if terms.len() < MAX_TERMS {
            terms.push(Term::new(folded, span, context.language));
        }
    });
    let mut query = Query {
        terms,
        alternatives: Vec::new(),
        required: 0,
        content: 0,
        only_stop_words: false,
    };
    let mut index = 0;
    // Expanding a term may split it in two.
    while index < query.terms.len() {
        expand_term(&mut query, index, text.len(), exact, context);
        index += 1;
    }
    query.terms.truncate(MAX_TERMS);
    for rule in context.synonyms {
        for index in 0..query.terms.len() {
            context.apply_synonym(rule, index, &mut query);
        }
    }
    mark_content_words(&mut query, context.language);
    query
}

/// Marks the terms that a hit must match. Stop words need none, unless nothing else was typed.
fn mark_content_words(query: &mut Query, language: &Language) {
    let only_stop_words = query.terms.iter().all(|term| term.stop_word);
    // "Nine nine nine" is a number.
    query.only_stop_words = only_stop_words && query.alternatives.is_empty();
    let (mut before, mut terms) = ("", query.terms.iter().peekable());
    let mut bit = 1;
    while let Some(term) = terms.next() {
        let after = terms.peek().map_or("", |term| &term.folded);
        if only_stop_words || !term.stop_word {
            query.required |= bit;
            query.content |= bit;
        } else if language.is_english() && is_meaningful(before, &term.folded, after) {
            query.content |= bit;
        }
        before = &term.folded;
        bit <<= 1;
    }
}

/// Returns whether a word is the seam of two words of the content, in a script without spaces: the content has "预约" and
/// "医生", and need not have the "约医" of "预约医生".
fn is_seam(terms: &[Term], index: usize, context: &QueryContext) -> bool {
    let Some([before, term, after]) = terms.get(index.wrapping_sub(1)..index + 2) else {
        return false;
    };
    before.span.end > term.span.start
        && term.span.end > after.span.start
        && !before.candidates.is_empty()
        && context.vocabulary.get(&after.folded).is_some()
}

/// Finds the candidates of one term: the word and its forms; else two words written as one, the words that begin
/// with it, or corrections. Numbers are neither completed nor corrected: another digit makes another number.
fn expand_term(query: &mut Query, index: usize, query_len: usize, exact: bool, context: &QueryContext) {
    let is_last = index + 1 == query.terms.len();
    let term = &mut query.terms[index];
    // The last word is still being typed until something follows it.
    let is_prefix = is_last && term.span.end == query_len || is_one_character(&term.folded);
    let has_digit = term.folded.contains(is_digit);
    // A word of the content means itself: "work" is not yet "worker", nor 10 yet 100.
    term.known = context.vocabulary.get(&term.folded).is_some();
    let is_whole = term.known && (has_digit || term.folded.len() >= MIN_PREFIX_LEN);
    term.candidates = context.candidates(&term.folded, is_prefix && !is_whole);
    let is_unknown = term.candidates.is_empty();
    if is_unknown && is_seam(&query.terms, index, context) {
        query.terms[index].stop_word = true;
        return;
    }
    let joined = context.join_terms(&query.terms, index, query_len);
    let is_joined = joined.is_some() || query.alternatives.iter().any(|other| other.terms.end > index);
    let term = &mut query.terms[index];
    if (has_digit || is_unknown && !is_joined)
        && let Some(cut) = context.split_point(&term.folded, is_prefix)
    {
        // Both halves keep the whole span: folding may have changed the length, so that the cut has no known
        // position in the typed text.
        let second = Term::new(&term.folded[cut..], term.span.clone(), context.language);
        *term = Term::new(&term.folded[..cut], term.span.clone(), context.language);
        query.terms.insert(index + 1, second);
        return expand_term(query, index, query_len, exact, context);
    }
    if let Some(joined) = joined {
        query.alternatives.push(joined);
    }
    if has_digit || is_joined || !is_unknown || term.stop_word {
        return;
    }
    if term.folded.len() >= MIN_PREFIX_LEN {
        term.candidates = context.candidates(&term.folded, true);
    }
    if !exact && term.candidates.is_empty() {
        context.correct(term, is_prefix);
    }
}

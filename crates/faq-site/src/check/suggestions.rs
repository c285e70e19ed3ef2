//! Suggests synonyms that the content itself gives away, each as a line for the site file: an abbreviation with its
//! long form, a compound that is written in two ways, and words that other wordings of a question use for one of
//! its words.
//!
//! Only synonyms by which a search finds further questions are suggested, and only the most useful ones.

use super::wordings::{Text, WordIndex, replaced_words};
use crate::content::Content;
use crate::report::Report;
use crate::site_config::SiteConfig;
use std::collections::{BTreeMap, BTreeSet};

/// A list of more suggestions would not be read.
const MAX_SUGGESTIONS: usize = 5;

/// Words that join with the next to another word: "every day" is not "everyday".
const NO_COMPOUND: &str = "all and any down every for how may not off out over some the through under with";

/// The question where the synonym shows, and the questions that a search would find by it.
#[derive(Default)]
struct Suggestion {
    question: usize,
    gained: BTreeSet<usize>,
}

/// Warns of synonyms that the site file lacks.
pub fn check(site: Option<&SiteConfig>, content: &Content, report: &mut Report<'_>) {
    let texts: Vec<Text> = content.questions.iter().map(Text::new).collect();
    let index = WordIndex::new(&texts);
    let mut suggestions = BTreeMap::new();
    suggest_abbreviations(&index, &mut suggestions);
    suggest_compounds(&index, &mut suggestions);
    suggest_replaced_words(&index, &mut suggestions);
    let known: BTreeSet<String> = site
        .iter()
        .flat_map(|site| &site.synonyms)
        .flat_map(|((from, to), _)| from.iter().chain(to))
        .map(|phrase| phrase.to_lowercase())
        .collect();
    let mut suggestions: Vec<_> = suggestions
        .into_iter()
        .filter(|((from, _, _), suggestion): &(Synonym, _)| {
            !suggestion.gained.is_empty() && !known.contains(&from.to_lowercase())
        })
        .collect();
    suggestions.sort_by_key(|(_, suggestion)| std::cmp::Reverse(suggestion.gained.len()));
    for ((from, sign, to), suggestion) in suggestions.into_iter().take(MAX_SUGGESTIONS) {
        let questions = match suggestion.gained.len() {
            1 => "a question that has".to_owned(),
            count => format!("{count} questions that have"),
        };
        let has = match sign {
            "=" => format!("only one of “{from}” and “{to}”. If they mean the same"),
            _ => format!("“{to}”. If readers who write “{from}” mean that"),
        };
        report.warning(
            content.spans[suggestion.question].heading.clone(),
            format!(
                "A search misses {questions} {has}, add this to synonyms in the site file: \"{from} {sign} {to}\""
            ),
        );
    }
}

/// The two phrases of a synonym with the sign between them.
type Synonym = (String, &'static str, String);

/// Suggests abbreviations whose long form is beside them in brackets, or they beside it.
fn suggest_abbreviations(index: &WordIndex<'_>, suggestions: &mut BTreeMap<Synonym, Suggestion>) {
    let mut long_forms: BTreeMap<String, BTreeMap<String, usize>> = BTreeMap::new();
    for (question, text) in index.texts.iter().enumerate() {
        for (abbreviation, long_form) in text.abbreviations() {
            let forms = long_forms.entry(abbreviation).or_default();
            forms.entry(long_form).or_insert(question);
        }
    }
    for (abbreviation, forms) in long_forms {
        // An abbreviation of two things means neither for sure.
        let mut forms = forms.into_iter();
        let (Some((long_form, question)), None) = (forms.next(), forms.next()) else {
            continue;
        };
        // Nor does one that is a word too, because the search folds case.
        let word = abbreviation.to_lowercase();
        if index.is_written(&word) {
            continue;
        }
        let gained = questions_with_one(index, &long_form, &word);
        suggestions.insert((abbreviation, "=", long_form), Suggestion { question, gained });
    }
}

/// Suggests compounds that some questions write as one word and others as two.
fn suggest_compounds(index: &WordIndex<'_>, suggestions: &mut BTreeMap<Synonym, Suggestion>) {
    let is_joint =
        |word: &str| word.chars().count() > 2 && !NO_COMPOUND.split(' ').any(|other| other == word);
    let pairs = index.texts.iter().flat_map(|text| text.words.windows(2));
    let pairs: BTreeSet<&[String]> = pairs
        .filter(|pair| pair.iter().all(|word| is_joint(word)) && index.with_word(&pair.concat()).is_some())
        .collect();
    for pair in pairs {
        let (compound, apart) = (pair.concat(), pair.join(" "));
        let Some(questions) = index.with_word(&compound) else {
            continue;
        };
        let gained = questions_with_one(index, &apart, &compound);
        // A compound that is far rarer than its parts is a missing space.
        if let Some(&question) = questions.first().filter(|_| questions.len() * 10 >= gained.len()) {
            suggestions.insert((compound, "=", apart), Suggestion { question, gained });
        }
    }
}

/// Suggests the words that other wordings of a question have in place of one of its words: for good if two
/// questions do so, one way if the word is in no answer.
fn suggest_replaced_words(index: &WordIndex<'_>, suggestions: &mut BTreeMap<Synonym, Suggestion>) {
    let mut pairs: BTreeMap<(String, String), BTreeSet<usize>> = BTreeMap::new();
    for (question, text) in index.texts.iter().enumerate() {
        for pair in replaced_words(text) {
            pairs.entry(pair).or_default().insert(question);
        }
    }
    for ((from, to), questions) in &pairs {
        let is_in_an_answer = index
            .with_phrase(from)
            .any(|question| index.texts[question].shows(from));
        let (sign, gained) = match questions.len() {
            1 if is_in_an_answer => continue,
            1 => ("->", questions_with_only(index, to, from)),
            _ => ("=", questions_with_one(index, to, from)),
        };
        // In both directions the pair is found twice.
        if sign == "=" && suggestions.contains_key(&(to.clone(), sign, from.clone())) {
            continue;
        }
        if let Some(&question) = questions.first() {
            suggestions.insert((from.clone(), sign, to.clone()), Suggestion { question, gained });
        }
    }
}

/// Returns the questions that have exactly one of two phrases: those that a search for the other misses.
fn questions_with_one(index: &WordIndex<'_>, one: &str, other: &str) -> BTreeSet<usize> {
    let mut questions = questions_with_only(index, one, other);
    questions.append(&mut questions_with_only(index, other, one));
    questions
}

/// Returns the questions that have one phrase and not the other.
fn questions_with_only(index: &WordIndex<'_>, phrase: &str, other: &str) -> BTreeSet<usize> {
    let questions = index.with_phrase(phrase);
    questions
        .filter(|&question| !index.texts[question].has(other))
        .collect()
}

//! The words of the questions, for the comparison of wordings.

use faq_core::faq::{Question, answer_text};
use std::collections::{BTreeSet, HashMap, HashSet};

/// The words of one question and its answer.
pub struct Text {
    /// The displayed question and the answer as they are written.
    shown: String,
    /// The words of the displayed question, of each other wording and of the answer, in lower case.
    pub words: Vec<String>,
    /// The words of each wording of the question, in lower case; the displayed one is first.
    wordings: Vec<Vec<String>>,
    /// The words of the displayed question and the answer, each between spaces.
    shown_words: String,
    /// All words, each between spaces.
    all_words: String,
}

impl Text {
    /// Collects the words of a question.
    pub fn new(question: &Question) -> Self {
        let answer = answer_text(&question.answer);
        let wordings = std::iter::once(&question.question).chain(&question.also_asked_as);
        let wordings: Vec<Vec<String>> = wordings.map(|wording| words(wording)).collect();
        let shown = [&*question.question, "\n", &answer].concat();
        // A word between texts keeps phrases from reaching into the next one.
        let mut all: Vec<String> = wordings.join(&"|".to_owned());
        all.push("|".to_owned());
        all.extend(words(&answer));
        Self {
            shown_words: between_spaces(&words(&shown)),
            all_words: between_spaces(&all),
            words: all,
            wordings,
            shown,
        }
    }

    /// Returns whether any wording of the question or its answer has a phrase in lower case.
    pub fn has(&self, phrase: &str) -> bool {
        self.all_words.contains(&format!(" {phrase} "))
    }

    /// Returns whether the displayed question or the answer has a phrase in lower case.
    pub fn shows(&self, phrase: &str) -> bool {
        self.shown_words.contains(&format!(" {phrase} "))
    }

    /// Returns the abbreviations in brackets behind their long forms, with the long forms: "GP" with "general
    /// practitioner" in "a general practitioner (GP)".
    pub fn abbreviations(&self) -> Vec<(String, String)> {
        let mut found = Vec::new();
        let mut rest = &*self.shown;
        let mut before = String::new();
        while let Some((text, after)) = rest.split_once('(') {
            before.push_str(text);
            let Some((inside, behind)) = after.split_once(')') else {
                break;
            };
            let abbreviation = inside.trim();
            let is_abbreviation = (2..=6).contains(&abbreviation.len())
                && abbreviation.bytes().all(|byte| byte.is_ascii_uppercase());
            if is_abbreviation && let Some(long_form) = long_form(&before, abbreviation) {
                found.push((abbreviation.to_owned(), long_form));
            }
            before.clear();
            rest = behind;
        }
        found
    }
}

/// The questions that have a word, so that a phrase is not looked for in all of them.
pub struct WordIndex<'a> {
    /// The texts of the questions.
    pub texts: &'a [Text],
    /// The questions that have a word, by the word in lower case.
    questions: HashMap<&'a str, BTreeSet<usize>>,
    /// The words of displayed questions and answers as they are written.
    written: HashSet<&'a str>,
}

impl<'a> WordIndex<'a> {
    /// Indexes the words of questions.
    pub fn new(texts: &'a [Text]) -> Self {
        let mut questions: HashMap<&str, BTreeSet<usize>> = HashMap::new();
        for (question, text) in texts.iter().enumerate() {
            for word in &text.words {
                questions.entry(word).or_default().insert(question);
            }
        }
        let written = texts
            .iter()
            .flat_map(|text| text.shown.split(|character: char| !character.is_alphanumeric()));
        Self {
            texts,
            questions,
            written: written.collect(),
        }
    }

    /// Returns whether a word is in a displayed question or an answer with these very letters.
    pub fn is_written(&self, word: &str) -> bool {
        self.written.contains(word)
    }

    /// Returns the questions that have a word in lower case.
    pub fn with_word(&self, word: &str) -> Option<&BTreeSet<usize>> {
        self.questions.get(word)
    }

    /// Returns the questions that have a phrase in lower case, in any wording or in the answer.
    pub fn with_phrase(&self, phrase: &str) -> impl Iterator<Item = usize> {
        let words = phrase.split(' ').map(|word| self.with_word(word));
        let rarest = words.min_by_key(|questions| questions.map_or(0, BTreeSet::len));
        let questions = rarest.flatten().into_iter().flatten().copied();
        questions.filter(move |&question| self.texts[question].has(phrase))
    }
}

/// Returns the words at the end of a text that begin with the letters of an abbreviation, in lower case.
fn long_form(before: &str, abbreviation: &str) -> Option<String> {
    // A long form does not reach over the end of a line or a sentence.
    let before = before.rsplit(['\n', '.', ';', ':', '?', '!']).next()?;
    let words = words(before);
    let mut start = words.len();
    for letter in abbreviation.to_lowercase().chars().rev() {
        start = words[..start].iter().rposition(|word| !is_small(word))?;
        if !words[start].starts_with(letter) {
            return None;
        }
    }
    Some(words[start..].join(" "))
}

/// Returns whether abbreviations often leave out a word.
fn is_small(word: &str) -> bool {
    matches!(
        word,
        "a" | "an" | "and" | "de" | "des" | "du" | "for" | "in" | "of" | "on" | "or" | "the" | "to"
    )
}

/// Returns each word or two that another wording of a question has in place of a word or two of the displayed
/// question, with these: ("doctor", "gp") for "How do I see a doctor?" beside "How do I see a GP?".
pub fn replaced_words(text: &Text) -> Vec<(String, String)> {
    let Some((question, others)) = text.wordings.split_first() else {
        return Vec::new();
    };
    let pairs = others.iter().filter_map(|other| {
        let common =
            |one: &mut dyn Iterator<Item = (&String, &String)>| one.take_while(|(a, b)| a == b).count();
        let start = common(&mut question.iter().zip(other));
        let (question, other) = (&question[start..], &other[start..]);
        let end = common(&mut question.iter().rev().zip(other.iter().rev()));
        let (question, other) = (&question[..question.len() - end], &other[..other.len() - end]);
        // Without three words in common it is another sentence.
        let is_replaced = start + end > 2
            && [question, other].iter().all(|words| {
                (1..3).contains(&words.len())
                    && words
                        .iter()
                        .all(|word| word.chars().count() > 1 && !is_function_word(word))
            });
        is_replaced.then(|| (other.join(" "), question.join(" ")))
    });
    pairs.filter(|(other, word)| !is_same_word(other, word)).collect()
}

/// Returns whether two words are forms of one, which the search matches by itself.
fn is_same_word(one: &str, other: &str) -> bool {
    let common = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    common > 3 && common + 3 >= one.chars().count().min(other.chars().count())
}

/// Returns whether a word has a grammatical function only.
fn is_function_word(word: &str) -> bool {
    const FUNCTION_WORDS: &str = "a about all am an and any are as at be been by can cannot could did do does for from \
        get had has have he her his how i if in into is it its may me more most much must my need no not of off on \
        one or our out over shall she should so some than that the their them there these they this those to too up \
        us use was we were what when where which who whose why will with would you your";
    FUNCTION_WORDS.split(' ').any(|other| other == word)
}

/// Returns the words of a text, in lower case, without addresses.
fn words(text: &str) -> Vec<String> {
    let is_address = |part: &&str| part.trim_end_matches(['.', ',', ')']).contains(['.', '@', '/']);
    text.split_whitespace()
        .filter(|part| !is_address(part))
        .flat_map(|part| {
            part.split(|character: char| !character.is_alphanumeric() && !matches!(character, '\'' | '’'))
        })
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

fn between_spaces(words: &[String]) -> String {
    format!(" {} ", words.join(" "))
}

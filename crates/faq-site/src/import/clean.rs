//! Words of questions and answers without the marks that pages put around them.

use super::white_space::collapse;
use crate::check::QUESTION_MARKS;

/// Words that begin a question or an answer in lists of both, with the mark that follows.
const ASKS: [&str; 10] = [
    "q", "question", "frage", "f", "pregunta", "p", "vraag", "v", "domanda", "d",
];
const ANSWERS: [&str; 8] = [
    "a",
    "answer",
    "antwort",
    "r",
    "respuesta",
    "réponse",
    "antwoord",
    "risposta",
];
/// Beginnings of questions that a page asks its readers.
const NOT_ASKED: [&str; 17] = [
    "was this",
    "was that",
    "is this page useful",
    "did this",
    "did you find",
    "did we answer",
    "rate this",
    "need help",
    "need more help",
    "need support",
    "still have",
    "still need",
    "any questions",
    "any other questions",
    "have a question",
    "got a question",
    "can't find",
];
/// Headings and controls beside the questions, whatever they look like.
const BESIDE: [&str; 30] = [
    "menu",
    "search",
    "contents",
    "table of contents",
    "on this page",
    "in this section",
    "share",
    "share this",
    "share this page",
    "related",
    "related pages",
    "related content",
    "related links",
    "see also",
    "contact",
    "contact us",
    "get in touch",
    "about us",
    "references",
    "sources",
    "comments",
    "leave a reply",
    "more",
    "more information",
    "further information",
    "further reading",
    "navigation",
    "language",
    "cookies",
    "feedback",
];
/// Headings that only announce questions.
const TITLES: [&str; 9] = [
    "faq",
    "faqs",
    "questions",
    "common questions",
    "frequently asked questions",
    "frequently asked questions (faq)",
    "frequently asked questions (faqs)",
    "questions and answers",
    "q&a",
];

/// Returns whether a text is a question: it has a question mark at the end of a word, and words.
pub fn asks(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
        && text.match_indices(QUESTION_MARKS).any(|(at, mark)| {
            let greek = mark != ";" || text.contains(|letter| matches!(letter, 'Ͱ'..='Ͽ' | 'ἀ'..='῿'));
            let rest = &text[at + mark.len()..];
            greek
                && rest
                    .chars()
                    .next()
                    .is_none_or(|next| !next.is_alphanumeric() && !"=&/".contains(next))
        })
}

/// Returns whether a text ends with a question mark, also within quotation marks or brackets.
pub fn ends_asking(text: &str) -> bool {
    asks(text)
        && text
            .trim_end_matches(['"', '”', '’', '\'', ')', '»', ' ', '*'])
            .ends_with(QUESTION_MARKS)
}

/// Returns whether the page asks its reader this question.
pub fn is_not_asked(text: &str) -> bool {
    let text = text.to_lowercase().replace('’', "'");
    let is_short = text.split_whitespace().count() <= 9;
    is_short && NOT_ASKED.iter().any(|beginning| text.starts_with(beginning))
}

/// Returns whether a heading or a control belongs to the page rather than to its content.
pub fn is_beside(text: &str) -> bool {
    let text = text.trim_end_matches([':', '…', '.']).trim().to_lowercase();
    BESIDE.contains(&text.as_str()) || text.starts_with("related ") || text.starts_with("you may also ")
}

/// Returns whether a heading only announces questions, also those about something ("Food bank FAQ").
pub fn is_title(text: &str) -> bool {
    const ENDS: [&str; 3] = [" faq", " faqs", " frequently asked questions"];
    let text = text.trim_end_matches(['.', ':', '?']).trim_end().to_lowercase();
    TITLES.contains(&text.as_str()) || ENDS.iter().any(|end| text.ends_with(end))
}

/// Returns whether a text has visible characters; those without a width are not.
pub fn shows(text: &str) -> bool {
    text.chars().any(|letter| {
        !letter.is_whitespace()
            && !letter.is_control()
            && !matches!(letter, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
    })
}

/// Returns the rest of a text after a label such as "Q:", "Q1." or "Question 3:".
fn without_label<'t>(text: &'t str, labels: &[&str]) -> Option<&'t str> {
    let word = text.len() - text.trim_start_matches(char::is_alphabetic).len();
    let (label, rest) = text.split_at(word);
    if !labels.contains(&label.to_lowercase().as_str()) {
        return None;
    }
    let digits = rest
        .trim_start()
        .trim_start_matches(|digit: char| digit.is_ascii_digit());
    let rest = digits
        .trim_start()
        .strip_prefix([':', '.', ')', '–', '-', '：'])?;
    // "A. Smith" is a name, and "Q-tips" a word.
    let dotted = digits.trim_start().starts_with(['.', '-', ')']);
    (rest.starts_with(char::is_whitespace) || !dotted).then(|| rest.trim_start())
}

/// Returns whether a line begins as a question of a list of questions and answers.
pub fn is_labelled(text: &str) -> bool {
    without_label(text.trim_start_matches(is_mark), &ASKS).is_some_and(shows)
}

/// Returns the rest of a text after "A:".
pub fn without_answer_label(text: &str) -> Option<&str> {
    let text = text.trim_start();
    let rest = without_label(text, &ANSWERS)?;
    // One letter with a full stop may be an initial or the first of a lettered list.
    let label = &text[..text.len() - rest.len()];
    (label.trim_end().ends_with([':', '：'])).then_some(rest)
}

/// Returns the rest of a text after a number that counts questions: "1.", "2)", "(3)".
pub fn without_number(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('(').unwrap_or(text);
    let rest = inner.trim_start_matches(|digit: char| digit.is_ascii_digit());
    let digits = inner.len() - rest.len();
    let rest = if inner.len() < text.len() {
        rest.strip_prefix(')')?
    } else {
        rest.strip_prefix(['.', ')', ':'])?
    };
    ((1..=3).contains(&digits) && rest.starts_with(char::is_whitespace)).then(|| rest.trim_start())
}

/// Returns whether a letter is a sign that opens, closes or links, rather than a word.
pub fn is_mark(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(
            letter,
            '#' | '¶' | '§' | '+' | '−' | '–' | '—' | '×' | '✕' | '✖' | '•' | '·' | '»' | '›' | '>' | '|' | '🔗' | '\u{FE0F}'
                | '←'..='⇿' | '⌃' | '⌄' | '■'..='◿' | '☰' | '➕' | '➖' | '➔'..='➾' | '⬅'..='⬏' | '⮀'..='⯿'
                | '\u{E000}'..='\u{F8FF}' | '❓' | '❔'
        )
}

/// Returns a question without marks, label and number around it; the text as it is if nothing else is left.
pub fn question(text: &str) -> String {
    let text = collapse(text);
    let ends = |letter: char| is_mark(letter) || letter == '-';
    let mut rest = text
        .trim_end_matches(ends)
        .trim_start_matches(|letter| is_mark(letter) && letter != '#');
    if let Some(hash) = rest.strip_prefix("# ") {
        rest = hash;
    }
    if let Some(inner) = without_label(rest, &ASKS).filter(|rest| shows(rest)) {
        rest = inner;
    }
    if let Some(inner) = without_number(rest).filter(|rest| rest.chars().any(char::is_alphabetic)) {
        rest = inner;
    }
    if let Some(inner) = without_label(rest, &ASKS).filter(|rest| shows(rest)) {
        rest = inner;
    }
    if rest.chars().any(char::is_alphanumeric) {
        rest.to_owned()
    } else {
        text
    }
}

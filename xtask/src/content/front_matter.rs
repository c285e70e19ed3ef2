//! The front matter: `key: value` lines between two lines of `---` at the top of the file.

use super::Report;
use link_worker_faq::domain::faq::{Faq, Synonym};

const KEYS: [&str; 6] = [
    "title",
    "short title",
    "introduction",
    "publisher",
    "source",
    "language",
];
/// The one key that may be left out, or stand there several times.
const SYNONYMS: &str = "synonyms";

/// Reads the front matter into a FAQ without questions, and tells where the rest of the file begins.
pub fn read(report: &mut Report<'_>) -> (Faq, usize) {
    let text = report.text;
    let mut values: [Option<&str>; KEYS.len()] = [None; KEYS.len()];
    let mut synonyms = Vec::new();
    let mut lines = text.split_inclusive('\n').scan(0, |offset, line| {
        let start = *offset;
        *offset += line.len();
        Some((start, line))
    });
    let body = match lines.next() {
        Some((_, first)) if first.trim_end() == "---" => {
            let mut end = text.len();
            let mut ended = false;
            for (offset, line) in lines {
                ended = line.trim_end() == "---";
                // No key begins with a #: where the end was forgotten, the questions begin.
                if ended || line.starts_with('#') {
                    end = if ended { offset + line.len() } else { offset };
                    break;
                }
                read_line(offset, line, &mut values, &mut synonyms, report);
            }
            if !ended {
                report.add(
                    0,
                    "The front matter has no end. Put a line of three hyphens (---) after its last line.",
                );
            }
            end
        }
        _ => {
            report.add(
                0,
                "The file does not begin with a front matter. Begin it with a line of three hyphens (---).",
            );
            0
        }
    };
    for (key, value) in KEYS.iter().zip(values) {
        if value.is_none() {
            report.add(
                0,
                format!("The front matter has no “{key}”. Add a line “{key}: …”."),
            );
        }
    }
    let [title, short_title, introduction, publisher, source, language] =
        values.map(|value| value.unwrap_or_default().to_owned());
    (
        Faq {
            title,
            short_title,
            introduction,
            publisher,
            source,
            language,
            synonyms,
            questions: Vec::new(),
        },
        body,
    )
}

fn read_line<'a>(
    offset: usize,
    line: &'a str,
    values: &mut [Option<&'a str>; KEYS.len()],
    synonyms: &mut Vec<Synonym>,
    report: &mut Report<'_>,
) {
    if line.trim().is_empty() {
        return;
    }
    let Some((key, value)) = line.split_once(':') else {
        return report.add(
            offset,
            "A line of the front matter is “key: value”. This one has no colon.",
        );
    };
    let (key, value) = (key.trim(), value.trim());
    if key == SYNONYMS {
        match read_synonym(value) {
            Ok(synonym) => synonyms.push(synonym),
            Err(sentence) => report.add(offset, sentence),
        }
        return;
    }
    let Some(place) = KEYS.iter().position(|known| *known == key) else {
        return report.add(
            offset,
            format!(
                "The front matter has no key “{key}”. The keys are: {}, {SYNONYMS}.",
                KEYS.join(", ")
            ),
        );
    };
    if values[place].is_some() {
        return report.add(
            offset,
            format!("“{key}” stands in the front matter twice. Keep one of them."),
        );
    }
    values[place] = Some(value);
    if value.is_empty() {
        report.add(
            offset,
            format!("“{key}” is empty. Write its value after the colon."),
        );
    } else if key == "source" && !super::answer::is_https(value) {
        report.add(
            offset,
            "The source is not an https address. Write it in full, beginning with https://.",
        );
    } else if key == "language" && !is_language(value) {
        report.add(
            offset,
            format!("“{value}” is not a language tag. Write one like en-GB or cy."),
        );
    }
}

/// Reads `a = b = c`, which all find each other, or `a, b -> c, d`, where the first find the second.
fn read_synonym(value: &str) -> Result<Synonym, &'static str> {
    let list = |text: &str, sign| text.split(sign).map(|phrase| phrase.trim().to_owned()).collect();
    let synonym: Synonym = match value.split_once("->") {
        Some((_, to)) if to.contains("->") => {
            return Err("These synonyms have two arrows. Write one line for each.");
        }
        Some((from, to)) if from.contains('=') || to.contains('=') => {
            return Err("These synonyms have an arrow and an equals sign. Write one line for each.");
        }
        Some((from, to)) => (list(from, ','), list(to, ',')),
        None if value.contains('=') => (list(value, '='), list(value, '=')),
        None => {
            return Err(
                "Synonyms are words with = between them (GP = doctor), or with -> where only the first find the second (degree, training -> skills).",
            );
        }
    };
    if synonym.0.iter().chain(&synonym.1).any(String::is_empty) {
        return Err("Here a word is missing. Write one on either side of each =, -> and comma.");
    }
    Ok(synonym)
}

/// The shape of a BCP 47 tag: a language of two or three letters, then subtags of up to eight.
fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let letters = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphabetic());
    parts
        .next()
        .is_some_and(|language| matches!(language.len(), 2 | 3) && letters(language))
        && parts
            .all(|part| matches!(part.len(), 1..=8) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

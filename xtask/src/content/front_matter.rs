//! The front matter: `key: value` lines between two lines of `---` at the top of the file.

use super::Report;
use link_worker_faq::domain::faq::Faq;

const KEYS: [&str; 6] = [
    "title",
    "short title",
    "introduction",
    "publisher",
    "source",
    "language",
];

/// Reads the front matter into a FAQ without questions, and tells where the rest of the file begins.
pub fn read(report: &mut Report<'_>) -> (Faq, usize) {
    let text = report.text;
    let mut values: [Option<&str>; KEYS.len()] = [None; KEYS.len()];
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
                read_line(offset, line, &mut values, report);
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
            questions: Vec::new(),
        },
        body,
    )
}

fn read_line<'a>(
    offset: usize,
    line: &'a str,
    values: &mut [Option<&'a str>; KEYS.len()],
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
    let Some(place) = KEYS.iter().position(|known| *known == key) else {
        return report.add(
            offset,
            format!(
                "The front matter has no key “{key}”. The keys are: {}.",
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

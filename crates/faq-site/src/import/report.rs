//! The report of an import: a line a question, and how many of the file's questions were imported.

use super::imported::{Imported, Skipped};
use std::collections::{HashMap, HashSet};
use std::path::Path;

/// The maximum number of lines in a report that is not verbose.
const SHOWN: usize = 20;
/// The maximum length of a line, in characters.
const WIDTH: usize = 400;

/// Returns the lines of a report.
pub fn lines(imported: &Imported, path: &Path, is_verbose: bool) -> Vec<String> {
    let lines = if is_verbose {
        imported.skipped.iter().map(|one| line(path, &[one])).collect()
    } else {
        grouped(&imported.skipped)
            .iter()
            .map(|group| line(path, group))
            .collect::<Vec<_>>()
    };
    let count = lines.len();
    let mut shown: Vec<String> = lines
        .into_iter()
        .take(if is_verbose { count } else { SHOWN })
        .collect();
    if shown.len() < count {
        shown.push(format!(
            "{} more lines: add --verbose to see them.",
            count - shown.len()
        ));
    }
    shown
}

/// Returns the last line: how many of the questions were imported.
pub fn summary(imported: &Imported) -> String {
    let (count, about) = (imported.questions.len(), imported.estimated_total());
    let questions = if about == 1 { "question" } else { "questions" };
    if count == about {
        format!("{count} {questions} imported")
    } else {
        format!("{count} of about {about} {questions} imported")
    }
}

/// Returns the skipped parts in the order of the file, grouped by question.
fn grouped(skipped: &[Skipped]) -> Vec<Vec<&Skipped>> {
    let mut groups: Vec<Vec<&Skipped>> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for one in skipped {
        match one.question.as_deref() {
            None => groups.push(vec![one]),
            Some(question) => {
                let at = *places.entry(question).or_insert(groups.len());
                match groups.get_mut(at) {
                    Some(group) => group.push(one),
                    None => groups.push(vec![one]),
                }
            }
        }
    }
    groups
}

fn line(path: &Path, group: &[&Skipped]) -> String {
    let mut sentences: Vec<&str> = Vec::new();
    let mut known = HashSet::new();
    for one in group {
        if known.insert(one.sentence.as_str()) {
            sentences.push(&one.sentence);
        }
    }
    let first = group.first();
    let named = first
        .and_then(|one| one.question.as_deref())
        .map(|question| format!("“{question}”"));
    let name =
        named.filter(|name| !name.is_empty() && !sentences.iter().any(|sentence| sentence.contains(name)));
    let about = name.map(|name| format!("{name}: ")).unwrap_or_default();
    let line = first.map_or(1, |one| one.line);
    let text = printable(&format!(
        "{}:{line}: {about}{}",
        path.display(),
        sentences.join(" ")
    ));
    match text.char_indices().nth(WIDTH) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text,
    }
}

/// Returns a text that a terminal shows as it is: no letter of it controls the terminal or turns the text around.
pub fn printable(text: &str) -> String {
    let is_shown = |letter: &char| !matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    text.chars()
        .filter(is_shown)
        .map(|letter| if letter.is_control() { '\u{FFFD}' } else { letter })
        .collect()
}

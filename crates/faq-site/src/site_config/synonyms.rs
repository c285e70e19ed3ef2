//! Synonyms, as an editor writes them.

use faq_core::faq::Synonym;

/// Reads `a = b = c`, which all find each other, or `a, b -> c, d`, where the first find the second.
///
/// # Errors
/// What is wrong and what to do.
pub fn read(value: &str) -> Result<Synonym, &'static str> {
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

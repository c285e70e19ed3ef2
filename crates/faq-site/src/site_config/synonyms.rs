//! Synonyms in the notation of the site file.

use faq_core::faq::Synonym;

/// Parses `a = b = c`, where each word finds the others, or `a, b -> c, d`, where the words before the arrow
/// find those after it.
///
/// # Errors
/// A sentence that says what is wrong and what to do.
pub fn parse(value: &str) -> Result<Synonym, &'static str> {
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

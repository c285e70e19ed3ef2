//! The tables of the languages, in the notation of [`Language`](crate::Language). They are our own, after the published
//! descriptions that `docs/search.md` names: light stemmers, which remove inflections and the commonest derivations.

mod europe;
mod other;
mod romance;

use europe::{DUTCH, GERMAN, POLISH, UKRAINIAN, WELSH};
use other::{ARABIC, CHINESE, JAPANESE, TURKISH, URDU};
use romance::{FRENCH, ITALIAN, PORTUGUESE, ROMANIAN, SPANISH};

/// The table of a language without one: its words have no stems and no stop words.
const PLAIN: &str = "|";

/// Returns the rules of the language with a BCP 47 tag, for [`Language::new`](crate::Language::new). English has none.
///
/// ```
/// assert!(faq_search::rules_of("en-GB").is_empty());
/// assert_eq!(faq_search::rules_of("pt-BR"), faq_search::rules_of("pt"));
/// ```
pub fn rules_of(tag: &str) -> &'static str {
    let primary = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    match primary.as_str() {
        "en" => "",
        "ar" => ARABIC,
        "cy" => WELSH,
        "de" => GERMAN,
        "es" => SPANISH,
        "fr" => FRENCH,
        "it" => ITALIAN,
        "ja" => JAPANESE,
        "nl" => DUTCH,
        "pl" => POLISH,
        "pt" => PORTUGUESE,
        "ro" => ROMANIAN,
        "tr" => TURKISH,
        "uk" => UKRAINIAN,
        "ur" => URDU,
        "zh" => CHINESE,
        _ => PLAIN,
    }
}

//! The catalogues of the interface's words: one TOML file a language (`words/` at the top of the repository).
//!
//! - [`Catalogue`]: one of them, as it was read; [`Message`]: a sentence of it, or one sentence a plural form.
//! - [`Catalogue::problems`]: what a translation lacks or has wrong, measured by the English one.
//! - [`Catalogue::texts`]: the messages as the app and the prerendered page carry them.
//! - [`shipped`]: the catalogues that come with the generator.
//!
//! Nothing of this is in the app: its build script makes a typed function of each English message
//! (`crates/faq-core/build.rs`), and a page carries the texts of its language.

mod catalogue;
mod check;
mod message;
mod parse;
mod plural;
mod texts;

pub use catalogue::{Catalogue, Direction, Part, Problem, line_of};
pub use message::Message;
pub use plural::category;

/// The catalogues that come with the generator: file name and text. English, the first, is the one that all others
/// translate.
pub const SHIPPED: &[(&str, &str)] = &[
    ("en.toml", include_str!("../../../words/en.toml")),
    ("ar.toml", include_str!("../../../words/ar.toml")),
    ("cy.toml", include_str!("../../../words/cy.toml")),
    ("pl.toml", include_str!("../../../words/pl.toml")),
    ("uk.toml", include_str!("../../../words/uk.toml")),
    ("ur.toml", include_str!("../../../words/ur.toml")),
];

/// Returns the shipped catalogue of this language, a BCP 47 tag, by its first subtag.
///
/// ```
/// assert_eq!(faq_words::shipped("pl-PL").unwrap().name, "polski");
/// assert!(faq_words::shipped("tlh").is_none());
/// ```
pub fn shipped(language: &str) -> Option<Catalogue> {
    let primary = primary(language);
    let (_, text) = SHIPPED
        .iter()
        .find(|(file, _)| file.strip_suffix(".toml") == Some(&*primary))?;
    Catalogue::parse(text).ok()
}

/// Returns the English catalogue.
///
/// # Errors
/// What is wrong with it; a test makes sure that nothing is.
pub fn english() -> Result<Catalogue, Vec<Problem>> {
    Catalogue::parse(SHIPPED[0].1)
}

/// Returns the first subtag of a language tag, in lower case: catalogues are found by it.
pub fn primary(language: &str) -> String {
    let primary = language.split('-').next().unwrap_or_default();
    primary.to_ascii_lowercase()
}

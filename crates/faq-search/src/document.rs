//! The input of the index.

use std::borrow::Cow;

/// A question of the FAQ with its answer.
///
/// ```
/// use faq_search::Document;
///
/// let document = Document {
///     question: "How do I reset my password?",
///     also_asked_as: &["I cannot log in".to_owned()],
///     answer: "Choose “Forgot password” below the form.".into(),
/// };
/// ```
#[derive(Clone, Debug)]
pub struct Document<'a> {
    /// The question as displayed.
    pub question: &'a str,
    /// Other wordings of the question, searched but not displayed unless a hit names one. Together with the question they are its
    /// *question variants*.
    pub also_asked_as: &'a [String],
    /// The answer as plain text.
    pub answer: Cow<'a, str>,
}

/// Phrases that expand to others: a query with one of the first also finds each of the second. For synonyms in
/// both directions give the same list twice; a phrase does not expand to itself.
///
/// ```
/// use faq_search::{Document, Language, SearchIndex, Synonym};
///
/// let doctor = vec!["GP".to_owned(), "family doctor".to_owned()];
/// let synonyms: [Synonym; 1] = [(doctor.clone(), doctor)];
/// let document = Document { question: "How do I find a GP?", also_asked_as: &[], answer: "Call us.".into() };
/// let index = SearchIndex::build([document], &synonyms, Language::english(str::to_lowercase));
/// assert!(index.search("family doctor", false).complete);
/// ```
pub type Synonym = (Vec<String>, Vec<String>);

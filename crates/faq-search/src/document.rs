//! What is indexed.

use std::borrow::Cow;

/// What is searched of one question.
#[derive(Clone, Debug)]
pub struct Document<'a> {
    /// The question as shown.
    pub question: &'a str,
    /// Other ways of asking it, not shown.
    pub also_asked_as: &'a [String],
    /// The answer's plain text.
    pub answer: Cow<'a, str>,
}

/// Words and phrases that mean the same to the search: who types one of the first finds each of the second
/// too. A phrase among both does not stand for itself.
pub type Synonym = (Vec<String>, Vec<String>);

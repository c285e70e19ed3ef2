//! Saved answers as plain text, for text messages and e-mail.

use super::faq::Question;
use super::plain_answer::plain_answer;
use super::wording::Words;

/// The publisher of the answers, as it is named below them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// The name of the publisher.
    pub publisher: String,
    /// The address that the answers come from; often empty.
    pub address: String,
}

/// Formats answers with a title, which may be empty, and their source.
///
/// Addresses have lines of their own: messengers then recognise the whole of them, and they can be read between words
/// that run from right to left.
///
/// ```
/// use faq_core::payload::from_texts;
/// use faq_core::share_text::{Source, share_text};
/// use faq_core::wording::Words;
///
/// let texts = ["#costs", "?Is it free?", "p", "-", ".Yes."].map(str::to_owned);
/// let words = Words::new(Vec::new(), |_, _| String::new());
/// let text = share_text("For you", &from_texts(&texts).questions, &Source::default(), words);
/// assert!(text.starts_with("For you\n\nIs it free?\nYes.\n\n"));
/// ```
pub fn share_text(title: &str, questions: &[Question], source: &Source, words: Words) -> String {
    let titles = Some(title.to_owned()).filter(|title| !title.is_empty());
    let by = [
        format!("{} {}", words.words_by(), source.publisher),
        source.address.clone(),
    ];
    let parts = titles.into_iter().chain(questions.iter().map(question_text));
    let parts: Vec<_> = parts.chain([by.join("\n").trim_end().to_owned()]).collect();
    parts.join("\n\n")
}

/// Adds the link to the answers to the text of [`share_text`].
pub fn with_link(text: &str, link: &str, words: Words) -> String {
    format!("{text}\n\n{}\n{link}", words.come_back())
}

/// Formats a question and its answer, each line of it on a line.
fn question_text(question: &Question) -> String {
    format!("{}\n{}", question.question, plain_answer(&question.answer, true))
}

//! Synonyms: one whose words are nowhere in the content has no effect.

use crate::content::Content;
use crate::report::Report;
use crate::search_language::search_language;
use crate::site_config::SiteConfig;
use faq_core::faq::answer_text;
use faq_search::{Document, SearchIndex};

/// Warns of synonyms that find no question.
pub fn check(site: &SiteConfig, content: &Content, report: &mut Report<'_>) {
    // The index takes a quarter of a second for 10,000 questions.
    if site.synonyms.is_empty() {
        return;
    }
    let answers: Vec<String> = content
        .questions
        .iter()
        .map(|question| answer_text(&question.answer))
        .collect();
    let documents = content
        .questions
        .iter()
        .zip(&answers)
        .map(|(question, answer)| Document {
            question: &question.question,
            also_asked_as: &question.also_asked_as,
            answer: answer.into(),
        });
    // Without synonyms and corrections the search finds only words that the content has.
    let index = SearchIndex::build(documents, &[], search_language(&site.language));
    for ((_, to), span) in &site.synonyms {
        if !to
            .iter()
            .any(|phrase| index.search(phrase, true).hits.iter().any(|hit| hit.all_words))
        {
            report.warning(
                span.clone(),
                format!(
                    "This synonym matches nothing: no question and no answer has “{}”.",
                    to.join("” or “")
                ),
            );
        }
    }
}

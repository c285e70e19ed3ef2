//! What search engines read of a page.

use anyhow::Result;
use faq_core::faq::{Faq, Question, answer_text};
use serde_json::json;

/// Returns questions as a FAQPage in JSON-LD (<https://schema.org/FAQPage>), in the words of the page.
///
/// # Errors
/// None that these values can cause; the signature is the serialiser's.
pub fn structured_data(faq: &Faq, questions: &[Question], address: Option<&str>) -> Result<String> {
    let questions = questions.iter().map(|question| {
        let text = answer_text(&question.answer);
        let answer = json!({ "@type": "Answer", "text": text.trim_end() });
        json!({ "@type": "Question", "name": question.question, "acceptedAnswer": answer })
    });
    let mut page = json!({
        "@context": "https://schema.org",
        "@type": "FAQPage",
        "name": faq.name,
        "inLanguage": faq.language,
        "publisher": { "@type": "Organization", "name": faq.publisher },
        "mainEntity": questions.collect::<Vec<_>>(),
    });
    if let Some(address) = address {
        page["url"] = json!(address);
    }
    if let Some(source) = &faq.source {
        page["publisher"]["url"] = json!(source);
    }
    Ok(serde_json::to_string(&page)?)
}

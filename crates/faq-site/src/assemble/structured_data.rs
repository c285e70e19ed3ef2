//! What search engines read of a page.

use anyhow::Result;
use faq_core::faq::{Faq, Question};
use faq_core::plain_answer::plain_answer;
use serde_json::json;

/// Returns questions as a FAQPage in JSON-LD (<https://schema.org/FAQPage>), in the words of the page.
///
/// # Errors
/// None that these values can cause; the signature is the serialiser's.
pub fn structured_data(faq: &Faq, questions: &[Question], address: Option<&str>) -> Result<String> {
    let questions = questions.iter().map(|question| {
        let text = plain_answer(&question.answer, false);
        let answer = json!({ "@type": "Answer", "text": text });
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

//! What the page answers and whom to ask, where a search finds nothing. Only prerendered: it never changes.

use super::page_topics::topic_item;
use faq_core::faq::Faq;
use faq_core::wording::PageWords;
use faq_core::{element_id, sections};
use leptos::prelude::*;

/// The contact, how many questions the page answers, and the topics of a long FAQ.
#[component]
pub fn NoAnswer(faq: &'static Faq, words: PageWords) -> impl IntoView {
    let count = faq.questions.len();
    let language = words.app().other_language(&faq.language);
    let topics = match sections::is_at_a_glance(count) {
        true => Vec::new(),
        false => sections::topics(&faq.questions),
    };
    let answers = words.how_much(count, !topics.is_empty());
    let links = topics
        .iter()
        .map(|topic| topic_item(words, topic, language, None));
    let links = links.collect_view();
    let list = (!links.is_empty()).then(|| view! { <ul>{links}</ul> });
    view! {
        {contact_line(faq, words)}
        <p id=element_id::PAGE_ANSWERS>{answers}</p>
        {list}
    }
}

/// Renders whom to ask, where the site says it.
pub fn contact_line(faq: &'static Faq, words: PageWords) -> impl IntoView {
    faq.contact.as_deref().map(|contact| {
        view! { <p>{words.not_answered()} " " <a href=contact>{words.contact(contact)}</a></p> }
    })
}

//! What the page answers and whom to ask, where a search finds nothing. Only prerendered: it never changes.

use faq_core::faq::Faq;
use faq_core::route::Route;
use faq_core::{element_id, sections, wording};
use leptos::prelude::*;

/// The contact, how many questions the page answers, and the topics of a long FAQ.
#[component]
pub fn NoAnswer(faq: &'static Faq) -> impl IntoView {
    let count = faq.questions.len();
    let language = wording::other_language(&faq.language);
    let topics = match sections::is_at_a_glance(count) {
        true => Vec::new(),
        false => sections::topics(&faq.questions),
    };
    let answers = wording::page_answers(count, !topics.is_empty());
    let contact = faq.contact.as_deref().map(|contact| {
        view! { <p>{wording::NOT_ANSWERED} " " <a href=contact>{wording::contact(contact)}</a></p> }
    });
    let links = topics.into_iter().map(|topic| {
        let label = wording::topic_link(topic.topic, topic.questions.len());
        view! {
            <li lang=language.filter(|_| !topic.topic.is_empty())>
                <a href=format!("#{}", Route::topic(topic.topic))>{label}</a>
            </li>
        }
    });
    let links = links.collect_view();
    let list = (!links.is_empty()).then(|| view! { <ul>{links}</ul> });
    view! {
        {contact}
        <p id=element_id::PAGE_ANSWERS>{answers}</p>
        {list}
    }
}

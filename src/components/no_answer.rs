//! What the page answers and whom to ask, where a search finds nothing. Only prerendered: it never changes.

use super::page_topics::topic_item;
use crate::prerender::LanguagePage;
use faq_core::faq::Faq;
use faq_core::wording::PageWords;
use faq_core::{element_id, sections};
use leptos::prelude::*;

/// The contact, how many questions the page answers, and the topics of a long FAQ.
#[component]
pub fn NoAnswer(faq: &'static Faq, words: PageWords, languages: Vec<LanguagePage>) -> impl IntoView {
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
        {found_in(faq, words, languages)}
    }
}

/// Renders links to the page in its other languages; `public/languages.js` shows those whose answers have the words of the
/// search, with their number.
fn found_in(faq: &'static Faq, words: PageWords, languages: Vec<LanguagePage>) -> impl IntoView {
    let others = languages.into_iter().filter(|page| page.tag != faq.language);
    let links = others.map(|LanguagePage { tag, name, path, .. }| {
        view! {
            <li lang=tag>
                <a href=path hreflang=tag.clone()>{name}</a>
                " ("
                <span></span>
                ")"
            </li>
        }
    });
    let links = links.collect_view();
    (!links.is_empty()).then(|| {
        view! {
            <div id="faq_found_in" role="status" hidden>
                <p>{words.found_in()}</p>
                <ul>{links}</ul>
            </div>
        }
    })
}

/// Renders whom to ask, where the site says it.
pub fn contact_line(faq: &'static Faq, words: PageWords) -> impl IntoView {
    faq.contact.as_deref().map(|contact| {
        view! { <p>{words.not_answered()} " " <a href=contact>{words.contact(contact)}</a></p> }
    })
}

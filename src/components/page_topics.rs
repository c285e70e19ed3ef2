//! The links to the topics. Only prerendered: without the app each leads to the heading of its section; with it,
//! `public/topics.js` changes the address so that the app lists the questions of the topic.

use faq_core::element_id;
use faq_core::faq::Faq;
use faq_core::route::Route;
use faq_core::sections;
use faq_core::sections::Section;
use faq_core::wording::PageWords;
use leptos::prelude::*;

/// The topics of a sectioned FAQ, in a closed panel so that the questions stay in sight.
#[component]
pub fn PageTopics(faq: &'static Faq, words: PageWords) -> impl IntoView {
    let topics = sections::topics(&faq.questions);
    let language = words.app().other_language(&faq.language);
    (!topics.is_empty()).then(|| {
        let links = topics.into_iter().map(|topic| {
            let headed = topic
                .questions
                .iter()
                .any(|&at| sections::section_of(&faq.questions[at]) == topic.topic);
            let class = (!headed).then_some("needs-app");
            topic_item(words, &topic, language, class)
        });
        view! {
            <details class="topics" id=element_id::TOPICS>
                <summary>{words.topics()}</summary>
                <nav aria-label=words.topic_switch()>
                    <ul>{links.collect_view()}</ul>
                </nav>
            </details>
        }
    })
}

/// Renders the item with the link to a topic. `language` is that of the questions, where the interface has another.
pub fn topic_item(
    words: PageWords,
    topic: &Section<'static>,
    language: Option<&'static str>,
    class: Option<&'static str>,
) -> impl IntoView + use<> {
    let label = words.topic_link(
        &words.app().number(topic.questions.len()),
        words.app().topic_name(topic.topic),
    );
    view! {
        <li class=class lang=language.filter(|_| !topic.topic.is_empty())>
            <a href=format!("#{}", Route::topic(topic.topic))>{label}</a>
        </li>
    }
}

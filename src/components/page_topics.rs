//! The links to the topics. Printed by the build: without the app each leads to the heading of its section, and
//! with it to the questions of its topic, for the app hears that the address has changed (`public/topics.js`).

use faq_core::element_id;
use faq_core::faq::Faq;
use faq_core::{route, sections, wording};
use leptos::prelude::*;

/// The topics, where there are enough questions; closed, so that the questions stay in sight.
#[component]
pub fn PageTopics(faq: &'static Faq) -> impl IntoView {
    let topics = sections::topics(&faq.questions);
    let language = wording::other_language(&faq.language);
    (!topics.is_empty()).then(|| {
        let links = topics.into_iter().map(|topic| {
            let label = wording::topic_link(topic.topic, topic.questions.len());
            let headed = topic
                .questions
                .iter()
                .any(|&at| sections::section_of(&faq.questions[at]) == topic.topic);
            let class = (!headed).then_some("needs-app");
            view! {
                <li class=class lang=language.filter(|_| !topic.topic.is_empty())>
                    <a href=format!("#{}", route::topic(topic.topic))>{label}</a>
                </li>
            }
        });
        view! {
            <details class="topics" id=element_id::TOPICS>
                <summary>{wording::TOPICS}</summary>
                <nav aria-label=wording::TOPIC_SWITCH>
                    <ul>{links.collect_view()}</ul>
                </nav>
            </details>
        }
    })
}

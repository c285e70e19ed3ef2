//! A question that opens on its answer, with its save button.

use super::answer::Answer;
use super::marked_text::MarkedText;
use super::saved_tools::SavedTools;
use super::{flag, level, press, state};
use crate::state::{Intent, Step, Store, summary_id};
use faq_core::faq::Question;
use faq_core::route;
use faq_core::wording;
use leptos::ev::KeyboardEvent;
use leptos::html::custom;
use leptos::prelude::*;

/// The question at this place of the FAQ. The answer carries the question's id, so that a browser without
/// the app opens it too when the address asks for it. No control stands inside the summary: some screen
/// readers would not let it be pressed.
#[component]
pub fn QuestionItem(store: Store, position: usize, question: &'static Question) -> impl IntoView {
    let spans = Box::new(move || store.matched_in_question(position));
    let step = move |event: KeyboardEvent| {
        let step = match event.key().as_str() {
            "ArrowDown" => Step::Next,
            "ArrowUp" => Step::Previous,
            "Home" => Step::First,
            "End" => Step::Last,
            _ => return,
        };
        event.prevent_default();
        store.handle(Intent::Step(position, step));
    };
    let section = || {
        store.begins(position).map(|topic| {
            view! {
                <li class="section">
                    <h3 id=route::topic(topic).to_string() lang=store.language.filter(|_| !topic.is_empty())>
                        {wording::topic_name(topic)}
                    </h3>
                </li>
            }
        })
    };
    let words = view! { <MarkedText text=&question.question start=0 spans /> };
    // Below a section's heading as long as there is one.
    let name = if store.sectioned() { "h4" } else { "h3" };
    let below = || store.sectioned().then(|| level(move || store.in_sections()));
    let heading = custom(name).attr("aria-level", below()).child(words);
    view! {
        {section()}
        <li class="question">
            <details
                lang=store.language
                open=flag(move || store.is_open(position))
                on:toggle:target=move |event| store.set_open(position, event.target().open())
            >
                <summary id=summary_id(&question.id) on:keydown=step>
                    {heading}
                </summary>
                <div class="answer" id=question.id.as_str()>
                    <Answer store position blocks=&question.answer />
                </div>
            </details>
            <div class="question-tools needs-app">
                <button
                    type="button"
                    class="save"
                    aria-pressed=state(move || store.saved.contains(&question.id))
                    aria-label=wording::save_name(&question.question)
                    on:click=press(store, Some(Intent::ToggleSaved(position)))
                >
                    {wording::SAVE}
                </button>
                <button
                    type="button"
                    class="copy quiet"
                    aria-label=wording::copy_name(&question.question)
                    on:click=press(store, Some(Intent::CopyLink(position)))
                >
                    {wording::COPY_LINK}
                </button>
            </div>
            <SavedTools store position question />
        </li>
    }
}

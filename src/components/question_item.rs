//! A question that opens its answer, with its buttons.

use super::answer::Answer;
use super::saved_tools::SavedTools;
use super::view_helpers::{flag, heading_level, press, true_or_false};
use crate::state::{Intent, Step, Store, dispatch, summary_id};
use faq_core::faq::Question;
use faq_core::route::Route;
use faq_core::{sections, wording};
use leptos::ev::KeyboardEvent;
use leptos::html::custom;
use leptos::prelude::*;

/// The question at this position of the FAQ. The answer has the question's id, so that a browser opens it for such
/// an address even without the app. No control is inside the summary, where some screen readers do not let it be
/// pressed.
#[component]
pub fn QuestionItem(store: Store, position: usize, question: &'static Question) -> impl IntoView {
    // Not the attribute `hidden`: reading views leave hidden elements out, and they are for all questions.
    let listed = true_or_false(move || store.window.shows(position));
    let step = move |event: KeyboardEvent| {
        let step = match event.key().as_str() {
            "ArrowDown" => Step::Next,
            "ArrowUp" => Step::Previous,
            "Home" => Step::First,
            "End" => Step::Last,
            _ => return,
        };
        event.prevent_default();
        dispatch(store, Intent::Step(position, step));
    };
    let section = || {
        let begun = sections::begins_at(store.questions, position);
        begun.filter(|_| store.sectioned).map(|topic| {
            view! {
                <li class="section">
                    <h3 id=Route::topic(topic).to_string() lang=store.language.filter(|_| !topic.is_empty())>
                        {wording::topic_name(topic)}
                    </h3>
                </li>
            }
        })
    };
    let name = if store.sectioned { "h4" } else { "h3" };
    let level = || {
        store
            .sectioned
            .then(|| heading_level(move || store.finder.lists_everything()))
    };
    let heading = custom(name)
        .attr("aria-level", level())
        .child(question.question.as_str());
    let answer = view! {
        <div class="answer" id=question.id.as_str()>
            <Answer store blocks=&question.answer />
        </div>
    };
    // The app resolves aliases by itself, and hydration does not visit what follows the answer.
    #[cfg(feature = "ssr")]
    let answer = (answer, alias_anchors(question));
    view! {
        {section()}
        <li class="question" data-listed=listed>
            <details
                lang=store.language
                open=flag(move || store.open.is_open(position))
                on:toggle:target=move |event| {
                    let open = event.target().open();
                    dispatch(store, Intent::Toggled { position, open });
                }
            >
                <summary id=summary_id(&question.id) on:keydown=step>
                    {heading}
                </summary>
                {answer}
            </details>
            <div class="question-tools needs-app">
                <button
                    type="button"
                    class="save"
                    aria-pressed=true_or_false(move || store.saved.contains(&question.id))
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

/// Renders an element for each alias of the question, which a browser without the app opens for an older address.
#[cfg(feature = "ssr")]
fn alias_anchors(question: &'static Question) -> impl IntoView {
    let aliases = question.aliases.iter();
    aliases
        .map(|alias| view! { <span id=alias.as_str()></span> })
        .collect_view()
}

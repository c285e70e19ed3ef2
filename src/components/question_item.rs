//! A question that opens its answer, with its buttons.

use super::answer::answer_box;
use super::dom_value::{attribute, text, true_or_false};
use super::saved_tools::SavedTools;
use super::view_helpers::{listener, on, press};
use crate::state::{Intent, Step, Store, dispatch, summary_id};
use faq_core::faq::Question;
use faq_core::route::Route;
use faq_core::sections;
use leptos::ev::{self, KeyboardEvent};
use leptos::html::custom;
use leptos::prelude::*;
use leptos::tachys::renderer::types::Element;

/// The question at this position of the FAQ. The answer has the question's id, so that a browser opens it for such
/// an address even without the app. No control is inside the summary, where some screen readers do not let it be
/// pressed.
#[component]
pub fn QuestionItem(store: Store, position: usize, question: &'static Question) -> impl IntoView {
    // Not the attribute `hidden`: reading views leave hidden elements out, and they are for all questions.
    let listed = true_or_false(move || store.window.shows(position));
    let step = listener(ev::keydown, move |event: KeyboardEvent| {
        let step = match event.key().as_str() {
            "ArrowDown" => Step::Next,
            "ArrowUp" => Step::Previous,
            "Home" => Step::First,
            "End" => Step::Last,
            _ => return,
        };
        event.prevent_default();
        dispatch(store, Intent::Step(position, step));
    });
    let toggle = listener(ev::toggle, move |event| {
        let open = event_target::<Element>(&event).has_attribute("open");
        dispatch(store, Intent::Toggled { position, open });
    });
    let section = || {
        let begun = sections::begins_at(store.questions, position);
        begun.filter(|_| store.sectioned).map(|topic| {
            view! {
                <li class="section">
                    <h3 id=Route::topic(topic).to_string() lang=store.language.filter(|_| !topic.is_empty())>
                        {store.words.topic_name(topic)}
                    </h3>
                </li>
            }
        })
    };
    let name = if store.sectioned { "h4" } else { "h3" };
    let level = || {
        store
            .sectioned
            .then(|| attribute(move || if store.finder.lists_everything() { "4" } else { "3" }))
    };
    let heading = custom(name)
        .attr("aria-level", level())
        .child(question.question.as_str());
    let answer = answer_box(store, "answer", question.id.as_str(), &question.answer);
    // The other wording that the search matched, so that the reader sees why the question is listed.
    let wording = move || {
        let index = store
            .finder
            .result
            .with(|result| Some(result.wording(position)?.0));
        question.also_asked_as.get(index?)
    };
    let asked_as = view! {
        <span class="asked-as" hidden=attribute(move || wording().is_none())>
            {store.words.also_asked_as()}
            {text(move || wording().map_or("", String::as_str))}
        </span>
    };
    // The page's direction is that of the other questions.
    let foreign = question.foreign_language();
    let language = foreign.or(store.language);
    let direction = foreign.map(|_| "auto");
    // The label says what is the case, so there is no `aria-pressed` beside it: “Saved, pressed” would say it twice.
    let save_label = move || {
        let is_saved = store.saved.contains(&question.id);
        store
            .words
            .save_button(is_saved, is_saved && store.finder.lists_saved())
    };
    // The app resolves aliases by itself, and hydration does not visit what follows the answer.
    #[cfg(feature = "ssr")]
    let answer = (answer, alias_anchors(question));
    view! {
        {section()}
        <li class="question" data-listed=listed>
            <details
                lang=language
                dir=direction
                open=attribute(move || store.open.is_open(position))
                use:on=toggle
            >
                <summary id=summary_id(&question.id) use:on=step>
                    {heading}
                    {asked_as}
                </summary>
                {answer}
            </details>
            <div class="question-tools needs-app">
                <button
                    type="button"
                    class="save"
                    data-marked=true_or_false(move || save_label() == store.words.saved())
                    aria-label=attribute(move || store.words.button_of(save_label(), &question.question))
                    use:on=press(store, Intent::ToggleSaved(position))
                >
                    {text(save_label)}
                </button>
                <button
                    type="button"
                    class="copy quiet"
                    aria-label=store.words.button_of(store.words.copy_link(), &question.question)
                    use:on=press(store, Intent::CopyLink(position))
                >
                    {store.words.copy_link()}
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

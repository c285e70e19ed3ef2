//! The reading settings. Only prerendered: `public/settings.js` applies and stores them, which needs no app.

use faq_core::settings::{SETTINGS, Setting};
use faq_core::wording::PageWords;
use leptos::prelude::*;

/// The panel, closed.
#[component]
pub fn PageSettings(words: PageWords) -> impl IntoView {
    let settings = SETTINGS.iter().map(|setting| {
        let (legend, labels) = labels(setting, words);
        let choices = setting.values.iter().zip(labels).enumerate();
        let choices = choices.map(|(at, (value, label))| {
            view! {
                <label>
                    <input type="radio" name=setting.name value=*value checked=at == 0 />
                    {label}
                </label>
            }
        });
        view! {
            <fieldset>
                <legend>{legend}</legend>
                {choices.collect_view()}
            </fieldset>
        }
    });
    view! {
        <details class="settings needs-script">
            <summary>{words.settings()}</summary>
            // On reload browsers restore form fields; the stored settings decide here.
            <form id="faq_settings" autocomplete="off">
                {settings.collect_view()}
            </form>
        </details>
    }
}

/// Returns the label of a setting, and those of its values in their order.
fn labels(setting: &Setting, words: PageWords) -> (&'static str, Vec<&'static str>) {
    match setting.name {
        "theme" => (
            words.theme(),
            vec![words.theme_system(), words.theme_light(), words.theme_dark()],
        ),
        "text" => (
            words.text_size(),
            vec![words.text_normal(), words.text_large(), words.text_largest()],
        ),
        _ => (
            words.spacing(),
            vec![words.spacing_normal(), words.spacing_wide()],
        ),
    }
}

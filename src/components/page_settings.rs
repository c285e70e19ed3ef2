//! The reading settings. Only prerendered: `public/settings.js` applies and stores them, which needs no app.

use faq_core::wording::settings::{SETTINGS, TITLE};
use leptos::prelude::*;

/// The panel, closed.
#[component]
pub fn PageSettings() -> impl IntoView {
    let settings = SETTINGS.iter().map(|setting| {
        let choices = setting.choices.iter().enumerate().map(|(at, (value, label))| {
            view! {
                <label>
                    <input type="radio" name=setting.name value=*value checked=at == 0 />
                    {*label}
                </label>
            }
        });
        view! {
            <fieldset>
                <legend>{setting.label}</legend>
                {choices.collect_view()}
            </fieldset>
        }
    });
    view! {
        <details class="settings needs-script">
            <summary>{TITLE}</summary>
            // On reload browsers restore form fields; the stored settings decide here.
            <form id="faq_settings" autocomplete="off">
                {settings.collect_view()}
            </form>
        </details>
    }
}

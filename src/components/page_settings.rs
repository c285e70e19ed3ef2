//! The reader's settings of how the page looks. Printed by the build and kept by `public/settings.js`, so that
//! they work without the app.

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
            // Browsers fill forms in again when a page is loaded again; what is kept decides here.
            <form id="faq_settings" autocomplete="off">
                {settings.collect_view()}
            </form>
        </details>
    }
}

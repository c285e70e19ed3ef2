//! Whose words these are, and what the page keeps. Printed by the build, never changed by the app.

use crate::domain::faq::Faq;
use crate::domain::wording;
use leptos::prelude::*;

/// The foot of the page.
#[component]
pub fn PageFooter(faq: &'static Faq) -> impl IntoView {
    view! {
        <footer class="page-footer">
            <p>
                {wording::WORDS_BY} " " <a href=faq.source.as_str()>{faq.publisher.as_str()}</a> "."
            </p>
            <p>{wording::PRIVACY}</p>
        </footer>
    }
}

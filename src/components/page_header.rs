//! The header of the page, and the introduction after it. Only prerendered.

use super::page_settings::PageSettings;
use faq_core::element_id;
use faq_core::faq::Faq;
use faq_core::wording;
use leptos::either::Either;
use leptos::prelude::*;

/// The header. `icon` is the markup of an SVG that becomes part of the page; without it the icon is fetched as a
/// file.
#[component]
pub fn PageHeader(faq: &'static Faq, icon: Option<String>) -> impl IntoView {
    let language = wording::other_language(&faq.language);
    let icon = match icon {
        Some(svg) => Either::Left(view! { <span class="brand-icon" inner_html=svg></span> }),
        None => Either::Right(view! { <img src="icon.svg" alt="" width="28" height="28" /> }),
    };
    view! {
        <a class="skip-link" href=format!("#{}", element_id::LIST_HEADING)>{wording::SKIP_LINK}</a>
        <header class="page-header">
            <p class="brand">{icon}</p>
            <PageSettings />
            <h1 lang=language>{faq.name.as_str()}</h1>
            <p class="when-off">{wording::APP_OFF}</p>
            <p class="when-broken">
                {wording::APP_BROKEN} " " <a href="">{wording::RELOAD}</a>
            </p>
        </header>
        <p class="introduction" lang=language>{faq.description.as_str()}</p>
    }
}

//! The header of the page, and the introduction after it. Only prerendered.

use super::page_notices::PageNotices;
use super::page_settings::PageSettings;
use crate::prerender::{LanguagePage, PageParts, TextLanguages};
use faq_core::element_id;
use faq_core::faq::Faq;
use faq_core::wording::PageWords;
use leptos::either::Either;
use leptos::prelude::*;

/// The header.
#[component]
pub fn PageHeader<'a>(faq: &'static Faq, words: PageWords, parts: &'a PageParts) -> impl IntoView + use<> {
    let TextLanguages {
        name, description, ..
    } = &parts.text_languages;
    let icon = match parts.icon.clone() {
        Some(svg) => Either::Left(view! { <span class="brand-icon" inner_html=svg></span> }),
        None => Either::Right(view! { <img src="icon.svg" alt="" width="28" height="28" /> }),
    };
    view! {
        <a class="skip-link" href=format!("#{}", element_id::LIST_HEADING)>{words.skip_link()}</a>
        <PageNotices words />
        <header class="page-top">
            <div class="page-header">
                <p class="brand">{icon}</p>
                <PageSettings words />
                {language_links(faq, words, &parts.languages)}
                <h1 lang=text_language(faq, words, name) dir=text_direction(name)>{faq.name.as_str()}</h1>
                <noscript>
                    <p class="app-failure">{words.app_off()}</p>
                </noscript>
                {failure(words, "faq_off", words.app_off())}
                {failure(words, "faq_broken", words.app_broken())}
                <div class="app-failure" id="faq_linked" hidden>
                    <p>{words.linked()}</p>
                    <ul></ul>
                </div>
            </div>
            <p
                class="introduction"
                lang=text_language(faq, words, description)
                dir=text_direction(description)
            >
                {faq.description.as_str()}
            </p>
        </header>
    }
}

/// Returns the `lang` of a text of the site within the interface: its language where that is another than the one of
/// the questions, or else theirs where the interface has another.
pub fn text_language(faq: &'static Faq, words: PageWords, other: &Option<String>) -> Option<String> {
    let questions = words.app().other_language(&faq.language);
    other.clone().or_else(|| questions.map(str::to_owned))
}

/// Returns the `dir` of a text of the site: its own where it may differ from that of the questions.
pub fn text_direction(other: &Option<String>) -> Option<&'static str> {
    other.is_some().then_some("auto")
}

/// Renders links to the page in its other languages, which keep what is shown (`public/languages.js`).
fn language_links(faq: &'static Faq, words: PageWords, languages: &[LanguagePage]) -> impl IntoView + use<> {
    let links = languages.iter().map(|page| {
        let (tag, name) = (page.tag.clone(), page.name.clone());
        let link = match page.tag == faq.language {
            true => Either::Left(view! { <span aria-current="page">{name}</span> }),
            false => Either::Right(view! { <a href=page.path.clone() hreflang=tag.clone()>{name}</a> }),
        };
        view! { <li lang=tag>{link}</li> }
    });
    let links = links.collect_view();
    (!links.is_empty()).then(|| {
        view! {
            <nav class="languages no-print" id="faq_languages" aria-label=words.languages()>
                <ul>{links}</ul>
            </nav>
        }
    })
}

/// A note that the app does not work, with a link that tries again. `public/boot.js` shows it once it is true: hidden, no
/// reading view and no search engine reads it before.
fn failure(words: PageWords, id: &'static str, reason: &'static str) -> impl IntoView {
    view! {
        <p class="app-failure" id=id hidden>
            {reason} " " <a href="">{words.reload()}</a>
        </p>
    }
}

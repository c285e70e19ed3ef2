//! The publisher, the privacy note, the page as an app of its own, and the live regions of the app and of the scripts.
//! Only prerendered: `public/pwa.js` changes it, which needs no app. It is the end of the page, where a change moves
//! nothing.

use super::no_answer::contact_line;
use super::page_header::{text_direction, text_language};
use crate::prerender::PageParts;
use faq_core::element_id;
use faq_core::faq::Faq;
use faq_core::wording::PageWords;
use leptos::either::Either;
use leptos::prelude::*;

/// The foot of the page.
#[component]
pub fn PageFooter<'a>(faq: &'static Faq, words: PageWords, parts: &'a PageParts) -> impl IntoView + use<> {
    let reviewed = parts.reviewed;
    let help = words.help_texts().map(|text| view! { <p>{text}</p> });
    let publisher = match &faq.source {
        Some(source) => Either::Left(view! { <a href=source.as_str()>{faq.publisher.as_str()}</a> }),
        None => Either::Right(faq.publisher.as_str()),
    };
    view! {
        <footer class="page-footer">
            <p>
                {words.app().words_by()} " "
                <span
                    id=element_id::PUBLISHER
                    lang=text_language(faq, words, &parts.text_languages.publisher)
                    dir=text_direction(&parts.text_languages.publisher)
                >
                    {publisher}
                </span>
            </p>
            {contact_line(faq, words)}
            <p class="print-only">
                {words.printed_from()} " " <span id="faq_address" translate="no"></span>
            </p>
            <p class="no-print">{words.privacy()}</p>
            <details class="help">
                <summary>{words.help()}</summary>
                {help.collect_view()}
                {(!reviewed).then(|| view! { <p>{words.unreviewed()}</p> })}
            </details>
            <p class="no-print" id="faq_works_offline" hidden>{words.works_offline()}</p>
            <p class="no-print" id="faq_install" hidden>
                <button type="button" class="quiet">{words.install()}</button>
                " "
                {words.install_words()}
            </p>
            <p role="status" class="visually-hidden no-print" id=element_id::ANNOUNCEMENT></p>
            // Scripts have a region of their own: what they announce must not take the place of results.
            <p role="status" class="visually-hidden no-print" id="faq_page_announcement"></p>
        </footer>
    }
}

//! The publisher, the privacy note, the page as an app of its own, and the live regions of the app and of the scripts.
//! Only prerendered: `public/pwa.js` changes it, which needs no app. It is the end of the page, where a change moves
//! nothing.

use super::no_answer::contact_line;
use faq_core::element_id;
use faq_core::faq::Faq;
use faq_core::wording;
use leptos::either::Either;
use leptos::prelude::*;

/// The foot of the page.
#[component]
pub fn PageFooter(faq: &'static Faq) -> impl IntoView {
    let language = wording::other_language(&faq.language);
    let help = wording::help().map(|words| view! { <p>{words}</p> });
    let publisher = match &faq.source {
        Some(source) => Either::Left(view! { <a href=source.as_str()>{faq.publisher.as_str()}</a> }),
        None => Either::Right(faq.publisher.as_str()),
    };
    view! {
        <footer class="page-footer">
            <p>{wording::WORDS_BY} " " <span id=element_id::PUBLISHER lang=language>{publisher}</span></p>
            {contact_line(faq)}
            <p class="print-only">
                {wording::PRINTED_FROM} " " <span id="faq_address" translate="no"></span>
            </p>
            <p class="no-print">{wording::PRIVACY}</p>
            <details class="help">
                <summary>{wording::HELP}</summary>
                {help.collect_view()}
            </details>
            <p class="no-print" id="faq_works_offline" hidden>{wording::WORKS_OFFLINE}</p>
            <p class="no-print" id="faq_install" hidden>
                <button type="button" class="quiet">{wording::INSTALL}</button>
                " "
                {wording::INSTALL_WORDS}
            </p>
            <p role="status" class="visually-hidden no-print" id=element_id::ANNOUNCEMENT></p>
            // Scripts have a region of their own: what they announce must not take the place of results.
            <p role="status" class="visually-hidden no-print" id="faq_page_announcement"></p>
        </footer>
    }
}

//! Notices about the page as a whole. Only prerendered: `public/pwa.js` shows them, which needs no app.

use faq_core::wording::PageWords;
use leptos::prelude::*;

/// The notices above the header of the page.
#[component]
pub fn PageNotices(words: PageWords) -> impl IntoView {
    view! {
        <aside class="page-notices no-print">
            <div class="notice" id="faq_offline" hidden>
                <p>{words.offline_now()}</p>
            </div>
            <div class="notice" id="faq_update" hidden>
                <p>{words.updated()}</p>
                <button type="button">{words.reload_now()}</button>
            </div>
        </aside>
    }
}

//! Notices about the page as a whole, and the live region. Only prerendered: `public/pwa.js` shows them, which needs no
//! app.

use faq_core::element_id;
use faq_core::wording;
use leptos::prelude::*;

/// The live region of the page, and the notices above its header.
#[component]
pub fn PageNotices() -> impl IntoView {
    view! {
        <p role="status" class="visually-hidden" id=element_id::ANNOUNCEMENT></p>
        <aside class="page-notices no-print">
            <p class="notice" id="faq_offline" hidden>
                {wording::OFFLINE_NOW}
            </p>
            <div class="notice" id="faq_update" hidden>
                <p>{wording::UPDATED}</p>
                <button type="button">{wording::RELOAD_NOW}</button>
            </div>
        </aside>
    }
}

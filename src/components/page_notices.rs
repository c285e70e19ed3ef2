//! Notices about the page as a whole. Only prerendered: `public/pwa.js` shows them, which needs no app.

use faq_core::wording;
use leptos::prelude::*;

/// The notices above the header of the page.
#[component]
pub fn PageNotices() -> impl IntoView {
    view! {
        <aside class="page-notices no-print">
            <div class="notice" id="faq_offline" hidden>
                <p>{wording::OFFLINE_NOW}</p>
            </div>
            <div class="notice" id="faq_update" hidden>
                <p>{wording::UPDATED}</p>
                <button type="button">{wording::RELOAD_NOW}</button>
            </div>
        </aside>
    }
}

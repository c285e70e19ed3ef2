//! The panels that share and keep saved answers. Only prerendered: the program of the crate `faq-share` controls
//! them, which `public/boot.js` fetches when one of them is first opened.

use faq_core::element_id;
use faq_core::wording::saved as wording;
use leptos::prelude::*;

/// The section below the saved list.
#[component]
pub fn SharePanels() -> impl IntoView {
    view! {
        <section
            id=element_id::SHARE_SECTION
            class="share-section"
            aria-label=wording::SHARE_SECTION
            hidden
        >
            <SharePanel />
            <FilePanel />
            <p role="status" class="share-status" id=element_id::SHARE_STATUS data-failed=wording::PROGRAM_FAILED></p>
        </section>
    }
}

/// The panel for a link, a QR code and a handout.
#[component]
fn SharePanel() -> impl IntoView {
    view! {
        <details class="panel" id=element_id::SHARE_PANEL>
            <summary>{wording::SHARE_PANEL}</summary>
            <div class="panel-body">
                <label for=element_id::SHARE_TITLE>{wording::TITLE}</label>
                <input id=element_id::SHARE_TITLE type="text" autocomplete="off" maxlength="100" />
                <div class="buttons">
                    {button(element_id::SHARE_BUTTON, wording::SHARE_BUTTON)}
                    {button(element_id::QR_BUTTON, wording::QR_BUTTON)}
                    {button(element_id::PRINT_BUTTON, wording::PRINT_BUTTON)}
                </div>
                <div id=element_id::LINK_ROW hidden>
                    <label for=element_id::LINK>{wording::LINK_FIELD}</label>
                    <input id=element_id::LINK type="text" readonly translate="no" />
                </div>
                <div id=element_id::QR hidden>
                    <p>{wording::QR_WORDS}</p>
                    {qr_image(element_id::QR_IMAGE)}
                </div>
            </div>
        </details>
    }
}

/// The panel for copies in files, and for unreadable answers that were set aside.
#[component]
fn FilePanel() -> impl IntoView {
    view! {
        <details class="panel">
            <summary>{wording::COPIES}</summary>
            <div class="panel-body">
                <p>{wording::COPIES_WORDS}</p>
                {button(element_id::EXPORT, wording::EXPORT)}
                <div>
                    <label for=element_id::FILE>{wording::IMPORT}</label>
                    <input id=element_id::FILE type="file" accept=".json,application/json" />
                </div>
                <div
                    class="preview"
                    id=element_id::PREVIEW
                    tabindex="-1"
                    role="group"
                    aria-label=wording::PREVIEW
                    aria-describedby=element_id::PREVIEW_TEXT
                    hidden
                >
                    <p id=element_id::PREVIEW_TEXT></p>
                    <div class="buttons">
                        {button(element_id::MERGE, wording::MERGE)}
                        {button(element_id::REPLACE, wording::REPLACE)}
                        {button(element_id::USE_SETTINGS, wording::USE_SETTINGS)}
                        {button(element_id::CANCEL, wording::CANCEL)}
                    </div>
                </div>
                <div id=element_id::SET_ASIDE hidden>
                    <p>{wording::SET_ASIDE_NOTE}</p>
                    <div class="buttons">
                        {button(element_id::SET_ASIDE_SAVE, wording::SET_ASIDE_SAVE)}
                        {button(element_id::SET_ASIDE_DELETE, wording::SET_ASIDE_DELETE)}
                    </div>
                </div>
            </div>
        </details>
    }
}

/// The title of the handout, above the answers.
#[component]
pub fn HandoutTitle() -> impl IntoView {
    view! { <p class="handout handout-title" id=element_id::HANDOUT_TITLE hidden></p> }
}

/// The foot of the handout, below the answers: address, QR code and date. The footer of the page has the
/// publisher.
#[component]
pub fn HandoutFoot() -> impl IntoView {
    view! {
        <div class="handout handout-foot" id=element_id::HANDOUT_FOOT hidden>
            {qr_image(element_id::HANDOUT_QR)}
            <p>{wording::COME_BACK}</p>
            <p class="address" id=element_id::HANDOUT_ADDRESS translate="no"></p>
            <p id=element_id::HANDOUT_DATE></p>
        </div>
    }
}

fn button(id: &'static str, label: &'static str) -> impl IntoView {
    view! {
        <button type="button" class="quiet" id=id>
            {label}
        </button>
    }
}

fn qr_image(id: &'static str) -> impl IntoView {
    view! {
        <svg class="qr" id=id translate="no" role="img" aria-label=wording::QR_NAME shape-rendering="crispEdges">
            <path />
        </svg>
    }
}

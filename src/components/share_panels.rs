//! The panels that share and keep saved answers. Only prerendered: the program of the crate `faq-share` controls
//! them, which `public/boot.js` fetches when the saved answers are shown.

use faq_core::element_id;
use faq_core::wording::{COPY_LINK, copies, saved as wording};
use leptos::prelude::*;

/// The ways to share answers with somebody, above the saved list.
#[component]
pub fn SharePanel() -> impl IntoView {
    let long_link = Some(element_id::LONG_LINK_NOTE);
    view! {
        <section
            id=element_id::SHARE_SECTION
            class="share-section share-panel needs-app"
            aria-label=wording::SHARE_SECTION
            hidden
        >
            <div class="buttons">
                {described_button(element_id::SHARE_BUTTON, wording::SHARE_BUTTON, long_link)}
                {described_button(element_id::COPY_BUTTON, COPY_LINK, long_link)}
                {button(element_id::TEXT_BUTTON, wording::TEXT_BUTTON)}
                <button type="button" class="quiet" id=element_id::QR_BUTTON aria-expanded="false">
                    {wording::QR_BUTTON}
                </button>
                {button(element_id::PRINT_BUTTON, wording::PRINT_BUTTON)}
            </div>
            <div class="buttons">
                <label for=element_id::SHARE_TITLE>{wording::TITLE}</label>
                <input id=element_id::SHARE_TITLE type="text" autocomplete="off" maxlength="100" />
            </div>
            {status(element_id::SHARE_STATUS)}
            <div id=element_id::LONG_LINK hidden>
                <p id=element_id::LONG_LINK_NOTE></p>
                {button(element_id::LONG_LINK_FILE, copies::EXPORT)}
            </div>
            <div id=element_id::QR hidden>
                {qr_image(element_id::QR_IMAGE)}
            </div>
            <div id=element_id::LINK_ROW hidden>
                <label for=element_id::LINK>{wording::LINK_FIELD}</label>
                <input id=element_id::LINK type="text" readonly translate="no" />
            </div>
            <div id=element_id::TEXT_ROW hidden>
                <label for=element_id::TEXT>{wording::TEXT_FIELD}</label>
                <textarea id=element_id::TEXT rows="6" readonly></textarea>
            </div>
        </section>
    }
}

/// The panel for copies in files, and for unreadable answers that were set aside, below the saved list.
#[component]
pub fn FilePanel() -> impl IntoView {
    view! {
        <section
            id=element_id::FILE_SECTION
            class="share-section needs-app"
            aria-label=copies::COPIES
            hidden
        >
            <details class="panel">
                <summary>{copies::COPIES}</summary>
                <div class="panel-body">
                    <p>{copies::COPIES_WORDS}</p>
                    {button(element_id::EXPORT, copies::EXPORT)}
                    <div>
                        <label for=element_id::FILE>{copies::IMPORT}</label>
                        <input id=element_id::FILE type="file" accept=".json,application/json" />
                    </div>
                    <div
                        class="preview"
                        id=element_id::PREVIEW
                        tabindex="-1"
                        role="group"
                        aria-label=copies::PREVIEW
                        aria-describedby=element_id::PREVIEW_TEXT
                        hidden
                    >
                        <p id=element_id::PREVIEW_TEXT></p>
                        <div class="buttons">
                            {button(element_id::MERGE, copies::MERGE)}
                            {button(element_id::REPLACE, copies::REPLACE)}
                            {button(element_id::USE_SETTINGS, copies::USE_SETTINGS)}
                            {button(element_id::CANCEL, copies::CANCEL)}
                        </div>
                    </div>
                    <div id=element_id::SET_ASIDE hidden>
                        <p>{copies::SET_ASIDE_NOTE}</p>
                        <div class="buttons">
                            {button(element_id::SET_ASIDE_SAVE, copies::SET_ASIDE_SAVE)}
                            {button(element_id::SET_ASIDE_DELETE, copies::SET_ASIDE_DELETE)}
                        </div>
                    </div>
                </div>
            </details>
            {status(element_id::FILE_STATUS)}
        </section>
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
    described_button(id, label, None)
}

fn described_button(
    id: &'static str,
    label: &'static str,
    described_by: Option<&'static str>,
) -> impl IntoView {
    view! {
        <button type="button" class="quiet" id=id aria-describedby=described_by>
            {label}
        </button>
    }
}

/// Renders the live region with the outcome of a press, with the words for a program that cannot be fetched.
fn status(id: &'static str) -> impl IntoView {
    view! { <p role="status" class="share-status" id=id data-failed=wording::PROGRAM_FAILED></p> }
}

fn qr_image(id: &'static str) -> impl IntoView {
    view! {
        <svg class="qr" id=id translate="no" role="img" aria-label=wording::QR_NAME shape-rendering="crispEdges">
            <path />
        </svg>
    }
}

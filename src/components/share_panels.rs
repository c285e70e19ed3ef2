//! The panels that share and keep saved answers. Only prerendered: the program of the crate `faq-share` controls
//! them, which `public/boot.js` fetches when the saved answers are shown.

use faq_core::element_id;
use faq_core::wording::PageWords;
use leptos::prelude::*;

/// The ways to share answers with somebody, above the saved list.
#[component]
pub fn SharePanel(words: PageWords) -> impl IntoView {
    let long_link = Some(element_id::LONG_LINK_NOTE);
    view! {
        <section
            id=element_id::SHARE_SECTION
            class="share-section share-panel needs-app"
            aria-label=words.share_section()
            hidden
        >
            <div class="buttons">
                {described_button(element_id::SHARE_BUTTON, words.share(), long_link)}
                {described_button(element_id::COPY_BUTTON, words.app().copy_link(), long_link)}
                {button(element_id::TEXT_BUTTON, words.copy_text())}
                <button type="button" class="quiet" id=element_id::QR_BUTTON aria-expanded="false">
                    {words.qr_code()}
                </button>
                {button(element_id::PRINT_BUTTON, words.print())}
            </div>
            <div class="buttons">
                <label for=element_id::SHARE_TITLE>{words.set_title_label()}</label>
                <input id=element_id::SHARE_TITLE type="text" autocomplete="off" maxlength="100" />
            </div>
            {status(words, element_id::SHARE_STATUS)}
            <div id=element_id::LONG_LINK hidden>
                <p id=element_id::LONG_LINK_NOTE></p>
                {button(element_id::LONG_LINK_FILE, words.export())}
            </div>
            <div id=element_id::QR hidden>
                {qr_image(words, element_id::QR_IMAGE)}
            </div>
            <div id=element_id::LINK_ROW hidden>
                <label for=element_id::LINK>{words.link_field()}</label>
                <input id=element_id::LINK type="text" readonly translate="no" />
            </div>
            <div id=element_id::TEXT_ROW hidden>
                <label for=element_id::TEXT>{words.text_field()}</label>
                <textarea id=element_id::TEXT rows="6" readonly></textarea>
            </div>
        </section>
    }
}

/// The panel for copies in files, and for unreadable answers that were set aside, below the saved list.
#[component]
pub fn FilePanel(words: PageWords) -> impl IntoView {
    view! {
        <section
            id=element_id::FILE_SECTION
            class="share-section needs-app"
            aria-label=words.copies()
            hidden
        >
            <details class="panel">
                <summary>{words.copies()}</summary>
                <div class="panel-body">
                    <p>{words.copies_words()}</p>
                    {button(element_id::EXPORT, words.export())}
                    <div>
                        <label for=element_id::FILE>{words.import()}</label>
                        <input id=element_id::FILE type="file" accept=".json,application/json" />
                    </div>
                    <div
                        class="preview"
                        id=element_id::PREVIEW
                        tabindex="-1"
                        role="group"
                        aria-label=words.preview()
                        aria-describedby=element_id::PREVIEW_TEXT
                        hidden
                    >
                        <p id=element_id::PREVIEW_TEXT></p>
                        <div class="buttons">
                            {button(element_id::MERGE, words.merge())}
                            {button(element_id::REPLACE, words.replace())}
                            {button(element_id::USE_SETTINGS, words.use_settings())}
                            {button(element_id::CANCEL, words.cancel())}
                        </div>
                    </div>
                    <div id=element_id::SET_ASIDE hidden>
                        <p>{words.set_aside_note()}</p>
                        <div class="buttons">
                            {button(element_id::SET_ASIDE_SAVE, words.set_aside_save())}
                            {button(element_id::SET_ASIDE_DELETE, words.set_aside_delete())}
                        </div>
                    </div>
                </div>
            </details>
            {status(words, element_id::FILE_STATUS)}
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
pub fn HandoutFoot(words: PageWords) -> impl IntoView {
    view! {
        <div class="handout handout-foot" id=element_id::HANDOUT_FOOT hidden>
            {qr_image(words, element_id::HANDOUT_QR)}
            <p>{words.app().come_back()}</p>
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
fn status(words: PageWords, id: &'static str) -> impl IntoView {
    view! { <p role="status" class="share-status" id=id data-failed=words.program_failed()></p> }
}

fn qr_image(words: PageWords, id: &'static str) -> impl IntoView {
    view! {
        <svg class="qr" id=id translate="no" role="img" aria-label=words.qr_name() shape-rendering="crispEdges">
            <path />
        </svg>
    }
}

//! The ways to hand the saved answers on. Printed by the build; `crate::hand_on` gives them life when somebody
//! opens them.

use faq_core::element_id;
use faq_core::wording::saved as wording;
use leptos::prelude::*;

/// The panels below the saved list.
#[component]
pub fn HandOnPanels() -> impl IntoView {
    view! {
        <section
            id=element_id::HAND_ON
            class="hand-on"
            aria-label=wording::HAND_ON_SECTION
            hidden
        >
            <Send />
            <Copies />
            <p role="status" class="handed" id=element_id::HANDED data-failed=wording::PROGRAM_FAILED></p>
        </section>
    }
}

/// A link, a QR code, a sheet of paper.
#[component]
fn Send() -> impl IntoView {
    view! {
        <details class="panel" id=element_id::SEND>
            <summary>{wording::HAND_ON}</summary>
            <div class="panel-body">
                <label for=element_id::TITLE>{wording::TITLE}</label>
                <input id=element_id::TITLE type="text" autocomplete="off" maxlength="100" />
                <div class="buttons">
                    {button(element_id::SHARE, wording::SHARE)}
                    {button(element_id::DRAW, wording::QR)}
                    {button(element_id::PRINT, wording::PRINT)}
                </div>
                <div id=element_id::LINK_ROW hidden>
                    <label for=element_id::LINK>{wording::LINK_FIELD}</label>
                    <input id=element_id::LINK type="text" readonly />
                </div>
                <div id=element_id::CODE hidden>
                    <p>{wording::QR_WORDS}</p>
                    {drawing(element_id::CODE_DRAWING)}
                </div>
            </div>
        </details>
    }
}

/// Copies as files, and what could not be read.
#[component]
fn Copies() -> impl IntoView {
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
                    aria-describedby=element_id::PREVIEW_WORDS
                    hidden
                >
                    <p id=element_id::PREVIEW_WORDS></p>
                    <div class="buttons">
                        {button(element_id::MERGE, wording::MERGE)}
                        {button(element_id::REPLACE, wording::REPLACE)}
                        {button(element_id::TAKE_SETTINGS, wording::TAKE_SETTINGS)}
                        {button(element_id::CANCEL, wording::CANCEL)}
                    </div>
                </div>
                <div id=element_id::ASIDE hidden>
                    <p>{wording::ASIDE}</p>
                    <div class="buttons">
                        {button(element_id::ASIDE_SAVE, wording::ASIDE_SAVE)}
                        {button(element_id::ASIDE_DELETE, wording::ASIDE_DELETE)}
                    </div>
                </div>
            </div>
        </details>
    }
}

/// The handout's title, above the answers.
#[component]
pub fn HandoutTitle() -> impl IntoView {
    view! { <p class="handout handout-title" id=element_id::HANDOUT_TITLE hidden></p> }
}

/// The address, its QR code and the date, below the answers. Whose words they are stands in the page's foot.
#[component]
pub fn HandoutFoot() -> impl IntoView {
    view! {
        <div class="handout handout-foot" id=element_id::HANDOUT_FOOT hidden>
            {drawing(element_id::HANDOUT_DRAWING)}
            <p>{wording::COME_BACK}</p>
            <p class="address" id=element_id::HANDOUT_ADDRESS></p>
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

fn drawing(id: &'static str) -> impl IntoView {
    view! {
        <svg class="qr" id=id role="img" aria-label=wording::QR_NAME shape-rendering="crispEdges">
            <path />
        </svg>
    }
}

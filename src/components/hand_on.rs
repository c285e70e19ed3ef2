//! The ways to hand the saved answers on: a link, a QR code, a sheet of paper.

use super::{button, flag, text};
use crate::domain::qr::Qr;
use crate::domain::wording::saved as wording;
use crate::state::{Code, SavedIntent, Store, element_id};
use leptos::prelude::*;

/// The panel above the saved list.
#[component]
pub fn HandOnPanel(store: Store) -> impl IntoView {
    let hidden =
        flag(move || !super::shows_saved(store) || store.finder.shown.with(|shown| shown.order.is_empty()));
    let link = move || store.hand_on.with(|hand_on| hand_on.link.clone());
    let shown = || flag(|| false);
    view! {
        <details class="hand-on panel" hidden=hidden>
            <summary>{wording::HAND_ON}</summary>
            <div class="panel-body">
                <label for=element_id::TITLE>{wording::TITLE}</label>
                <input
                    id=element_id::TITLE
                    type="text"
                    autocomplete="off"
                    maxlength="100"
                    on:input:target=move |event| store.set_title(&event.target().value())
                />
                <div class="buttons">
                    {button(store, wording::SHARE, shown(), SavedIntent::Share)}
                    {button(store, wording::QR, shown(), SavedIntent::DrawCode)}
                    {button(store, wording::PRINT, shown(), SavedIntent::PrintHandout)}
                </div>
                <p hidden=flag(move || link().is_none())>
                    <label for=element_id::LINK>{wording::LINK_FIELD}</label>
                    <input
                        id=element_id::LINK
                        type="text"
                        readonly=true
                        prop:value=text(move || link().unwrap_or_default())
                    />
                </p>
                <div class="code" role="status">
                    <p hidden=flag(move || code_of(store).is_none())>{wording::QR_WORDS}</p>
                    {drawing(store)}
                    <p>{text(move || match store.hand_on.with(|hand_on| hand_on.code.clone()) {
                        Code::TooLong => wording::QR_TOO_LONG,
                        Code::Failed => wording::QR_FAILED,
                        Code::None | Code::Drawn(_) => "",
                    })}</p>
                </div>
            </div>
        </details>
    }
}

/// The QR code, while it says what the link says now.
fn code_of(store: Store) -> Option<Qr> {
    let Code::Drawn(code) = store.hand_on.with(|hand_on| hand_on.code.clone()) else {
        return None;
    };
    (code.text == store.link_to_saved()).then_some(code)
}

/// The QR code as a picture.
pub fn drawing(store: Store) -> impl IntoView {
    let code = move || code_of(store).unwrap_or_default();
    view! {
        <div hidden=flag(move || code_of(store).is_none())>
            <svg
                class="qr"
                role="img"
                aria-label=wording::QR_NAME
                viewBox=text(move || format!("0 0 {0} {0}", code().side))
                shape-rendering="crispEdges"
            >
                <path d=text(move || code().path) />
            </svg>
        </div>
    }
}

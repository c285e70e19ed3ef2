//! The panel that shares the saved answers: a link, a QR code, a handout.

use super::app::{App, on_press, show_status};
use super::qr::Qr;
use faq_browser::{address, clipboard, page, printing, share};
use faq_core::answer_set::{AnswerSet, MAX_TITLE};
use faq_core::element_id;
use faq_core::faq::QuestionId;
use faq_core::plain_text::plain_text;
use faq_core::route::Route;
use faq_core::wording;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// Starts to listen to the panel's controls.
pub fn start(app: &Rc<App>) {
    on_press(element_id::SHARE_BUTTON, app, |app| {
        spawn_local(share_link(title(), link(app)));
    });
    on_press(element_id::QR_BUTTON, app, |app| {
        let fits = draw_qr(app, element_id::QR_IMAGE);
        page::show(element_id::QR, fits);
        if !fits {
            show_status(wording::saved::QR_TOO_LONG);
        }
    });
    on_press(element_id::PRINT_BUTTON, app, |app| print(app));
    page::listen(element_id::SHARE_TITLE, "input", hide_outdated);
    // The app dispatches it when the saved or listed answers change.
    page::listen(element_id::SHARE_SECTION, "change_saved", hide_outdated);
}

/// Hides the QR code and the link of the answers as they were before.
fn hide_outdated() {
    page::show(element_id::QR, false);
    page::show(element_id::LINK_ROW, false);
}

fn title() -> String {
    plain_text(&page::value(element_id::SHARE_TITLE), MAX_TITLE)
}

/// Returns the link to the listed saved answers, with the reader's title.
fn link(app: &App) -> String {
    let ids = app.listed_ids();
    let set = AnswerSet {
        title: title(),
        ids: ids
            .split(',')
            .filter_map(|id| QuestionId::parse(id).ok())
            .collect(),
        skipped: 0,
    };
    address::address_of(&Route::Set { set, query: None })
}

/// Shares the link by the share sheet, else the clipboard, else a field to copy from.
async fn share_link(title: String, link: String) {
    if share::share(&title, &link).await.is_ok() {
        return;
    }
    if clipboard::copy(&link).await.is_ok() {
        show_status(wording::LINK_COPIED);
    } else {
        page::show(element_id::LINK_ROW, true);
        page::set_value(element_id::LINK, &link);
        page::select(element_id::LINK);
    }
}

/// Draws the QR code of the link; false when the link is too long.
fn draw_qr(app: &App, image: &str) -> bool {
    let code = Qr::encode(&link(app));
    if let Some(code) = &code {
        page::draw_svg(image, code.side, &code.path);
    }
    code.is_some()
}

/// Prints the listed answers as a handout, with a title and their address.
fn print(app: &App) {
    let title = match title() {
        title if title.is_empty() => wording::saved::HANDOUT.to_owned(),
        title => title,
    };
    page::set_text(element_id::HANDOUT_TITLE, &title);
    page::set_text(element_id::HANDOUT_ADDRESS, &link(app));
    page::set_text(element_id::HANDOUT_DATE, &printing::today());
    let fits = draw_qr(app, element_id::HANDOUT_QR);
    page::show(element_id::HANDOUT_QR, fits);
    let show = |shown| {
        page::show(element_id::HANDOUT_TITLE, shown);
        page::show(element_id::HANDOUT_FOOT, shown);
    };
    show(true);
    if printing::print(move || show(false)).is_none() {
        show(false);
        show_status(wording::saved::PRINT_FAILED);
    }
}

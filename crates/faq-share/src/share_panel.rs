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
        let code = Qr::encode(&link(app));
        page::show(element_id::QR, code.is_some());
        match &code {
            Some(Qr { side, path }) => {
                if page::draw_canvas(element_id::QR_IMAGE, *side, path).is_none() {
                    page::draw_svg(element_id::QR_IMAGE, *side, path);
                }
            }
            None => show_status(wording::saved::QR_TOO_LONG),
        }
    });
    on_press(element_id::PRINT_BUTTON, app, |app| {
        spawn_local(print(Rc::clone(app)))
    });
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
    let ids: Vec<_> = app
        .listed_ids()
        .split(',')
        .filter_map(|id| QuestionId::parse(id).ok())
        .collect();
    let set = AnswerSet {
        title: title(),
        total: ids.len(),
        ids,
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

/// Prints the listed answers as a handout, with a title and their address.
async fn print(app: Rc<App>) {
    let title = match title() {
        title if title.is_empty() => wording::saved::HANDOUT.to_owned(),
        title => title,
    };
    page::set_text(element_id::HANDOUT_TITLE, &title);
    page::set_text(element_id::HANDOUT_ADDRESS, &link(&app));
    page::set_text(element_id::HANDOUT_DATE, &printing::today());
    let code = Qr::encode(&link(&app));
    page::show(element_id::HANDOUT_QR, code.is_some());
    if let Some(Qr { side, path }) = code {
        page::draw_svg(element_id::HANDOUT_QR, side, &path);
    }
    let show = |shown| {
        page::show(element_id::HANDOUT_TITLE, shown);
        page::show(element_id::HANDOUT_FOOT, shown);
    };
    show(true);
    let failed = || show_status(wording::saved::PRINT_FAILED);
    if printing::print(failed).await.is_err() {
        failed();
    }
    show(false);
}

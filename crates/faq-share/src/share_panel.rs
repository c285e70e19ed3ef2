//! The panel that shares the listed saved answers: share sheet, link, text, QR code, handout.

use super::app::{App, on_press};
use super::content::{FetchFile, questions};
use super::qr::Qr;
use faq_browser::{address, clipboard, drawing, page, printing, share};
use faq_core::answer_set::{AnswerSet, MAX_LINK, MAX_TITLE};
use faq_core::element_id;
use faq_core::faq::QuestionId;
use faq_core::plain_text::plain_text;
use faq_core::route::Route;
use faq_core::share_text::{Source, share_text, with_link};
use faq_core::wording::ShareWords;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// The attribute that says whether the QR code is shown.
const EXPANDED: &str = "aria-expanded";

/// Starts to listen to the panel's controls.
pub fn start(app: &Rc<App>, fetch_file: &Rc<FetchFile>, words: ShareWords) {
    let fetch = Rc::clone(fetch_file);
    on_press(element_id::SHARE_BUTTON, app, move |app| {
        spawn_local(open_share_sheet(app.listed(), Rc::clone(&fetch), words));
    });
    on_press(element_id::COPY_BUTTON, app, move |app| {
        spawn_local(copy_link(link(&app.listed()), words));
    });
    let fetch = Rc::clone(fetch_file);
    on_press(element_id::TEXT_BUTTON, app, move |app| {
        spawn_local(copy_text(app.listed(), Rc::clone(&fetch), words));
    });
    on_press(element_id::QR_BUTTON, app, move |app| toggle_code(app, words));
    on_press(element_id::PRINT_BUTTON, app, move |app| {
        spawn_local(print(app.listed(), words))
    });
    on_press(element_id::LONG_LINK_FILE, app, move |app| {
        show_status(app.save_copy(words))
    });
    let now = Rc::clone(app);
    let update = move || {
        hide_outdated();
        page::show(element_id::LONG_LINK, link(&now.listed()).len() > MAX_LINK);
    };
    page::set_text(element_id::LONG_LINK_NOTE, words.long_link());
    update();
    page::listen(element_id::SHARE_TITLE, "input", update.clone());
    // The app dispatches it when the saved or listed answers change.
    page::listen(element_id::SHARE_SECTION, "change_saved", update);
}

/// Shows the outcome of an action.
fn show_status(text: &str) {
    page::set_text(element_id::SHARE_STATUS, text);
}

/// Hides the QR code, the link and the text of the answers as they were before.
fn hide_outdated() {
    hide_code();
    page::show(element_id::LINK_ROW, false);
    page::show(element_id::TEXT_ROW, false);
}

fn title() -> String {
    plain_text(&page::value(element_id::SHARE_TITLE), MAX_TITLE)
}

/// Returns the answers as text, with the reader's title.
async fn text(ids: &[QuestionId], fetch_file: &FetchFile, words: ShareWords) -> String {
    let questions = questions(ids, fetch_file).await;
    let (publisher, address) = page::text_and_link(element_id::PUBLISHER);
    share_text(&title(), &questions, &Source { publisher, address }, words.app())
}

/// Returns the link to the answers, with the reader's title.
fn link(ids: &[QuestionId]) -> String {
    let set = AnswerSet {
        title: title(),
        total: ids.len(),
        ids: ids.to_vec(),
        skipped: 0,
    };
    address::address_of(&Route::Set { set, query: None })
}

/// Opens the share sheet; where there is none, copies the link.
async fn open_share_sheet(ids: Vec<QuestionId>, fetch_file: Rc<FetchFile>, words: ShareWords) {
    let text = text(&ids, &fetch_file, words).await;
    let link = link(&ids);
    if share::share(&title(), &text, &link).await.is_err() {
        copy_link(link, words).await;
    }
}

/// Copies the link to the clipboard; where there is none, shows a field to copy it from.
async fn copy_link(link: String, words: ShareWords) {
    if clipboard::copy(&link).await.is_ok() {
        show_status(words.app().link_copied());
    } else {
        page::show(element_id::LINK_ROW, true);
        page::set_value(element_id::LINK, &link);
        page::select(element_id::LINK);
    }
}

/// Copies the text to the clipboard; where there is none, shows a field to copy it from.
async fn copy_text(ids: Vec<QuestionId>, fetch_file: Rc<FetchFile>, words: ShareWords) {
    let text = with_link(&text(&ids, &fetch_file, words).await, &link(&ids), words.app());
    if clipboard::copy(&text).await.is_ok() {
        show_status(words.text_copied());
    } else {
        page::show(element_id::TEXT_ROW, true);
        page::set_text(element_id::TEXT, &text);
        page::select(element_id::TEXT);
    }
}

/// Shows the QR code of the link, or hides it.
fn toggle_code(app: &Rc<App>, words: ShareWords) {
    if hide_code() {
        return;
    }
    let Some(Qr { side, path }) = Qr::encode(&link(&app.listed())) else {
        return show_status(words.qr_too_long());
    };
    page::show(element_id::QR, true);
    page::set(element_id::QR_BUTTON, EXPANDED, true);
    if drawing::draw_canvas(element_id::QR_IMAGE, side, &path).is_none() {
        drawing::draw_svg(element_id::QR_IMAGE, side, &path);
    }
    show_status(words.qr_shown());
}

/// Hides the QR code and its explanation. Returns whether they were shown.
fn hide_code() -> bool {
    let shown = page::is_set(element_id::QR_BUTTON, EXPANDED);
    if shown {
        page::show(element_id::QR, false);
        page::set(element_id::QR_BUTTON, EXPANDED, false);
        show_status("");
    }
    shown
}

/// Prints the answers as a handout, with a title and their address.
async fn print(ids: Vec<QuestionId>, words: ShareWords) {
    let title = match title() {
        title if title.is_empty() => words.handout().to_owned(),
        title => title,
    };
    let link = link(&ids);
    page::set_text(element_id::HANDOUT_TITLE, &title);
    page::set_text(element_id::HANDOUT_ADDRESS, &link);
    // Browsers differ in the digits that they write a date in.
    let date = words.app().in_digits(&printing::today());
    page::set_text(element_id::HANDOUT_DATE, &date);
    let code = Qr::encode(&link);
    page::show(element_id::HANDOUT_QR, code.is_some());
    if let Some(Qr { side, path }) = code {
        drawing::draw_svg(element_id::HANDOUT_QR, side, &path);
    }
    let show = |shown| {
        page::show(element_id::HANDOUT_TITLE, shown);
        page::show(element_id::HANDOUT_FOOT, shown);
    };
    show(true);
    let failed = || show_status(words.app().print_failed());
    if printing::print(failed).await.is_err() {
        failed();
    }
    show(false);
}

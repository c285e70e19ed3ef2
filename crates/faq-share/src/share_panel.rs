//! Sending the saved answers to somebody else: a link, a QR code, a sheet of paper.

use super::{App, code, on_press, say};
use faq_browser::{address, clipboard, page, printing, share};
use faq_core::answer_set::{AnswerSet, MAX_TITLE};
use faq_core::element_id;
use faq_core::faq::QuestionId;
use faq_core::plain_text::plain_text;
use faq_core::route::Place;
use faq_core::wording;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// Follows the panel.
pub fn start(app: &Rc<App>) {
    on_press(element_id::SHARE, app, |app| {
        spawn_local(hand_out(title(), link(app)));
    });
    on_press(element_id::DRAW, app, |app| {
        let drawn = draw(app, element_id::CODE_DRAWING);
        page::show(element_id::CODE, drawn);
        if !drawn {
            say(wording::saved::QR_TOO_LONG);
        }
    });
    on_press(element_id::PRINT, app, |app| print(app));
    page::listen(element_id::TITLE, "input", put_away);
    // The app says when something else is saved or shown.
    page::listen(element_id::HAND_ON, "change_saved", put_away);
}

/// What says something of the answers as they were is taken away.
fn put_away() {
    page::show(element_id::CODE, false);
    page::show(element_id::LINK_ROW, false);
}

fn title() -> String {
    plain_text(&page::typed(element_id::TITLE), MAX_TITLE)
}

/// The link to the saved answers that are in the FAQ, with the reader's title.
fn link(app: &App) -> String {
    let ids = app.listed();
    let set = AnswerSet {
        title: title(),
        ids: ids
            .split(',')
            .filter_map(|id| QuestionId::parse(id).ok())
            .collect(),
        left_out: 0,
    };
    address::address_of(&Place::Set { set, query: None })
}

/// By the share sheet, else the clipboard, else a field to copy from.
async fn hand_out(title: String, link: String) {
    if share::share(&title, &link).await.is_ok() {
        return;
    }
    if clipboard::copy(&link).await.is_ok() {
        say(wording::LINK_COPIED);
    } else {
        page::show(element_id::LINK_ROW, true);
        page::type_into(element_id::LINK, &link);
        page::select(element_id::LINK);
    }
}

/// Draws the link's QR code; false when it is too long for one.
fn draw(app: &App, drawing: &str) -> bool {
    let code = code::draw(&link(app));
    if let Some(code) = &code {
        page::draw(drawing, code.side, &code.path);
    }
    code.is_some()
}

/// Prints the listed answers with a title above them, and the way back to them below.
fn print(app: &App) {
    let title = match title() {
        title if title.is_empty() => wording::saved::HANDOUT.to_owned(),
        title => title,
    };
    page::set_text(element_id::HANDOUT_TITLE, &title);
    page::set_text(element_id::HANDOUT_ADDRESS, &link(app));
    page::set_text(element_id::HANDOUT_DATE, &printing::today());
    let drawn = draw(app, element_id::HANDOUT_DRAWING);
    page::show(element_id::HANDOUT_DRAWING, drawn);
    let show = |shown| {
        page::show(element_id::HANDOUT_TITLE, shown);
        page::show(element_id::HANDOUT_FOOT, shown);
    };
    show(true);
    if printing::print(move || show(false)).is_none() {
        show(false);
        say(wording::saved::PRINT_FAILED);
    }
}

//! Copies of the saved answers as files, and what could not be read.

use super::{App, on_press, say};
use faq_browser::{files, page, settings, storage};
use faq_core::element_id;
use faq_core::saved::file::{self, BadFile, Import};
use faq_core::saved::{Change, Saved};
use faq_core::wording::saved as wording;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// The copy that is looked at.
type Chosen = Rc<RefCell<Import>>;

/// Follows the panel.
pub fn start(app: &Rc<App>) {
    let chosen = Chosen::default();
    follow(app);
    let now = Rc::clone(app);
    page::listen(element_id::HAND_ON, "change_saved", move || {
        follow(&now);
        page::show(element_id::PREVIEW, false);
    });
    on_press(element_id::EXPORT, app, |app| {
        let text = file::write(&app.read(), &settings::chosen());
        give("saved-answers.json", "application/json", &text);
    });
    let (now, opened) = (Rc::clone(app), Rc::clone(&chosen));
    page::listen(element_id::FILE, "change", move || {
        spawn_local(look(Rc::clone(&now), Rc::clone(&opened)));
    });
    // A file that was chosen before this program came.
    spawn_local(look(Rc::clone(app), Rc::clone(&chosen)));
    let opened = Rc::clone(&chosen);
    on_press(element_id::MERGE, app, move |app| take(app, &opened, false));
    let opened = Rc::clone(&chosen);
    on_press(element_id::REPLACE, app, move |app| take(app, &opened, true));
    on_press(element_id::TAKE_SETTINGS, app, move |_| {
        settings::choose(&chosen.borrow().settings);
        page::show(element_id::TAKE_SETTINGS, false);
        say(wording::SETTINGS_TAKEN);
        page::focus(element_id::PREVIEW);
    });
    on_press(element_id::CANCEL, app, |_| {
        page::show(element_id::PREVIEW, false);
        page::focus(element_id::FILE);
    });
    on_press(element_id::ASIDE_SAVE, app, |_| {
        give("unreadable-saved-answers.txt", "text/plain", &storage::aside());
    });
    on_press(element_id::ASIDE_DELETE, app, |app| {
        storage::delete_aside();
        follow(app);
        say(wording::ASIDE_DELETED);
        page::focus(element_id::FILE);
    });
}

/// Shows what is of use now.
fn follow(app: &App) {
    page::show(element_id::EXPORT, !app.read().answers().is_empty());
    page::show(element_id::ASIDE, storage::has_aside());
}

fn give(name: &str, kind: &str, text: &str) {
    if files::hand_out(name, kind, text).is_none() {
        say(wording::FILE_FAILED);
    }
}

/// Reads the chosen file and says what it would do.
async fn look(app: Rc<App>, chosen: Chosen) {
    let Some(text) = files::chosen(element_id::FILE).await else {
        return;
    };
    say("");
    let saved = app.read();
    let import = text.and_then(|text| Import::read(&text));
    page::set_text(element_id::PREVIEW_WORDS, &words(import.as_ref(), &saved));
    let has_answers = import.as_ref().is_ok_and(|import| !import.answers.is_empty());
    page::show(element_id::MERGE, has_answers);
    page::show(element_id::REPLACE, has_answers && !saved.answers().is_empty());
    let other_settings = import
        .as_ref()
        .is_ok_and(|import| !import.settings.is_empty() && import.settings != settings::chosen());
    page::show(element_id::TAKE_SETTINGS, other_settings);
    *chosen.borrow_mut() = import.unwrap_or_default();
    page::show(element_id::PREVIEW, true);
    page::focus(element_id::PREVIEW);
}

fn words(import: Result<&Import, &BadFile>, saved: &Saved) -> String {
    match import {
        Err(bad) => wording::bad_file(*bad).to_owned(),
        Ok(import) => {
            let mut words = wording::preview(import, saved);
            if !import.answers.is_empty() {
                words.push_str(&wording::merge_does(import, saved));
                if !saved.answers().is_empty() {
                    words.push_str(&wording::replace_does(import, saved));
                }
            }
            words
        }
    }
}

/// Has the app save the copy's answers.
fn take(app: &App, chosen: &Chosen, replace: bool) {
    let mut answers = Saved::default();
    answers.apply(&Change::add(std::mem::take(&mut chosen.borrow_mut().answers)));
    page::show(element_id::PREVIEW, false);
    app.take_in(
        &serde_json::to_string(&answers.to_texts()).unwrap_or_default(),
        replace,
    );
}

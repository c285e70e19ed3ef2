//! The panel for copies of the saved answers in files, and for unreadable answers that were set aside.

use super::app::{App, on_press, save_file};
use faq_browser::{files, page, settings, storage};
use faq_core::element_id;
use faq_core::saved::file::{BadFile, Import};
use faq_core::saved::{Change, Saved};
use faq_core::wording::ShareWords;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// The copy in the preview.
type Chosen = Rc<RefCell<Import>>;

/// Starts to listen to the panel's controls.
pub fn start(app: &Rc<App>, words: ShareWords) {
    let chosen = Chosen::default();
    update(app);
    let now = Rc::clone(app);
    page::listen(element_id::SHARE_SECTION, "change_saved", move || {
        update(&now);
        page::show(element_id::PREVIEW, false);
    });
    on_press(element_id::EXPORT, app, move |app| {
        let outcome = app.save_copy(words);
        // “Keep a copy” presses this button where the panel is not shown.
        match page::is_shown(element_id::FILE_SECTION) {
            true => show_status(outcome),
            false => app.show_outcome(outcome.to_owned()),
        }
    });
    let (now, opened) = (Rc::clone(app), Rc::clone(&chosen));
    page::listen(element_id::FILE, "change", move || {
        spawn_local(preview(Rc::clone(&now), Rc::clone(&opened), words));
    });
    // A file may have been chosen before this program was there.
    spawn_local(preview(Rc::clone(app), Rc::clone(&chosen), words));
    let opened = Rc::clone(&chosen);
    on_press(element_id::MERGE, app, move |app| import(app, &opened, false));
    let opened = Rc::clone(&chosen);
    on_press(element_id::REPLACE, app, move |app| import(app, &opened, true));
    on_press(element_id::USE_SETTINGS, app, move |_| {
        settings::choose(&chosen.borrow().settings);
        page::show(element_id::USE_SETTINGS, false);
        show_status(words.settings_used());
        page::focus(element_id::PREVIEW);
    });
    on_press(element_id::CANCEL, app, |_| {
        page::show(element_id::PREVIEW, false);
        page::focus(element_id::FILE);
    });
    on_press(element_id::SET_ASIDE_SAVE, app, move |_| {
        let outcome = save_file(
            "unreadable-saved-answers.txt",
            "text/plain",
            &storage::aside(),
            words,
        );
        show_status(outcome);
    });
    on_press(element_id::SET_ASIDE_DELETE, app, move |app| {
        storage::delete_aside();
        update(app);
        show_status(words.set_aside_deleted());
        page::focus(element_id::FILE);
    });
}

/// Shows the controls that apply now.
fn update(app: &App) {
    page::show(element_id::EXPORT, !app.saved().answers().is_empty());
    page::show(element_id::SET_ASIDE, storage::has_aside());
}

/// Shows the outcome of an action.
fn show_status(text: &str) {
    page::set_text(element_id::FILE_STATUS, text);
}

/// Reads the chosen file and shows what it would do.
async fn preview(app: Rc<App>, chosen: Chosen, words: ShareWords) {
    let Some(text) = files::chosen(element_id::FILE).await else {
        return;
    };
    show_status("");
    let saved = app.saved();
    let import = read(text, words);
    let description = match &import {
        Ok(import) => words.describe(import, &saved),
        Err(sentence) => sentence.clone(),
    };
    page::set_text(element_id::PREVIEW_TEXT, &description);
    let has_answers = import.as_ref().is_ok_and(|import| !import.answers.is_empty());
    page::show(element_id::MERGE, has_answers);
    page::show(element_id::REPLACE, has_answers && !saved.answers().is_empty());
    let other_settings = import
        .as_ref()
        .is_ok_and(|import| !import.settings.is_empty() && import.settings != settings::chosen());
    page::show(element_id::USE_SETTINGS, other_settings);
    *chosen.borrow_mut() = import.unwrap_or_default();
    page::show(element_id::PREVIEW, true);
    page::focus(element_id::PREVIEW);
}

/// Reads a copy of this FAQ.
///
/// # Errors
/// A sentence that says why it cannot be opened, and what to do.
fn read(text: Result<String, BadFile>, words: ShareWords) -> Result<Import, String> {
    let import = text
        .and_then(|text| Import::read(&text))
        .map_err(|problem| words.bad_file(problem))?;
    match import.other_site(&page::storage_prefix()) {
        Some(other) => Err(words.file_of_other_faq(other)),
        None => Ok(import),
    }
}

/// Saves the answers of the copy.
fn import(app: &App, chosen: &Chosen, replace: bool) {
    let mut answers = Saved::default();
    answers.apply(&Change::add(std::mem::take(&mut chosen.borrow_mut().answers)));
    page::show(element_id::PREVIEW, false);
    app.import_answers(
        &serde_json::to_string(&answers.to_texts()).unwrap_or_default(),
        replace,
    );
}

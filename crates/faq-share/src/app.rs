//! The app as the share program sees it, and what both panels need.

use faq_browser::text::parse_texts;
use faq_browser::{files, page, settings};
use faq_core::element_id;
use faq_core::faq::QuestionId;
use faq_core::saved::format::DecodedSaved;
use faq_core::saved::{Saved, file};
use faq_core::wording::ShareWords;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The module of the app, with the functions of `src/share_api.rs`.
    pub type App;

    #[wasm_bindgen(method)]
    fn saved_answers(this: &App) -> String;

    #[wasm_bindgen(method)]
    fn listed_ids(this: &App) -> String;

    /// Saves answers in their stored form, in addition to the saved ones or in place of them.
    #[wasm_bindgen(method)]
    pub fn import_answers(this: &App, answers: &str, replace: bool);

    /// Shows the outcome of keeping a copy where no panel is shown.
    #[wasm_bindgen(method)]
    pub fn show_outcome(this: &App, text: String);
}

impl App {
    /// Returns the saved answers.
    pub fn saved(&self) -> Saved {
        DecodedSaved::decode(&self.saved_answers(), parse_texts)
            .map(|decoded| decoded.saved)
            .unwrap_or_default()
    }

    /// Returns the ids of the listed questions.
    pub fn listed(&self) -> Vec<QuestionId> {
        let ids = self.listed_ids();
        ids.split(',')
            .filter_map(|id| QuestionId::parse(id).ok())
            .collect()
    }

    /// Saves a copy of the saved answers and the reading settings as a file. Returns the sentence about the outcome.
    pub fn save_copy(&self, words: ShareWords) -> &'static str {
        let text = file::write(&self.saved(), &settings::chosen(), &page::storage_prefix());
        save_file("saved-answers.json", "application/json", &text, words)
    }
}

/// Saves a text as a file. Returns the sentence about the outcome.
pub fn save_file(name: &str, kind: &str, text: &str, words: ShareWords) -> &'static str {
    match files::save(name, kind, text) {
        Some(()) => words.file_sent(),
        None => words.file_failed(),
    }
}

/// Calls `action` whenever the element is pressed.
pub fn on_press(id: &str, app: &Rc<App>, action: impl Fn(&Rc<App>) + 'static) {
    let app = Rc::clone(app);
    page::listen(id, "click", move || {
        for status in [element_id::SHARE_STATUS, element_id::FILE_STATUS] {
            page::set_text(status, "");
        }
        action(&app);
    });
}

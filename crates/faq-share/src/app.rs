//! The app as the share program sees it, and what both panels need.

use faq_browser::page;
use faq_browser::text::parse_texts;
use faq_core::element_id;
use faq_core::saved::Saved;
use faq_core::saved::format::DecodedSaved;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The module of the app, with the functions of `src/share_api.rs`.
    pub type App;

    #[wasm_bindgen(method)]
    fn saved_answers(this: &App) -> String;

    /// Returns the ids of the listed questions, separated by commas.
    #[wasm_bindgen(method)]
    pub fn listed_ids(this: &App) -> String;

    /// Saves answers in their stored form, in addition to the saved ones or in place of them.
    #[wasm_bindgen(method)]
    pub fn import_answers(this: &App, answers: &str, replace: bool);
}

impl App {
    /// Returns the saved answers.
    pub fn saved(&self) -> Saved {
        DecodedSaved::decode(&self.saved_answers(), parse_texts)
            .map(|decoded| decoded.saved)
            .unwrap_or_default()
    }
}

/// Shows the outcome of an action.
pub fn show_status(text: &str) {
    page::set_text(element_id::SHARE_STATUS, text);
}

/// Calls `action` whenever the element is pressed.
pub fn on_press(id: &str, app: &Rc<App>, action: impl Fn(&Rc<App>) + 'static) {
    let app = Rc::clone(app);
    page::listen(id, "click", move || {
        show_status("");
        action(&app);
    });
}

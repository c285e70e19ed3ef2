//! The program that hands the saved answers on: by link, QR code, paper and file. It is a WebAssembly of its
//! own, without Leptos, which nobody pays for who does not open its panels. The build prints them
//! (`components::hand_on`); `public/boot.js` fetches the program when one is first opened, and hands it the app.

mod code;
mod copies;
mod send;

use faq_browser::page;
use faq_browser::text::texts;
use faq_core::element_id;
use faq_core::saved::Saved;
use faq_core::saved::format::Kept;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The app: what `crate::app` exports.
    pub type App;

    /// What is saved now, in the kept form.
    #[wasm_bindgen(method)]
    fn saved(this: &App) -> String;

    /// The ids of the listed questions, with commas between them.
    #[wasm_bindgen(method)]
    fn listed(this: &App) -> String;

    /// Saves answers in the kept form, or has them in place of all that is saved.
    #[wasm_bindgen(method)]
    fn take_in(this: &App, answers: &str, replace: bool);
}

impl App {
    /// What is saved now.
    fn read(&self) -> Saved {
        Kept::decode(&self.saved(), texts)
            .map(|kept| kept.saved)
            .unwrap_or_default()
    }
}

/// Gives the printed panels life.
#[wasm_bindgen]
pub fn start(app: App) {
    let app = Rc::new(app);
    send::start(&app);
    copies::start(&app);
}

/// Says what came of a wish.
fn say(text: &str) {
    page::set_text(element_id::HANDED, text);
}

/// Does this whenever the element is pressed.
fn on_press(id: &str, app: &Rc<App>, work: impl Fn(&Rc<App>) + 'static) {
    let app = Rc::clone(app);
    page::listen(id, "click", move || {
        say("");
        work(&app);
    });
}

fn main() {}

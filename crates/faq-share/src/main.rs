//! Shares saved answers by link, text, QR code, handout and file.
//!
//! A WebAssembly of its own, without Leptos, that `public/boot.js` fetches when the saved answers are first shown, or a
//! copy of them is asked for. The panels are prerendered (`src/components/share_panels.rs`); the app's functions for it are in
//! `src/share_api.rs`.
//!
//! - [`share_panel`]: a link, a text, a QR code, a handout.
//! - [`file_panel`]: copies in files, and unreadable answers that were set aside.
//! - [`app`]: the app, and what both panels need. [`content`]: the questions. [`qr`]: QR codes.

mod app;
mod content;
mod file_panel;
mod qr;
mod share_panel;

use app::App;
use content::FetchFile;
use faq_browser::words::words;
use faq_core::wording::ShareWords;
use std::rc::Rc;
use wasm_bindgen::prelude::wasm_bindgen;

/// Starts to listen to the panels' controls. `fetch_file` fetches the questions of a large FAQ; `texts` are the words of
/// this program.
#[wasm_bindgen]
pub fn start(app: App, fetch_file: FetchFile, texts: Vec<String>) {
    let app = Rc::new(app);
    let words = ShareWords::new(texts, words());
    share_panel::start(&app, &Rc::new(fetch_file), words);
    file_panel::start(&app, words);
}

fn main() {}

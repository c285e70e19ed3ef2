//! Shares saved answers by link, QR code, handout and file.
//!
//! A WebAssembly of its own, without Leptos, that `public/boot.js` fetches when one of the share panels is first
//! opened. The panels are prerendered (`src/components/share_panels.rs`); the app's functions for it are in
//! `src/share_api.rs`.
//!
//! - [`share_panel`]: a link, a QR code, a handout.
//! - [`file_panel`]: copies in files, and unreadable answers that were set aside.
//! - [`app`]: the app, and what both panels need. [`qr`]: QR codes.

mod app;
mod file_panel;
mod qr;
mod share_panel;

use app::App;
use std::rc::Rc;
use wasm_bindgen::prelude::wasm_bindgen;

/// Starts to listen to the panels' controls.
#[wasm_bindgen]
pub fn start(app: App) {
    let app = Rc::new(app);
    share_panel::start(&app);
    file_panel::start(&app);
}

fn main() {}

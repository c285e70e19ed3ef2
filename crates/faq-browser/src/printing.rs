//! Printing.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

/// Opens the print dialogue and calls `done` when it is closed. None where the browser cannot print.
pub fn print(done: impl FnOnce() + 'static) -> Option<()> {
    let window = web_sys::window()?;
    let callback = Closure::once_into_js(done);
    let once = web_sys::AddEventListenerOptions::new();
    once.set_once(true);
    window
        .add_event_listener_with_callback_and_add_event_listener_options(
            "afterprint",
            callback.unchecked_ref(),
            &once,
        )
        .ok()?;
    window.print().ok()
}

/// Returns today's date as it is written in the page's language.
pub fn today() -> String {
    let options = js_sys::Object::new();
    for (part, style) in [("day", "numeric"), ("month", "long"), ("year", "numeric")] {
        // A new object accepts every property.
        let _set = js_sys::Reflect::set(&options, &part.into(), &style.into());
    }
    let date = js_sys::Date::new_0().to_locale_date_string(&super::page::language(), &options);
    date.into()
}

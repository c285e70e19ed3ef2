//! Events of elements and of the window.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Event, EventTarget};

/// Calls `listener` at each such event, as long as the target lives. One boxed type keeps the WebAssembly small.
pub fn listen(target: &EventTarget, event: &str, listener: Box<dyn Fn(Event)>) {
    let callback = Closure::wrap(listener).into_js_value();
    // Elements and the window accept every listener.
    target
        .add_event_listener_with_callback(event, callback.unchecked_ref())
        .unwrap_or_default();
}

/// Calls `listener` at each such event of the window, as long as the page lives.
pub fn on_window(event: &str, listener: Box<dyn Fn(Event)>) {
    if let Some(window) = web_sys::window() {
        listen(&window, event, listener);
    }
}

//! Printing.

use super::in_app;
use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

/// The browser does not print from a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unavailable;

/// Opens the print dialogue and waits until it is closed: at the latest when the reader uses the page again, since not
/// every browser reports it. Calls `no_sign` where the browser shows no sign of printing within a second; it may still
/// print later.
///
/// # Errors
/// [`Unavailable`] where nothing is printed.
pub async fn print(no_sign: impl FnOnce()) -> Result<(), Unavailable> {
    let begun = event(&["beforeprint"]);
    let over = event(&["afterprint", "pointerdown", "keydown"]);
    open_dialogue()?;
    if in_app::soon(begun).await.is_err() {
        no_sign();
    }
    // It does not reject.
    let _closed = JsFuture::from(over).await;
    Ok(())
}

/// Opens the print dialogue for the page as it is.
///
/// # Errors
/// [`Unavailable`] where the browser says that it does not print.
pub fn open_dialogue() -> Result<(), Unavailable> {
    let window = web_sys::window().ok_or(Unavailable)?;
    window.print().map_err(|_| Unavailable)
}

/// Returns a promise of the first of these events of the window.
fn event(names: &[&str]) -> Promise {
    Promise::new(&mut |resolve, _| {
        let once = web_sys::AddEventListenerOptions::new();
        once.set_once(true);
        let Some(window) = web_sys::window() else { return };
        for name in names {
            // A window accepts every listener.
            window
                .add_event_listener_with_callback_and_add_event_listener_options(name, &resolve, &once)
                .unwrap_or_default();
        }
    })
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

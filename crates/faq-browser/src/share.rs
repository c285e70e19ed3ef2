//! The browser's share sheet.

use super::in_app;
use wasm_bindgen::JsCast;
use web_sys::ShareData;

/// There is no share sheet, or it did not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unavailable;

/// Opens the share sheet with a text and an address. Closing it without sharing is a success, too.
///
/// # Errors
/// [`Unavailable`] where the address has to be shared in another way; also while a sheet is open, because a browser
/// without one may never answer.
pub async fn share(title: &str, text: &str, address: &str) -> Result<(), Unavailable> {
    let navigator = web_sys::window().ok_or(Unavailable)?.navigator();
    let data = ShareData::new();
    data.set_title(title);
    data.set_text(text);
    data.set_url(address);
    let shared = in_app::call(&navigator, "share", &data).map_err(|_| Unavailable)?;
    match in_app::soon(shared).await {
        Ok(_) => Ok(()),
        Err(error) => {
            let closed = error
                .dyn_ref::<js_sys::Error>()
                .is_some_and(|error| error.name() == "AbortError");
            if closed { Ok(()) } else { Err(Unavailable) }
        }
    }
}

//! The browser's share sheet.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::ShareData;

/// There is no share sheet, or it did not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unavailable;

/// Opens the share sheet with an address. Closing it without sharing is a success, too.
///
/// # Errors
/// [`Unavailable`] where the address has to be shared in another way.
pub async fn share(title: &str, address: &str) -> Result<(), Unavailable> {
    let navigator = web_sys::window().ok_or(Unavailable)?.navigator();
    // Despite its type, `navigator.share` is undefined in most desktop browsers.
    let sheet = Reflect::get(&navigator, &JsValue::from_str("share"));
    if !sheet.is_ok_and(|sheet| sheet.is_function()) {
        return Err(Unavailable);
    }
    let data = ShareData::new();
    data.set_title(title);
    data.set_url(address);
    match JsFuture::from(navigator.share_with_data(&data)).await {
        Ok(_) => Ok(()),
        Err(error) => {
            let closed = error
                .dyn_ref::<js_sys::Error>()
                .is_some_and(|error| error.name() == "AbortError");
            if closed { Ok(()) } else { Err(Unavailable) }
        }
    }
}

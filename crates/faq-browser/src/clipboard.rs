//! The clipboard.

use super::in_app;
use js_sys::Reflect;
use wasm_bindgen_futures::JsFuture;

/// The browser has no clipboard for this page, or refused it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused;

/// Copies a text to the clipboard.
///
/// # Errors
/// [`Refused`] where the browser has no clipboard (plain http) or the reader does not allow it.
pub async fn copy(text: &str) -> Result<(), Refused> {
    let navigator = web_sys::window().ok_or(Refused)?.navigator();
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).map_err(|_| Refused)?;
    let copied = in_app::call(&clipboard, "writeText", &text.into()).map_err(|_| Refused)?;
    JsFuture::from(copied).await.map(|_| ()).map_err(|_| Refused)
}

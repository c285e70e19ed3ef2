//! Files that the reader opens and saves.

use faq_core::saved::file::{BadFile, MAX_FILE};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlInputElement, Url};

/// Reads the file that is chosen in a file field, and empties the field so that the same file can be chosen
/// again. None when no file is chosen.
///
/// # Errors
/// [`BadFile`] when the file is too large, in which case it is not read, or cannot be read.
pub async fn chosen(id: &str) -> Option<Result<String, BadFile>> {
    let field: HtmlInputElement = super::page::element(id)?.dyn_into().ok()?;
    let file = field.files()?.get(0)?;
    field.set_value("");
    if file.size() > MAX_FILE as f64 {
        return Some(Err(BadFile::TooLarge));
    }
    let text = JsFuture::from(file.text()).await;
    Some(
        text.ok()
            .and_then(|text| text.as_string())
            .ok_or(BadFile::NotOurs),
    )
}

/// Saves a text as a file. None where the browser cannot.
pub fn save(name: &str, kind: &str, text: &str) -> Option<()> {
    let properties = BlobPropertyBag::new();
    properties.set_type(kind);
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &properties).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let document = web_sys::window()?.document()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address).ok()
}

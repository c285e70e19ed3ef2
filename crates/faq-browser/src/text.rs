//! The browser's own Unicode tables and its reader of JSON: they cost the app no bytes.

use js_sys::{Array, JSON, JsString};
use wasm_bindgen::JsCast;

/// A word in compatibility decomposition (NFKD) and lower case. By way of the upper case, so that "ß" is "ss".
pub fn fold(word: &str) -> String {
    let decomposed = JsString::from(word).normalize("NFKD");
    decomposed.to_upper_case().to_lower_case().into()
}

/// The texts of a JSON list of texts; none for anything else.
pub fn texts(json: &str) -> Option<Vec<String>> {
    let list: Array = JSON::parse(json).ok()?.dyn_into().ok()?;
    list.iter().map(|text| text.as_string()).collect()
}

//! The browser's Unicode tables and JSON parser, which cost the app no bytes.

use js_sys::{Array, JSON, JsString};
use wasm_bindgen::JsCast;

/// Folds a word: compatibility decomposition (NFKD) and lower case, by way of upper case so that "ß" becomes "ss".
pub fn fold(word: &str) -> String {
    let decomposed = JsString::from(word).normalize("NFKD");
    decomposed.to_upper_case().to_lower_case().into()
}

/// Parses a JSON list of strings; none for anything else.
pub fn parse_texts(json: &str) -> Option<Vec<String>> {
    let list: Array = JSON::parse(json).ok()?.dyn_into().ok()?;
    list.iter().map(|text| text.as_string()).collect()
}

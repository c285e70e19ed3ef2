//! The browser's own Unicode tables: they cost the app no bytes.

use js_sys::JsString;

/// A word in compatibility decomposition (NFKD) and lower case. By way of the upper case, so that "ß" is "ss".
pub fn fold(word: &str) -> String {
    let decomposed = JsString::from(word).normalize("NFKD");
    decomposed.to_upper_case().to_lower_case().into()
}

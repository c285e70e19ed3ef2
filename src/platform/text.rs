//! The browser's own Unicode tables: they cost the app no bytes.

use js_sys::JsString;

/// A word in lower case and compatibility decomposition (NFKD).
pub fn fold(word: &str) -> String {
    JsString::from(word).normalize("NFKD").to_lower_case().into()
}

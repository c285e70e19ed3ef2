//! The words of the interface that the page carries, and the browser's plural rules for them.

use super::page;
use faq_core::wording::Words;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    type PluralRules;

    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(language: &str) -> Result<PluralRules, JsValue>;

    #[wasm_bindgen(method)]
    fn select(this: &PluralRules, count: f64) -> String;
}

/// Returns the words of the interface, none of them where the page has none.
pub fn words() -> Words {
    Words::new(page::words().unwrap_or_default(), category)
}

/// Returns the plural category of a number of things; none in a browser without the rules.
fn category(language: &str, count: usize) -> String {
    PluralRules::new(language).map_or_else(|_| String::new(), |rules| rules.select(count as f64))
}

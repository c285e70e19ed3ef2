//! The questions of a large FAQ, which `public/boot.js` fetches beside the WebAssembly.

use super::idle;
use faq_core::payload::{self, Data};
use faq_search::yield_if_due;
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

/// The global variable in which `boot.js` leaves the bytes.
const GLOBAL: &str = "faqContent";
/// The number of bytes that are decoded at a time.
const PIECE: u32 = 1 << 16;

/// Returns the fetched bytes; none where the page itself has all questions.
pub fn fetched() -> Option<Uint8Array> {
    let window = web_sys::window()?;
    let bytes = Reflect::get(&window, &JsValue::from_str(GLOBAL)).ok()?;
    bytes.dyn_into().ok()
}

/// Decodes the bytes line by line, and yields to the browser in between.
pub async fn decode(bytes: Uint8Array) -> Data {
    let mut data = Data::default();
    let (mut at, mut piece) = (0, PIECE);
    while at < bytes.length() {
        yield_if_due(&idle::yield_policy).await;
        let part = bytes.subarray(at, at + piece).to_vec();
        let Some(end) = part.iter().rposition(|&byte| byte == b'\n') else {
            if at + piece >= bytes.length() {
                break;
            }
            // The line is longer than the piece.
            piece *= 2;
            continue;
        };
        for line in part[..end].split(|&byte| byte == b'\n') {
            payload::read(str::from_utf8(line).unwrap_or_default(), &mut data);
        }
        at += end as u32 + 1;
    }
    data
}

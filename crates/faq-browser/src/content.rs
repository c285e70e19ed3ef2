//! The questions that come beside the page: `public/boot.js` fetches them while the WebAssembly is on its way.

use super::idle;
use faq_core::payload::{self, Data};
use faq_search::yield_if_due;
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

/// Where `boot.js` leaves the bytes.
const PLACE: &str = "faqContent";
/// How many bytes are read at a time.
const PIECE: u32 = 1 << 16;

/// The bytes that came; none where the page holds all questions itself.
pub fn arrived() -> Option<Uint8Array> {
    let window = web_sys::window()?;
    let bytes = Reflect::get(&window, &JsValue::from_str(PLACE)).ok()?;
    bytes.dyn_into().ok()
}

/// Reads them line by line, with pauses and one at the end.
pub async fn read(bytes: Uint8Array) -> Data {
    let data = lines(bytes).await;
    idle::rest().await;
    data
}

async fn lines(bytes: Uint8Array) -> Data {
    let mut data = Data::default();
    let (mut at, mut piece) = (0, PIECE);
    while at < bytes.length() {
        yield_if_due(&idle::pause).await;
        let part = bytes.subarray(at, at + piece).to_vec();
        let Some(end) = part.iter().rposition(|&byte| byte == b'\n') else {
            if at + piece >= bytes.length() {
                break;
            }
            // A line longer than the piece.
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

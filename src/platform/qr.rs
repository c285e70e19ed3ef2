//! The QR code program: a WebAssembly of its own, fetched when somebody asks for a code.

use crate::domain::qr::Qr;
use js_sys::{Function, Reflect, Uint8Array, WebAssembly};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The data attribute that holds its address.
const ADDRESS: &str = "data-qr";

/// Draws a text as a QR code; none in it when the text is too long for one.
///
/// # Errors
/// What the browser says when the program does not come or does not start.
pub async fn draw(text: &str) -> Result<Option<Qr>, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let document = window.document().ok_or(JsValue::NULL)?;
    let address = document
        .query_selector(&format!("[{ADDRESS}]"))?
        .and_then(|element| element.get_attribute(ADDRESS));
    let address = address.ok_or(JsValue::NULL)?;
    let response: web_sys::Response = JsFuture::from(window.fetch_with_str(&address))
        .await?
        .dyn_into()?;
    let program = JsFuture::from(response.array_buffer()?).await?;
    let program = Uint8Array::new(&program).to_vec();
    let instance = WebAssembly::instantiate_buffer(&program, &js_sys::Object::new());
    let instance = JsFuture::from(instance).await?;
    let exports = Reflect::get(&Reflect::get(&instance, &"instance".into())?, &"exports".into())?;
    let call = |name: &str, argument: usize| -> Result<usize, JsValue> {
        let function: Function = Reflect::get(&exports, &name.into())?.dyn_into()?;
        let answer = function.call1(&JsValue::NULL, &JsValue::from_f64(argument as f64))?;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let answer = answer.as_f64().unwrap_or_default() as usize;
        Ok(answer)
    };
    let memory = Reflect::get(&exports, &"memory".into())?;
    let bytes = Uint8Array::new(&Reflect::get(&memory, &"buffer".into())?);
    #[allow(clippy::cast_possible_truncation)]
    let part = |start: usize, length: usize| bytes.subarray(start as u32, (start + length) as u32);
    if text.len() > call("room", 0)? {
        return Ok(None);
    }
    part(call("text", 0)?, text.len()).copy_from(text.as_bytes());
    let side = call("draw", text.len())?;
    let modules = part(call("modules", 0)?, side * side).to_vec();
    Ok((side > 0).then(|| Qr::new(text, side, &modules)))
}

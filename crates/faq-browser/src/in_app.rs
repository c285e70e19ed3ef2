//! Functions that the browsers inside other apps lack, empty or replace.

use super::idle;
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// How long the reader waits for a sign of the browser, in milliseconds.
const PATIENCE: i32 = 800;

/// Calls a method with one argument and returns its promise. What replaces a method may return any object with a
/// method `then`, also the promise of another script's realm.
///
/// # Errors
/// What the method threw; another value where there is no such method or it returns nothing to wait for.
pub fn call(object: &JsValue, method: &str, argument: &JsValue) -> Result<Promise, JsValue> {
    let method: Function = Reflect::get(object, &method.into())?.dyn_into()?;
    let returned = method.call1(object, argument)?;
    Reflect::get(&returned, &"then".into())?.dyn_into::<Function>()?;
    Ok(Promise::resolve(&returned))
}

/// Waits for a promise.
///
/// # Errors
/// What it rejected with; `undefined` where it is still pending.
pub async fn soon(promise: Promise) -> Result<JsValue, JsValue> {
    let timeout = Promise::new(&mut |_, reject| idle::later(&reject, PATIENCE));
    JsFuture::from(Promise::race(&Array::of2(&promise, &timeout))).await
}

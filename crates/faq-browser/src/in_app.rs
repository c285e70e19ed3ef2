//! Functions that the browsers inside other apps lack, empty or replace: each call ends within a second.

use super::idle;
use js_sys::{Function, Promise, Reflect};
use std::cell::Cell;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::rc::Rc;
use std::task::Poll;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// How long the reader waits for a sign of the browser, in milliseconds.
const PATIENCE: i32 = 800;

/// Calls a method with one argument and waits for its promise.
///
/// # Errors
/// What the method threw or rejected with; `undefined` where there is no such method, it returns no promise, or the
/// promise is still pending.
pub async fn call(object: &JsValue, method: &str, argument: &JsValue) -> Result<JsValue, JsValue> {
    let method: Function = Reflect::get(object, &method.into())?
        .dyn_into()
        .map_err(|_| JsValue::UNDEFINED)?;
    let promise: Promise = method
        .call1(object, argument)?
        .dyn_into()
        .map_err(|_| JsValue::UNDEFINED)?;
    soon(promise).await
}

/// Waits for a promise.
///
/// # Errors
/// What it rejected with; `undefined` where it is still pending.
pub async fn soon(promise: Promise) -> Result<JsValue, JsValue> {
    let mut future = pin!(JsFuture::from(promise));
    let mut over: Option<Rc<Cell<bool>>> = None;
    poll_fn(move |context| {
        let polled = future.as_mut().poll(context);
        if polled.is_ready() {
            return polled;
        }
        if let Some(over) = &over {
            return if over.get() {
                Poll::Ready(Err(JsValue::UNDEFINED))
            } else {
                Poll::Pending
            };
        }
        let (flag, waker) = (Rc::<Cell<bool>>::default(), context.waker().clone());
        over = Some(Rc::clone(&flag));
        let callback = Closure::once_into_js(move || {
            flag.set(true);
            waker.wake();
        });
        idle::later(&callback, PATIENCE);
        Poll::Pending
    })
    .await
}

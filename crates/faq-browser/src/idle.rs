//! Idle callbacks, and long work in slices that leave the browser time to paint and to answer the reader.

use super::clock::now;
use faq_search::Yield;
use std::cell::Cell;
use std::future::poll_fn;
use std::task::Poll;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// The delay in milliseconds in browsers without idle callbacks, such as WebKit.
pub const FALLBACK_DELAY: i32 = 200;

/// The longest slice of work in milliseconds: with the browser's own work, a frame takes less than 100 on a slow
/// device.
const SLICE: u64 = 25;

thread_local! {
    /// The start of the current slice.
    static SLICE_START: Cell<u64> = const { Cell::new(0) };
}

/// Starts a slice of work.
pub fn start_slice() {
    SLICE_START.set(now());
}

/// The same in the background, where no frame is due and timers take a second.
const BACKGROUND_SLICE: u64 = 500;

/// Yields to the browser when the slice has taken long enough.
pub fn yield_policy() -> Option<Yield> {
    let taken = now().saturating_sub(SLICE_START.get());
    (taken >= SLICE && (taken >= BACKGROUND_SLICE || !is_in_background())).then(yield_now)
}

fn is_in_background() -> bool {
    super::page::document().is_some_and(|document| document.hidden())
}

/// Yields to the browser, and starts a new slice afterwards.
pub fn yield_now() -> Yield {
    let mut waiting = false;
    Box::pin(poll_fn(move |context| {
        if waiting {
            start_slice();
            return Poll::Ready(());
        }
        waiting = true;
        let waker = context.waker().clone();
        after(0, Box::new(move || waker.wake()));
        Poll::Pending
    }))
}

/// Runs once the browser is idle. In browsers without idle callbacks it runs after `fallback_delay` milliseconds.
pub fn when_idle(fallback_delay: i32, run: Box<dyn FnOnce()>) {
    let callback = Closure::once_into_js(run);
    let requested = web_sys::window().map(|window| window.request_idle_callback(callback.unchecked_ref()));
    if requested.is_none_or(|requested| requested.is_err()) {
        later(&callback, fallback_delay);
    }
}

/// Runs after a delay in milliseconds.
pub fn after(milliseconds: i32, run: Box<dyn FnOnce()>) {
    later(&Closure::once_into_js(run), milliseconds);
}

/// Calls a function after a delay in milliseconds.
pub(crate) fn later(callback: &JsValue, milliseconds: i32) {
    if let Some(window) = web_sys::window() {
        // The handle is not needed; a page without timers is being closed.
        let _handle = window
            .set_timeout_with_callback_and_timeout_and_arguments_0(callback.unchecked_ref(), milliseconds);
    }
}

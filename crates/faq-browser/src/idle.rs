//! The moments in which the browser has nothing to do for the reader.

use super::now;
use faq_search::Yield;
use std::cell::Cell;
use std::future::poll_fn;
use std::task::Poll;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::IdleRequestOptions;

/// How long after, in milliseconds, where the browser does not say when it is idle: as WebKit does not.
pub const SOON: i32 = 200;

/// How long work may go on in one piece, in milliseconds: with what the browser does besides, a frame less than 100
/// on a slow device.
const SLICE: u64 = 25;

thread_local! {
    /// When the current piece of work began.
    static BEGUN: Cell<u64> = const { Cell::new(0) };
}

/// Long work begins.
pub fn begin() {
    BEGUN.set(now());
}

/// A pause for long work, when it is time for one.
pub fn pause() -> Option<Yield> {
    (now().saturating_sub(BEGUN.get()) >= SLICE).then(rest)
}

/// A pause for long work.
pub fn rest() -> Yield {
    let mut waiting = false;
    Box::pin(poll_fn(move |context| {
        if waiting {
            begin();
            return Poll::Ready(());
        }
        waiting = true;
        let waker = context.waker().clone();
        later(&Closure::once_into_js(move || waker.wake()), 0);
        Poll::Pending
    }))
}

/// Runs once the browser is idle, and at the latest after so many milliseconds; 0 is for what may wait as long as it
/// is busy. Where it does not say when it is idle, after `otherwise` milliseconds.
pub fn when_idle(latest: u32, otherwise: i32, run: impl FnOnce() + 'static) {
    let callback = Closure::once_into_js(run);
    let options = IdleRequestOptions::new();
    options.set_timeout(latest);
    let begun = web_sys::window()
        .map(|window| window.request_idle_callback_with_options(callback.unchecked_ref(), &options));
    if begun.is_none_or(|begun| begun.is_err()) {
        later(&callback, otherwise);
    }
}

fn later(callback: &JsValue, milliseconds: i32) {
    if let Some(window) = web_sys::window() {
        // Its handle is not used; a page that has no timers any more has no reader either.
        let _handle = window
            .set_timeout_with_callback_and_timeout_and_arguments_0(callback.unchecked_ref(), milliseconds);
    }
}

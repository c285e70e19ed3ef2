//! A lock that all tabs share (<https://w3c.github.io/web-locks/>).

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// The name of the lock, for all tabs and windows of this origin.
const NAME: &str = "link-worker-faq.saved";
/// The time in milliseconds that the lock is held after the work: the processes of other tabs see a write with a
/// delay.
const HOLD: i32 = 30;

/// Does the work soon, while no other tab does such work; at once where the browser has no locks or refuses
/// them, in which case it may be done twice.
pub fn exclusively(work: impl Fn() + Clone + 'static) {
    let again = work.clone();
    let held = Closure::once_into_js(move || {
        work();
        resolve_later()
    });
    match request(&held) {
        // Without storage permission the promise rejects.
        Some(promise) => spawn_local(async move {
            if JsFuture::from(promise).await.is_err() {
                again();
            }
        }),
        None => again(),
    }
}

fn request(held: &JsValue) -> Option<Promise> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &JsValue::from_str("locks")).ok()?;
    let request = Reflect::get(&locks, &JsValue::from_str("request")).ok()?;
    let promise = request
        .dyn_ref::<Function>()?
        .call2(&locks, &JsValue::from_str(NAME), held);
    promise.ok()?.dyn_into().ok()
}

/// Returns a promise that resolves after [`HOLD`].
fn resolve_later() -> Promise {
    Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            // Its handle is not needed.
            let _timer = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, HOLD);
        }
    })
}

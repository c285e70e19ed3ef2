//! One tab at a time (<https://w3c.github.io/web-locks/>).

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// The lock's name, shared by all tabs and windows of this origin.
const NAME: &str = "link-worker-faq.saved";
/// How long the lock is kept after the work, in milliseconds: what a tab writes takes a moment until the
/// processes of other tabs see it.
const SETTLE: i32 = 30;

/// Does this work while no other tab does such work, soon; at once where the browser has no locks or
/// refuses them. The work may then be done twice.
pub fn exclusively(work: impl Fn() + Clone + 'static) {
    let again = work.clone();
    let held = Closure::once_into_js(move || {
        work();
        settled()
    });
    match request(&held) {
        // A page that may keep nothing is refused later.
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

/// Settles after a moment.
fn settled() -> Promise {
    Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            // A timer that is refused leaves the lock with the page: none does.
            let _timer = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, SETTLE);
        }
    })
}

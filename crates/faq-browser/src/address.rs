//! The page's address: what its fragment asks for, and the history entries a search leaves.

use super::idle;
use faq_core::route::Place;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;

/// The state of a history entry that a search made, so that later keystrokes replace it.
const SEARCH_ENTRY: &str = "search";

thread_local! {
    /// The search that is to be recorded in the next idle moment.
    static WAITING: RefCell<Option<Place>> = const { RefCell::new(None) };
}

/// What the address asks for now.
pub fn current() -> Place {
    let fragment = web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default();
    Place::parse(fragment.strip_prefix('#').unwrap_or(&fragment))
}

/// Adds a history entry for a place.
pub fn push(place: &Place) {
    record_waiting();
    record(place, true, &JsValue::NULL);
}

/// Records a search, when its result is painted: a change of the address takes browsers longer than the search.
pub fn record_search(place: Place) {
    if WAITING.replace(Some(place)).is_none() {
        // What is typed must stand in the address before the reader turns to something else.
        idle::when_idle(0, 0, record_waiting);
    }
}

/// The first search adds an entry, later ones replace it, an empty one leaves none behind. A browser that refuses
/// (some limit how often) keeps the old address, which harms nothing.
fn record_waiting() {
    let Some(place) = WAITING.take() else { return };
    let owned = web_sys::window()
        .and_then(|window| window.history().ok()?.state().ok())
        .is_some_and(|state| state.as_string().as_deref() == Some(SEARCH_ENTRY));
    record(&place, !owned, &JsValue::from_str(SEARCH_ENTRY));
}

fn record(place: &Place, push: bool, state: &JsValue) -> Option<()> {
    let window = web_sys::window()?;
    let history = window.history().ok()?;
    let location = window.location();
    let fragment = place.to_string();
    let path = format!("{}{}", location.pathname().ok()?, location.search().ok()?);
    let url = if fragment.is_empty() {
        path
    } else {
        format!("{path}#{fragment}")
    };
    let change = if push {
        web_sys::History::push_state_with_url
    } else {
        web_sys::History::replace_state_with_url
    };
    change(&history, state, "", Some(&url)).ok()
}

/// The full address of a place, to hand to somebody.
pub fn address_of(place: &Place) -> String {
    let here = web_sys::window()
        .and_then(|window| window.location().href().ok())
        .unwrap_or_default();
    let page = here.split('#').next().unwrap_or_default();
    format!("{page}#{place}")
}

/// Calls `listener` whenever the reader goes Back or Forward or changes the fragment by hand, for as long
/// as the page lives.
pub fn on_change(listener: impl Fn(Place) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let callback = Closure::<dyn Fn()>::new(move || {
        WAITING.take();
        listener(current());
    });
    if window
        .add_event_listener_with_callback("popstate", callback.as_ref().unchecked_ref())
        .is_ok()
    {
        callback.forget();
    }
}

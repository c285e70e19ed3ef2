//! The fragment of the page's address, and the history entries of searches.

use super::{events, idle};
use faq_core::route::Route;
use std::cell::RefCell;
use wasm_bindgen::JsValue;

/// The state of a search's history entry, by which later keys recognise and replace it.
const SEARCH_ENTRY: &str = "search";

thread_local! {
    /// The search to record when the browser is idle.
    static PENDING: RefCell<Option<Route>> = const { RefCell::new(None) };
}

/// Returns the route of the current address.
pub fn current() -> Route {
    let fragment = web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default();
    Route::parse(fragment.strip_prefix('#').unwrap_or(&fragment))
}

/// Adds a history entry for a route.
pub fn push(route: &Route) {
    record_pending();
    record(route, true, &JsValue::NULL);
}

/// Records a search after its result is painted: changing the address takes browsers longer than the search.
pub fn record_search(route: Route) {
    if PENDING.replace(Some(route)).is_none() {
        idle::when_idle(0, Box::new(record_pending));
    }
}

/// Records the pending search: the first one adds a history entry, later ones replace it. Some browsers limit
/// how often an entry may change; the address then stays as it is, which does no harm.
fn record_pending() {
    let Some(route) = PENDING.take() else { return };
    let owned = web_sys::window()
        .and_then(|window| window.history().ok()?.state().ok())
        .is_some_and(|state| state.as_string().as_deref() == Some(SEARCH_ENTRY));
    record(&route, !owned, &JsValue::from_str(SEARCH_ENTRY));
}

fn record(route: &Route, push: bool, state: &JsValue) -> Option<()> {
    let window = web_sys::window()?;
    let history = window.history().ok()?;
    let location = window.location();
    let fragment = route.to_string();
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

/// Returns the full address of a route, for other people and devices.
pub fn address_of(route: &Route) -> String {
    format!("{}#{route}", super::page::site_address())
}

/// Calls `listener` whenever the reader goes back or forward or edits the fragment, as long as the page
/// lives.
pub fn on_change(listener: impl Fn(Route) + 'static) {
    let changed = move |_| {
        PENDING.take();
        listener(current());
    };
    events::on_window("popstate", Box::new(changed));
}

/// Records the pending search before the page reloads for a new version (public/pwa.js). In a background tab, browsers
/// delay idle callbacks for seconds.
pub fn keep_over_reload() {
    events::on_window("before_reload", Box::new(|_| record_pending()));
}

//! The moments in which the browser has nothing to do for the reader.

use leptos::leptos_dom::helpers::{request_idle_callback_with_handle, set_timeout};
use std::time::Duration;

/// How long after, where the browser does not say when it is idle: as WebKit does not.
const SOON: Duration = Duration::from_millis(200);

/// Runs once the browser is idle.
pub fn when_idle(run: impl Fn() + Copy + 'static) {
    if request_idle_callback_with_handle(run).is_err() {
        set_timeout(run, SOON);
    }
}

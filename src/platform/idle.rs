//! The moments in which the browser has nothing to do for the reader.

use super::now;
use crate::domain::search::Rest;
use leptos::leptos_dom::helpers::{request_idle_callback_with_handle, set_timeout};
use std::cell::Cell;
use std::future::poll_fn;
use std::task::Poll;
use std::time::Duration;

/// How long after, where the browser does not say when it is idle: as WebKit does not.
const SOON: Duration = Duration::from_millis(200);

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
pub fn pause() -> Option<Rest> {
    if now().saturating_sub(BEGUN.get()) < SLICE {
        return None;
    }
    let mut waiting = false;
    Some(Box::pin(poll_fn(move |context| {
        if waiting {
            begin();
            return Poll::Ready(());
        }
        waiting = true;
        let waker = context.waker().clone();
        set_timeout(move || waker.wake(), Duration::ZERO);
        Poll::Pending
    })))
}

/// Runs once the browser is idle.
pub fn when_idle(run: impl Fn() + Copy + 'static) {
    if request_idle_callback_with_handle(run).is_err() {
        set_timeout(run, SOON);
    }
}

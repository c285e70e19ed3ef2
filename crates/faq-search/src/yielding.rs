//! Long work in slices: between them a browser paints and hears its reader.

use std::future::Future;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

/// A pause.
pub type Rest = Pin<Box<dyn Future<Output = ()>>>;

/// Asked at every step whether it is time for a pause.
pub type Pause<'a> = &'a dyn Fn() -> Option<Rest>;

/// Makes a pause if it is time.
pub async fn breathe(pause: Pause<'_>) {
    if let Some(rest) = pause() {
        rest.await;
    }
}

/// Does work at once that makes no pauses.
pub fn at_once<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    loop {
        if let Poll::Ready(done) = work.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return done;
        }
    }
}

//! Cooperative yielding: building a large index is cut into slices, so that the browser paints and handles
//! input between them.

use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

/// A future that completes once the event loop has had its turn.
pub type Yield = Pin<Box<dyn Future<Output = ()>>>;

/// Decides at each step of long work whether to yield: returns the future to await, or `None` to continue.
pub type YieldPolicy<'a> = &'a dyn Fn() -> Option<Yield>;

/// Yields if `policy` asks for it.
pub async fn yield_if_due(policy: YieldPolicy<'_>) {
    if let Some(turn) = policy() {
        turn.await;
    }
}

/// Polls `work` to completion on this thread. It is meant for work whose policy never yields.
pub fn block_on<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    loop {
        if let Poll::Ready(output) = work.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return output;
        }
    }
}

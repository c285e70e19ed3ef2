//! Tasks that run after the current one.

use leptos::task::spawn_local;
use std::pin::Pin;

/// Starts a task. One boxed type for all of them keeps the WebAssembly small.
pub fn spawn(task: Pin<Box<dyn Future<Output = ()>>>) {
    spawn_local(task);
}

/// Runs now, and again whenever what it reads has changed. One boxed type keeps the WebAssembly small.
#[cfg(feature = "hydrate")]
pub fn effect(run: Box<dyn Fn() + Send + Sync>) {
    // It lives as long as the page.
    std::mem::forget(leptos::prelude::RenderEffect::new(move |_| run()));
}

/// Runs once the document shows all changes of signals so far: their effects are tasks that are queued
/// already, and the effects of those are queued before the inner task.
pub fn after_render(run: impl FnOnce() + 'static) {
    boxed_after_render(Box::new(run));
}

fn boxed_after_render(run: Box<dyn FnOnce()>) {
    spawn(Box::pin(async move {
        spawn(Box::pin(async move { run() }));
    }));
}

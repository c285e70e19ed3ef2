//! A signal that lives as long as the page.

use leptos::prelude::*;
use std::sync::{PoisonError, RwLock};

/// A value that views follow. Leptos compiles the whole machinery of a signal for every type of value; here
/// all values share the one trigger, which keeps the WebAssembly small.
pub struct StaticSignal<T: 'static>(&'static (RwLock<T>, ArcTrigger));

impl<T> Clone for StaticSignal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for StaticSignal<T> {}

impl<T: Send + Sync> StaticSignal<T> {
    /// Creates a signal with this value.
    pub fn new(value: T) -> Self {
        Self(Box::leak(Box::new((RwLock::new(value), ArcTrigger::new()))))
    }

    /// Reads the value and subscribes to it.
    pub fn with<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        self.0.1.track();
        self.with_untracked(read)
    }

    /// Reads the value.
    pub fn with_untracked<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        // A panic ends the app, so a poisoned lock is never seen.
        read(&self.0.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Replaces the value and notifies subscribers.
    pub fn set(&self, value: T) {
        self.update(|old| *old = value);
    }

    /// Changes the value and notifies subscribers.
    pub fn update(&self, change: impl FnOnce(&mut T)) {
        change(&mut self.0.0.write().unwrap_or_else(PoisonError::into_inner));
        self.0.1.notify();
    }
}

impl<T: Clone + Send + Sync> StaticSignal<T> {
    /// Clones the value and subscribes to it.
    pub fn get(&self) -> T {
        self.with(T::clone)
    }

    /// Clones the value.
    pub fn get_untracked(&self) -> T {
        self.with_untracked(T::clone)
    }
}

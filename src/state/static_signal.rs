//! A value that views follow.

use leptos::prelude::*;
use std::sync::{PoisonError, RwLock};

/// A piece of state with the signal of its changes. Leptos would compile a signal's whole machinery for every
/// type of value; here all values share the one trigger. It lives as long as the page does.
pub struct Value<T: 'static>(&'static (RwLock<T>, ArcTrigger));

impl<T> Clone for Value<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Value<T> {}

impl<T: Send + Sync> Value<T> {
    /// Begins with this.
    pub fn new(value: T) -> Self {
        Self(Box::leak(Box::new((RwLock::new(value), ArcTrigger::new()))))
    }

    /// Reads it, and again whenever it changes.
    pub fn with<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        self.0.1.track();
        self.with_untracked(read)
    }

    /// Reads it once.
    pub fn with_untracked<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        // A panic ends the app: nobody ever finds a lock that one left behind.
        read(&self.0.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Has this in its place.
    pub fn set(&self, value: T) {
        self.update(|old| *old = value);
    }

    /// Changes it.
    pub fn update(&self, change: impl FnOnce(&mut T)) {
        change(&mut self.0.0.write().unwrap_or_else(PoisonError::into_inner));
        self.0.1.notify();
    }
}

impl<T: Clone + Send + Sync> Value<T> {
    /// A copy of it, and of what it becomes.
    pub fn get(&self) -> T {
        self.with(T::clone)
    }

    /// A copy of it as it is now.
    pub fn get_untracked(&self) -> T {
        self.with_untracked(T::clone)
    }
}

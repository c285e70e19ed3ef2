//! Listeners and buttons that views share. One boxed type instead of many keeps the WebAssembly small.

use super::dom_value::BoxedValue;
use crate::state::{Intent, Store, dispatch};
use faq_browser::events;
use faq_core::wording::PageWords;
use leptos::ev::{self, Event, MouseEvent};
use leptos::prelude::*;
use leptos::tachys::html::event::EventDescriptor;
use leptos::tachys::renderer::types::Element;
use std::borrow::Cow;
use std::rc::Rc;
use wasm_bindgen::JsCast;

/// A listener for events of an element.
#[derive(Clone)]
pub struct Listener(Cow<'static, str>, Rc<dyn Fn(Event)>);

/// Returns a listener for such events.
pub fn listener<E: EventDescriptor>(event: E, run: impl Fn(E::EventType) + 'static) -> Listener
where
    E::EventType: JsCast,
{
    Listener(
        event.name(),
        Rc::new(move |event: Event| run(event.unchecked_into())),
    )
}

/// The directive `use:on`, which adds a listener to an element. The attributes `on:` of Leptos would bring code along
/// that keeps listeners at the window.
pub fn on(element: Element, listener: impl Into<Option<Listener>>) {
    if let Some(Listener(event, run)) = listener.into() {
        events::listen(&element, &event, Box::new(move |event| run(event)));
    }
}

/// Renders words that never change, the only child of their element: they are prerendered, and hydration does not look
/// at them, so the app does not need them.
#[cfg(feature = "ssr")]
pub fn fixed(words: fn(PageWords) -> &'static str) -> &'static str {
    fixed_attribute(words).unwrap_or_default()
}
#[cfg(not(feature = "ssr"))]
pub fn fixed(_: fn(PageWords) -> &'static str) {}

/// Returns the value of an attribute that never changes, like [`fixed`].
#[cfg(feature = "ssr")]
pub fn fixed_attribute(words: fn(PageWords) -> &'static str) -> Option<&'static str> {
    use_context().map(words)
}
#[cfg(not(feature = "ssr"))]
pub fn fixed_attribute(_: fn(PageWords) -> &'static str) -> Option<&'static str> {
    None
}

/// Renders a button that dispatches an intent: with a class, and hidden at times.
pub fn button(
    store: Store,
    class: Option<&'static str>,
    hidden: Option<BoxedValue>,
    label: fn(PageWords) -> &'static str,
    intent: Intent,
) -> impl IntoView {
    view! {
        <button type="button" class=class hidden=hidden use:on=press(store, intent)>
            {fixed(label)}
        </button>
    }
}

/// Dispatches an intent when a control is pressed.
pub fn press(store: Store, intent: Intent) -> Listener {
    listener(ev::click, move |event| pressed(store, &event, intent.clone()))
}

/// Dispatches an intent of a control that was pressed. With a modifier key a link is left to the browser, which opens it
/// elsewhere.
pub fn pressed(store: Store, event: &MouseEvent, intent: Intent) {
    let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if !elsewhere {
        event.prevent_default();
        dispatch(store, intent);
    }
}

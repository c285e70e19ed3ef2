//! Types of closures and elements that views share. One boxed type instead of many keeps the WebAssembly
//! small.

use crate::state::{Intent, Store, dispatch};
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// A text that follows the state.
pub type BoxedText = Box<dyn Fn() -> String + Send>;
/// A boolean attribute that follows the state.
pub type BoxedFlag = Box<dyn Fn() -> bool + Send>;
/// An attribute with a few values that follows the state.
pub type BoxedAttribute = Box<dyn Fn() -> &'static str + Send>;

/// Boxes a text.
pub fn text<T: Into<String>>(read: impl Fn() -> T + Send + 'static) -> BoxedText {
    Box::new(move || read().into())
}

/// Boxes a boolean attribute.
pub fn flag(read: impl Fn() -> bool + Send + 'static) -> BoxedFlag {
    Box::new(read)
}

/// Boxes an attribute that is `true` or `false`.
pub fn true_or_false(read: impl Fn() -> bool + Send + 'static) -> BoxedAttribute {
    Box::new(move || if read() { "true" } else { "false" })
}

/// Boxes the level of a question's heading, which is deeper below a section's heading.
pub fn heading_level(below_section: impl Fn() -> bool + Send + 'static) -> BoxedAttribute {
    Box::new(move || if below_section() { "4" } else { "3" })
}

/// Renders a button of a panel.
pub fn panel_button(store: Store, label: &'static str, hidden: BoxedFlag, intent: Intent) -> impl IntoView {
    view! {
        <button type="button" class="quiet" hidden=hidden on:click=press(store, Some(intent))>
            {label}
        </button>
    }
}

/// Dispatches an intent when a control is pressed. With a modifier key a link is left to the browser, which
/// opens it elsewhere.
pub fn press(store: Store, intent: Option<Intent>) -> impl Fn(MouseEvent) + 'static {
    move |event| {
        let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        if let Some(intent) = intent.clone().filter(|_| !elsewhere) {
            event.prevent_default();
            dispatch(store, intent);
        }
    }
}

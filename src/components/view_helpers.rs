//! Types of closures and elements that views share. One boxed type instead of many keeps the WebAssembly
//! small.

use crate::state::{Intent, Store, dispatch};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::tachys::html::property::IntoProperty;
use leptos::tachys::renderer::types::Element;

/// A text that follows the state.
pub type BoxedText = Box<dyn Fn() -> Words + Send>;
/// A boolean attribute that follows the state.
pub type BoxedFlag = Box<dyn Fn() -> bool + Send>;
/// An attribute with a few values that follows the state.
pub type BoxedAttribute = Box<dyn Fn() -> &'static str + Send>;

/// Boxes a text: `prop:aria-label=words(…)` keeps an attribute of the prerendered page up to date.
pub fn words<T: Into<String>>(read: impl Fn() -> T + Send + 'static) -> BoxedText {
    Box::new(move || Words(read().into()))
}

/// Renders a text that follows the state, in an element of its own.
pub fn text<T: Into<String>>(read: impl Fn() -> T + Send + 'static) -> impl IntoView {
    let words = words(read);
    #[cfg(feature = "ssr")]
    let prerendered = words().0;
    #[cfg(not(feature = "ssr"))]
    let prerendered = ();
    view! { <span prop:textContent=words>{prerendered}</span> }
}

/// The whole text of an element, or of one of its attributes. A text node of Leptos' own would be written out of sight
/// once a translator has replaced it.
#[derive(Clone)]
pub struct Words(String);

impl Words {
    fn write(&self, element: &Element, key: &str) {
        match key {
            "textContent" => element.set_text_content(Some(&self.0)),
            // No element refuses the names in use.
            attribute => element.set_attribute(attribute, &self.0).unwrap_or_default(),
        }
    }
}

impl IntoProperty for Words {
    type State = (Element, Self);
    type Cloneable = Self;
    type CloneableOwned = Self;

    fn hydrate<const FROM_SERVER: bool>(self, element: &Element, _key: &str) -> Self::State {
        (element.clone(), self)
    }

    fn build(self, element: &Element, key: &str) -> Self::State {
        self.write(element, key);
        (element.clone(), self)
    }

    fn rebuild(self, (element, before): &mut Self::State, key: &str) {
        if self.0 != before.0 {
            self.write(element, key);
            *before = self;
        }
    }

    fn into_cloneable(self) -> Self {
        self
    }

    fn into_cloneable_owned(self) -> Self {
        self
    }
}

/// Boxes a boolean attribute.
pub fn flag(read: impl Fn() -> bool + Send + 'static) -> BoxedFlag {
    Box::new(read)
}

/// Boxes an attribute with a few values.
pub fn attribute(read: impl Fn() -> &'static str + Send + 'static) -> BoxedAttribute {
    Box::new(read)
}

/// Boxes an attribute that is `true` or `false`.
pub fn true_or_false(read: impl Fn() -> bool + Send + 'static) -> BoxedAttribute {
    Box::new(move || if read() { "true" } else { "false" })
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

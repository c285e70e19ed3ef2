//! Values of elements that follow the state. One boxed type instead of many keeps the WebAssembly small.

use leptos::attr::AttributeValue;
use leptos::html::span;
use leptos::prelude::*;
use leptos::tachys::renderer::types::Element;
use std::borrow::Cow;

/// A value of an element that follows the state.
pub type BoxedValue = Box<dyn Fn() -> DomValue + Send>;

/// The text of an element, or the value of one of its attributes; none where it lacks the attribute.
#[derive(Clone, PartialEq)]
pub struct DomValue(Option<Cow<'static, str>>);

impl From<bool> for DomValue {
    fn from(is_set: bool) -> Self {
        Self(is_set.then_some(Cow::Borrowed("")))
    }
}

impl From<&'static str> for DomValue {
    fn from(value: &'static str) -> Self {
        Self(Some(value.into()))
    }
}

impl From<String> for DomValue {
    fn from(value: String) -> Self {
        Self(Some(value.into()))
    }
}

/// Boxes an attribute that follows the state: a text, or whether it is set.
pub fn attribute<T: Into<DomValue>>(read: impl Fn() -> T + Send + 'static) -> BoxedValue {
    Box::new(move || read().into())
}

/// Boxes an attribute that is `true` or `false`.
pub fn true_or_false(read: impl Fn() -> bool + Send + 'static) -> BoxedValue {
    attribute(move || if read() { "true" } else { "false" })
}

/// The key by which [`DomValue`] is the text of its element.
const TEXT: &str = "textContent";

/// Renders a text that follows the state, in an element of its own. A text node of Leptos' own would be written out of
/// sight once a translator has replaced it.
pub fn text<T: Into<DomValue>>(read: impl Fn() -> T + Send + 'static) -> impl IntoView {
    let words = attribute(read);
    #[cfg(feature = "ssr")]
    let prerendered = words().0;
    #[cfg(not(feature = "ssr"))]
    let prerendered = ();
    span().attr(TEXT, words).child(prerendered)
}

impl DomValue {
    fn write(&self, element: &Element, key: &str) {
        match &self.0 {
            text if key == TEXT => element.set_text_content(text.as_deref()),
            // No element refuses the names in use.
            Some(value) => element.set_attribute(key, value).unwrap_or_default(),
            None => element.remove_attribute(key).unwrap_or_default(),
        }
    }
}

impl AttributeValue for DomValue {
    type State = (Element, Self);
    type AsyncOutput = Self;
    type Cloneable = Self;
    type CloneableOwned = Self;

    fn html_len(&self) -> usize {
        self.0.as_deref().map_or(0, str::len)
    }

    fn to_html(self, key: &str, html: &mut String) {
        if key != TEXT {
            AttributeValue::to_html(self.0, key, html);
        }
    }

    fn to_template(_key: &str, _html: &mut String) {}

    fn hydrate<const FROM_SERVER: bool>(self, _key: &str, element: &Element) -> Self::State {
        (element.clone(), self)
    }

    fn build(self, element: &Element, key: &str) -> Self::State {
        self.write(element, key);
        (element.clone(), self)
    }

    fn rebuild(self, key: &str, (element, before): &mut Self::State) {
        if self != *before {
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

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }
}

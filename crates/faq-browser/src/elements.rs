//! Elements that are made in the document.

use faq_core::answer_elements::Elements;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event};

/// Makes elements within one of the document.
pub struct Builder {
    document: Option<Document>,
    open: Vec<Element>,
}

impl Builder {
    /// Returns a builder that adds to the end of an element.
    pub fn within(element: &Element) -> Self {
        Self {
            document: element.owner_document(),
            open: vec![element.clone()],
        }
    }
}

// No browser refuses these names and texts.
impl Elements for Builder {
    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        let Some(Ok(element)) = self
            .document
            .as_ref()
            .map(|document| document.create_element(name))
        else {
            return;
        };
        for (key, value) in attributes {
            element.set_attribute(key, value).unwrap_or_default();
        }
        if let Some(around) = self.open.last() {
            around.append_child(&element).map(|_| ()).unwrap_or_default();
        }
        self.open.push(element);
    }

    fn text(&mut self, text: &str) {
        if let Some(element) = self.open.last() {
            element.set_text_content(Some(text));
        }
    }

    fn close(&mut self, _name: &str) {
        self.open.pop();
    }
}

/// Returns the fragment of the link to a place of this page that an event came from.
pub fn link_fragment(event: &Event) -> Option<String> {
    let element: Element = event.target()?.dyn_into().ok()?;
    let link = element.closest("a[href^='#']").ok()??;
    Some(link.get_attribute("href")?.split_off(1))
}

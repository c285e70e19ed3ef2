//! The document: what it holds before the app takes over, and where the reader's focus is.

use crate::domain::faq;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlDetailsElement, HtmlElement, HtmlInputElement};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The element with this id.
pub fn element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// The questions and synonyms as texts, which the build wrote into the page as JSON.
pub fn data() -> Option<Vec<String>> {
    let json = document()?.get_element_by_id(faq::DATA_ELEMENT)?.text_content()?;
    serde_json::from_str(&json).ok()
}

/// The language of the document.
pub fn language() -> String {
    of_root("lang")
}

/// What this site's keys in the browser's storage begin with, which the build wrote into the page.
pub fn site() -> String {
    of_root("data-site")
}

fn of_root(attribute: &str) -> String {
    let root = document().and_then(|document| document.document_element());
    root.and_then(|root| root.get_attribute(attribute))
        .unwrap_or_default()
}

/// For each question whether the reader opened it before the app was there.
pub fn opened_before() -> Vec<bool> {
    let Some(lists) = document().and_then(|document| document.query_selector_all(".question details").ok())
    else {
        return Vec::new();
    };
    (0..lists.length())
        .map(|at| {
            let details = lists
                .item(at)
                .and_then(|node| node.dyn_into::<HtmlDetailsElement>().ok());
            details.is_some_and(|details| details.open())
        })
        .collect()
}

/// What stands in a text field.
pub fn typed(id: &str) -> String {
    document()
        .and_then(|document| {
            document
                .get_element_by_id(id)?
                .dyn_into::<HtmlInputElement>()
                .ok()
        })
        .map(|input| input.value())
        .unwrap_or_default()
}

/// Writes a text field, unless it says so already: writing moves the cursor.
pub fn type_into(id: &str, text: &str) {
    let input = document().and_then(|document| {
        document
            .get_element_by_id(id)?
            .dyn_into::<HtmlInputElement>()
            .ok()
    });
    if let Some(input) = input.filter(|input| input.value() != text) {
        input.set_value(text);
    }
}

/// Moves the focus to an element; false when it is not there.
pub fn focus(id: &str) -> bool {
    element(id).is_some_and(|element| element.focus().is_ok())
}

/// Scrolls an element to the top of the window, clear of what sticks there, and moves the focus to it.
pub fn reveal(id: &str) -> bool {
    let Some(element) = element(id) else { return false };
    Element::scroll_into_view(&element);
    element.focus().is_ok()
}

/// Scrolls an element to the top of a narrow window. On a phone the keyboard covers the lower half, and what
/// is typed there should be seen to do something.
pub fn bring_up_on_a_phone(id: &str) {
    const NARROW: i32 = 640;
    let width = document()
        .and_then(|document| document.document_element())
        .map(|root| root.client_width());
    if let (Some(element), Some(..NARROW)) = (element(id), width) {
        Element::scroll_into_view(&element);
    }
}

/// The id of the live region that tells the results.
pub const ANNOUNCEMENT: &str = "faq_announcement";

/// Has screen readers say this when they next pause.
pub fn announce(text: &str) {
    if let Some(region) = element(ANNOUNCEMENT) {
        region.set_text_content(Some(text));
    }
}

/// Says on the root element that the app is there, for the style sheet and the boot script.
pub fn mark_ready() {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // An attribute on the root element cannot be refused; were it, only a style would be missing.
        root.set_attribute("data-app", "ready").unwrap_or_default();
    }
}

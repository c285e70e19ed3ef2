//! Elements of the document: their texts, attributes and focus.

use super::events;
use faq_core::element_id;
use faq_core::faq;
use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, Event, HtmlDetailsElement, HtmlElement, HtmlInputElement, HtmlTextAreaElement,
};

pub(crate) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Returns the element with this id; none once the app has failed, so that its remaining tasks leave the restored
/// page alone.
pub fn element(id: &str) -> Option<HtmlElement> {
    let element = document()?.get_element_by_id(id);
    element
        .filter(|_| root_attribute("data-app") != "broken")?
        .dyn_into()
        .ok()
}

/// Returns the texts of the questions and synonyms that the page carries as JSON.
pub fn data() -> Option<Vec<String>> {
    texts(faq::DATA_ELEMENT)
}

/// Returns the words of the interface that the page carries as JSON.
pub fn words() -> Option<Vec<String>> {
    texts(faq::WORDS_ELEMENT)
}

fn texts(element: &str) -> Option<Vec<String>> {
    let json = document()?.get_element_by_id(element)?.text_content()?;
    super::text::parse_texts(&json)
}

/// Returns the language of the document.
pub fn language() -> String {
    root_attribute("lang")
}

/// Returns the prefix of this site's keys in storage.
pub fn storage_prefix() -> String {
    root_attribute("data-site")
}

fn root_attribute(attribute: &str) -> String {
    let root = document().and_then(|document| document.document_element());
    root.and_then(|root| root.get_attribute(attribute))
        .unwrap_or_default()
}

/// Returns the address of the site, as `public/pwa.js` finds it.
pub fn site_address() -> String {
    root_attribute("data-address")
}

/// Returns for each question in the document whether its answer is open.
pub fn open_details() -> Vec<bool> {
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

/// Returns the text of a text field.
pub fn value(id: &str) -> String {
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

/// Changes the text of a text field, unless it is the same: writing moves the cursor.
pub fn set_value(id: &str, text: &str) {
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

/// Focuses an element; false when there is none, or it is hidden.
pub fn focus(id: &str) -> bool {
    element(id).is_some_and(|element| element.focus().is_ok() && has_focus(&element))
}

/// Returns whether the focus is on an element or within it.
pub fn has_focus(element: &HtmlElement) -> bool {
    let focused = document().and_then(|document| document.active_element());
    element.contains(focused.as_deref())
}

/// Shows an element or hides it.
pub fn show(id: &str, shown: bool) {
    if let Some(element) = any_element(id) {
        // The attribute, since SVG has no such property; no element refuses it.
        element
            .toggle_attribute_with_force("hidden", !shown)
            .unwrap_or_default();
    }
}

/// Shows an element with one of its children, or with none hides it.
pub fn show_child(id: &str, child: Option<usize>) {
    show(id, child.is_some());
    let mut at = 0;
    let mut next = any_element(id).and_then(|element| element.first_element_child());
    while let Some(element) = next {
        element
            .toggle_attribute_with_force("hidden", child != Some(at))
            .unwrap_or_default();
        next = element.next_element_sibling();
        at += 1;
    }
}

/// Changes the text of an element.
pub fn set_text(id: &str, text: &str) {
    if let Some(element) = element(id) {
        element.set_text_content(Some(text));
    }
}

/// Returns the element with this id, which may be an SVG.
pub(crate) fn any_element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Calls `listener` at each such event of an element, as long as it lives.
pub fn listen(id: &str, event: &str, listener: impl Fn() + 'static) {
    if let Some(element) = element(id) {
        events::listen(&element, event, Box::new(move |_| listener()));
    }
}

/// Dispatches an event to an element's listeners.
pub fn dispatch_event(id: &str, event: &str) {
    if let (Some(element), Ok(event)) = (element(id), Event::new(event)) {
        // The event cannot be cancelled.
        let _not_cancelled = element.dispatch_event(&event);
    }
}

/// Focuses a text field of one line or more and selects its text.
pub fn select(id: &str) {
    let Some(field) = element(id).filter(|field| field.focus().is_ok()) else {
        return;
    };
    if let Some(field) = field.dyn_ref::<HtmlInputElement>() {
        field.select();
    } else if let Some(field) = field.dyn_ref::<HtmlTextAreaElement>() {
        field.select();
    }
}

/// Presses a button, which may be hidden.
pub fn press(id: &str) {
    if let Some(button) = element(id) {
        button.click();
    }
}

/// Returns whether an element has this attribute with the value `true`.
pub fn is_set(id: &str, attribute: &str) -> bool {
    element(id).is_some_and(|element| element.get_attribute(attribute).as_deref() == Some("true"))
}

/// Sets an attribute of an element to `true` or `false`.
pub fn set(id: &str, attribute: &str, value: bool) {
    if let Some(element) = element(id) {
        // No element refuses an attribute of ARIA.
        element
            .set_attribute(attribute, &value.to_string())
            .unwrap_or_default();
    }
}

/// Returns whether an element is not hidden by its own attribute.
pub fn is_shown(id: &str) -> bool {
    element(id).is_some_and(|element| !element.has_attribute("hidden"))
}

/// Returns the text of an element, and the address of the link in it; both may be empty.
pub fn text_and_link(id: &str) -> (String, String) {
    let element = element(id);
    let link = element
        .as_ref()
        .and_then(|element| element.query_selector("a").ok()?);
    let text = element.and_then(|element| element.text_content());
    let address = link.and_then(|link| link.get_attribute("href"));
    (text.unwrap_or_default(), address.unwrap_or_default())
}

/// Announces a text to screen readers, which read it when they next pause.
pub fn announce(text: &str) {
    if let Some(region) = element(element_id::ANNOUNCEMENT) {
        region.set_text_content(Some(text));
    }
}

/// Returns the last announcement.
pub fn announced() -> Option<String> {
    text(element_id::ANNOUNCEMENT)
}

/// Returns the text of an element.
pub fn text(id: &str) -> Option<String> {
    element(id)?.text_content()
}

/// Marks the app as ready on the root element, for the style sheet and the boot script.
pub fn mark_ready() {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // The root element accepts every attribute.
        root.set_attribute("data-app", "ready").unwrap_or_default();
    }
}

//! The document: what it holds before the app takes over, and where the reader's focus is.

use faq_core::element_id;
use faq_core::faq;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Document, Element, Event, HtmlDetailsElement, HtmlElement, HtmlInputElement};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The element with this id; none in the page that came back when the app died, which what it still does leaves alone.
pub fn element(id: &str) -> Option<HtmlElement> {
    let element = document()?.get_element_by_id(id);
    element
        .filter(|_| of_root("data-app") != "broken")?
        .dyn_into()
        .ok()
}

/// The questions and synonyms as texts, which the build wrote into the page as JSON.
pub fn data() -> Option<Vec<String>> {
    let json = document()?.get_element_by_id(faq::DATA_ELEMENT)?.text_content()?;
    super::text::texts(&json)
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

/// Moves the item of a list that an element stands in before that of another, or to the end; each with the item of its
/// heading, if it has one.
pub fn place(id: &str, next: Option<&str>) {
    let item = |id: &str| element(id).and_then(|element| element.closest("li").ok().flatten());
    let heading = |item: &Element| {
        let before = item.previous_element_sibling();
        before.filter(|before| before.class_name() == "section")
    };
    let Some(moved) = item(id) else { return };
    let next = next.and_then(item).map(|next| heading(&next).unwrap_or(next));
    for part in heading(&moved).into_iter().chain([moved]) {
        // A list takes its own items wherever it is to have them.
        let list = part.parent_node();
        let _placed = list.map(|list| list.insert_before(&part, next.as_deref()));
    }
}

/// Shows an element or hides it.
pub fn show(id: &str, shown: bool) {
    if let Some(element) = drawn(id) {
        // The attribute, which pictures know as well; no element refuses it.
        element
            .toggle_attribute_with_force("hidden", !shown)
            .unwrap_or_default();
    }
}

/// Has an element say this.
pub fn set_text(id: &str, text: &str) {
    if let Some(element) = element(id) {
        element.set_text_content(Some(text));
    }
}

/// Draws a picture of so many units a side.
pub fn draw(id: &str, side: usize, path: &str) {
    if let Some(picture) = drawn(id) {
        let first = picture.first_element_child();
        let written = [
            picture.set_attribute("viewBox", &format!("0 0 {side} {side}")),
            first.map_or(Ok(()), |drawing| drawing.set_attribute("d", path)),
        ];
        // Both are attributes that any text is right for.
        written.into_iter().for_each(Result::unwrap_or_default);
    }
}

fn drawn(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Calls `listener` whenever this happens to an element, for as long as the page lives.
pub fn listen(id: &str, event: &str, listener: impl FnMut() + 'static) {
    let callback = Closure::<dyn FnMut()>::new(listener);
    if let Some(element) = element(id) {
        // An element takes every listener.
        element
            .add_event_listener_with_callback(event, callback.as_ref().unchecked_ref())
            .unwrap_or_default();
    }
    callback.forget();
}

/// Lets an element's listeners know that something has happened.
pub fn tell(id: &str, event: &str) {
    if let (Some(element), Ok(event)) = (element(id), Event::new(event)) {
        // Whether a listener had an objection is of no interest.
        let _accepted = element.dispatch_event(&event);
    }
}

/// Moves the focus to a text field and selects what stands in it.
pub fn select(id: &str) {
    let field = element(id).and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    if let Some(field) = field.filter(|field| field.focus().is_ok()) {
        field.select();
    }
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

/// Has screen readers say this when they next pause.
pub fn announce(text: &str) {
    if let Some(region) = element(element_id::ANNOUNCEMENT) {
        region.set_text_content(Some(text));
    }
}

/// What screen readers were last told.
pub fn announced() -> Option<String> {
    element(element_id::ANNOUNCEMENT)?.text_content()
}

/// Says on the root element that the app is there, for the style sheet and the boot script.
pub fn mark_ready() {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // An attribute on the root element cannot be refused; were it, only a style would be missing.
        root.set_attribute("data-app", "ready").unwrap_or_default();
    }
}

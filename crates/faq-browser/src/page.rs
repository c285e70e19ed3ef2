//! Elements of the document: their texts, attributes and focus.

use faq_core::element_id;
use faq_core::faq;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, Path2d};
use web_sys::{Document, Element, Event, HtmlDetailsElement, HtmlElement, HtmlInputElement, Node};

fn document() -> Option<Document> {
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
    let json = document()?.get_element_by_id(faq::DATA_ELEMENT)?.text_content()?;
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

/// Moves an element into the row of an answer, or into `otherwise` where there is none.
pub fn move_into_row(id: &str, answer: Option<&str>, otherwise: &str) -> Option<()> {
    let target: Node = match answer.and_then(element) {
        // An answer is in the `<details>` of its row.
        Some(answer) => answer.parent_node()?.parent_node()?,
        None => element(otherwise)?.into(),
    };
    target.insert_before(&*element(id)?, None).ok().map(|_| ())
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

/// Changes the text of an element.
pub fn set_text(id: &str, text: &str) {
    if let Some(element) = element(id) {
        element.set_text_content(Some(text));
    }
}

/// Draws a path into an SVG of `side` units a side.
pub fn draw_svg(id: &str, side: usize, path: &str) {
    if let Some(svg) = any_element(id) {
        let drawing = svg.first_element_child();
        let written = [
            svg.set_attribute("viewBox", &format!("0 0 {side} {side}")),
            drawing.map_or(Ok(()), |drawing| drawing.set_attribute("d", path)),
        ];
        // Neither attribute refuses a text.
        written.into_iter().for_each(Result::unwrap_or_default);
    }
}

/// Draws a path into a canvas of `side` units a side, which takes the place of the element: extensions and browsers that
/// darken pages change the colours of an SVG, but not the pixels of a canvas. None where there is no canvas.
pub fn draw_canvas(id: &str, side: usize, path: &str) -> Option<()> {
    const PIXELS: u32 = 8;
    let before = any_element(id)?;
    let canvas: HtmlCanvasElement = document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    for name in ["id", "class", "role", "aria-label"] {
        let value = before.get_attribute(name).unwrap_or_default();
        canvas.set_attribute(name, &value).ok()?;
    }
    let size = u32::try_from(side).ok()? * PIXELS;
    canvas.set_width(size);
    canvas.set_height(size);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context.set_fill_style_str("#fff");
    context.fill_rect(0.0, 0.0, size.into(), size.into());
    context.scale(PIXELS.into(), PIXELS.into()).ok()?;
    context.set_fill_style_str("#000");
    context.fill_with_path_2d(&Path2d::new_with_path_string(path).ok()?);
    // Applied again, the inversion of a whole page is undone.
    let root = document()?.document_element()?;
    let filter = web_sys::window()?
        .get_computed_style(&root)
        .ok()??
        .get_property_value("filter");
    if let Some(filter) = filter.ok().filter(|filter| filter.contains("invert")) {
        canvas.style().set_property("filter", &filter).ok()?;
    }
    before.replace_with_with_node_1(&canvas).ok()
}

/// Returns the element with this id, which may be an SVG.
fn any_element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Calls `listener` at each such event of an element, as long as the page lives.
pub fn listen(id: &str, event: &str, listener: impl FnMut() + 'static) {
    let callback = Closure::<dyn FnMut()>::new(listener);
    if let Some(element) = element(id) {
        // An element accepts every listener.
        element
            .add_event_listener_with_callback(event, callback.as_ref().unchecked_ref())
            .unwrap_or_default();
    }
    callback.forget();
}

/// Dispatches an event to an element's listeners.
pub fn dispatch_event(id: &str, event: &str) {
    if let (Some(element), Ok(event)) = (element(id), Event::new(event)) {
        // The event cannot be cancelled.
        let _not_cancelled = element.dispatch_event(&event);
    }
}

/// Focuses a text field and selects its text.
pub fn select(id: &str) {
    let field = element(id).and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    if let Some(field) = field.filter(|field| field.focus().is_ok()) {
        field.select();
    }
}

/// Scrolls an element to the top of the window, below what is sticky there, and focuses it.
pub fn reveal(id: &str) -> bool {
    let Some(element) = element(id) else { return false };
    Element::scroll_into_view(&element);
    element.focus().is_ok()
}

/// Scrolls an element to the top of a narrow window: on a phone the keyboard covers the lower half, and the
/// results should be seen.
pub fn scroll_up_on_a_phone(id: &str) {
    const NARROW: i32 = 640;
    let width = document()
        .and_then(|document| document.document_element())
        .map(|root| root.client_width());
    if let (Some(element), Some(..NARROW)) = (element(id), width) {
        Element::scroll_into_view(&element);
    }
}

/// Announces a text to screen readers, which read it when they next pause.
pub fn announce(text: &str) {
    if let Some(region) = element(element_id::ANNOUNCEMENT) {
        region.set_text_content(Some(text));
    }
}

/// Returns the last announcement.
pub fn announced() -> Option<String> {
    element(element_id::ANNOUNCEMENT)?.text_content()
}

/// Marks the app as ready on the root element, for the style sheet and the boot script.
pub fn mark_ready() {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // The root element accepts every attribute.
        root.set_attribute("data-app", "ready").unwrap_or_default();
    }
}

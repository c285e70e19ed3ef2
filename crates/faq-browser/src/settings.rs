//! The reading settings, which `public/settings.js` applies and stores.

use faq_core::element_id;
use faq_core::saved::file::ChosenSettings;
use wasm_bindgen::JsCast;
use web_sys::{Event, EventInit, HtmlInputElement};

/// Returns the chosen settings.
pub fn chosen() -> ChosenSettings {
    let choices = choices().into_iter().filter(HtmlInputElement::checked);
    choices.map(|choice| (choice.name(), choice.value())).collect()
}

/// Chooses settings as if the reader did.
pub fn choose(settings: &ChosenSettings) {
    for choice in choices() {
        if settings.contains(&(choice.name(), choice.value())) && !choice.checked() {
            choice.set_checked(true);
            let options = EventInit::new();
            options.set_bubbles(true);
            if let Ok(event) = Event::new_with_event_init_dict("change", &options) {
                // The event cannot be cancelled.
                let _not_cancelled = choice.dispatch_event(&event);
            }
        }
    }
}

fn choices() -> Vec<HtmlInputElement> {
    let document = web_sys::window().and_then(|window| window.document());
    let selector = format!("#{} input", element_id::SETTINGS);
    let Some(list) = document.and_then(|document| document.query_selector_all(&selector).ok()) else {
        return Vec::new();
    };
    (0..list.length())
        .filter_map(|at| list.item(at)?.dyn_into().ok())
        .collect()
}

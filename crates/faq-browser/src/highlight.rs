//! The marks of a search, made with the CSS Custom Highlight API
//! (<https://drafts.csswg.org/css-highlight-api-1/>): ranges that the style sheet colours, so that the document
//! keeps its text nodes. A browser without it shows no marks.

use faq_core::element_id;
use faq_core::highlight::Mark;
use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node};

#[wasm_bindgen]
extern "C" {
    type HighlightRegistry;
    #[wasm_bindgen(thread_local_v2, js_namespace = CSS, js_name = highlights)]
    static HIGHLIGHTS: Option<HighlightRegistry>;
    #[wasm_bindgen(method, catch)]
    fn set(this: &HighlightRegistry, name: &str, highlight: &Highlight) -> Result<JsValue, JsValue>;

    type Highlight;
    #[wasm_bindgen(constructor, catch)]
    fn new() -> Result<Highlight, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn add(this: &Highlight, range: &StaticRange) -> Result<JsValue, JsValue>;

    type StaticRange;
    #[wasm_bindgen(constructor, catch)]
    fn new(init: &Object) -> Result<StaticRange, JsValue>;
}

/// A text on the page with its marks.
pub struct MarkedText<'a> {
    /// The id of the element that has the runs of the text.
    pub id: String,
    /// The selector of the runs within that element.
    pub selector: &'static str,
    /// The text of each run, and where it begins in the whole text.
    pub runs: Vec<(usize, &'a str)>,
    /// The marks within the runs.
    pub marks: Vec<Mark>,
}

/// Marks these texts and no others. Runs that a translator or an extension has changed are not marked.
pub fn show(texts: &[MarkedText<'_>]) {
    let Ok(highlight) = Highlight::new() else { return };
    for text in texts {
        // A range that the browser refuses is a mark less.
        add(&highlight, text).unwrap_or_default();
    }
    HIGHLIGHTS.with(|highlights| {
        if let Some(highlights) = highlights {
            highlights
                .set(element_id::SEARCH, &highlight)
                .map(|_| ())
                .unwrap_or_default();
        }
    });
}

fn add(highlight: &Highlight, text: &MarkedText<'_>) -> Option<()> {
    let root = web_sys::window()?.document()?.get_element_by_id(&text.id)?;
    let elements = root.query_selector_all(text.selector).ok()?;
    if elements.length() as usize != text.runs.len() {
        return None;
    }
    let mut run = usize::MAX;
    let mut node = None;
    for mark in &text.marks {
        // A long run has many marks, and is compared once.
        if run != mark.run {
            run = mark.run;
            node = unchanged(&elements.item(run as u32)?, text.runs.get(run)?.1);
        }
        if let Some(node) = &node {
            let init = Object::new();
            for (key, value) in [
                ("startContainer", node.as_ref()),
                ("startOffset", &JsValue::from(mark.start)),
                ("endContainer", node.as_ref()),
                ("endOffset", &JsValue::from(mark.end)),
            ] {
                Reflect::set(&init, &JsValue::from_str(key), value).ok()?;
            }
            highlight.add(&StaticRange::new(&init).ok()?).ok()?;
        }
    }
    Some(())
}

/// Returns the text node of a run, if it still has the run's text.
fn unchanged(run: &Node, text: &str) -> Option<Node> {
    let node = run.first_child()?;
    let same = !node.has_type::<Element>() && node.node_value().as_deref() == Some(text);
    same.then_some(node)
}

//! Drawings: the QR code.

use super::page::{any_element, document};
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, Path2d};

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

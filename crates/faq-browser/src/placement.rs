//! Where elements are: in the window, and in the document.

use super::page::{document, element};
use faq_core::element_id;
use web_sys::{Element, Node};

/// Moves an element into the row of an answer, or into `otherwise` where there is none.
pub fn move_into_row(id: &str, answer: Option<&str>, otherwise: &str) -> Option<()> {
    let target: Node = match answer.and_then(element) {
        // An answer is in the `<details>` of its row.
        Some(answer) => answer.parent_node()?.parent_node()?,
        None => element(otherwise)?.into(),
    };
    target.insert_before(&*element(id)?, None).ok().map(|_| ())
}

/// Scrolls an element to the top of the window, below the sticky search box, and focuses it.
pub fn reveal(id: &str) -> bool {
    let Some(element) = element(id) else { return false };
    Element::scroll_into_view(&element);
    element.focus().is_ok()
}

/// Scrolls to the beginning of the results where the reader has scrolled past it. In a narrow window, always: on a
/// phone the keyboard covers the lower half.
pub fn scroll_to_results() {
    const NARROW: i32 = 640;
    let root = document().and_then(|document| document.document_element());
    let narrow = root.is_some_and(|root| root.client_width() < NARROW);
    if let Some(list) =
        element(element_id::MAIN).filter(|list| narrow || list.get_bounding_client_rect().top() < 0.0)
    {
        Element::scroll_into_view(&list);
    }
}

/// Places the list before the search box or after it, and marks that on the root element for the style sheets. The
/// list moves because a search box that moves loses the focus.
pub fn place_list_first(first: bool) {
    const PLACED: &str = "data-list-first";
    let root = document().and_then(|document| document.document_element());
    let (Some(root), Some(list), Some(finder)) =
        (root, element(element_id::MAIN), element(element_id::FINDER))
    else {
        return;
    };
    if root.has_attribute(PLACED) == first {
        return;
    }
    // Neither refuses: both have the same parent.
    root.toggle_attribute_with_force(PLACED, first)
        .unwrap_or_default();
    match first {
        true => finder.before_with_node_1(&list),
        false => finder.after_with_node_1(&list),
    }
    .unwrap_or_default();
}

//! An answer without state.

use faq_core::faq::Block;
use leptos::prelude::*;

#[component]
pub fn StaticAnswer(blocks: &'static [Block], base: String) -> impl IntoView {
    let _ = (blocks, base);
    view! { <p></p> }
}

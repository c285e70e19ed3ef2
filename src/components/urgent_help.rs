//! Urgent help above the results.

use super::answer::answer_box;
use crate::state::Store;
use faq_core::element_id;
use leptos::prelude::*;
#[cfg(feature = "ssr")]
use leptos::tachys::html::attribute::{hidden, lang};

/// A paragraph for each urgent help of the FAQ, prerendered hidden: `src/state/urgent.rs` shows that for the search.
#[component]
pub fn UrgentHelp(store: Store) -> impl IntoView {
    let help = answer_box(store, "urgent", element_id::URGENT_HELP, store.urgent_help);
    #[cfg(feature = "ssr")]
    let help = help.add_any_attr(hidden(true)).add_any_attr(lang(store.language));
    help
}

//! Prerenders the page on the build host.

pub use crate::components::StaticAnswer;

use crate::app::App;
use crate::state::Store;
use faq_core::element_id;
use leptos::prelude::*;

/// Prints the page as nobody has touched it yet.
pub fn to_html(faq: &'static faq_core::faq::Faq) -> String {
    use crate::components::{FurtherPages, HandoutFoot, HandoutTitle, SharePanels};
    use crate::components::{PageFooter, PageHeader, PageTopics};
    use faq_core::{pages, sections};
    use std::sync::Arc;
    let owner = Owner::new_root(Some(Arc::new(hydration_context::SsrSharedContext::new())));
    owner.with(|| {
        let sectioned = !sections::topics(&faq.questions).is_empty();
        let (total, first) = (faq.questions.len(), pages::first(&faq.questions));
        let store = Store::new(
            &faq.questions,
            &faq.synonyms,
            &faq.language,
            sectioned,
            Vec::new(),
            first,
        );
        let before = view! { <PageHeader faq icon=None /><PageTopics faq /><HandoutTitle /> }.to_html();
        let app = view! { <App store=store /> }.to_html();
        let further = view! { <FurtherPages total first /> }.to_html();
        let after = view! { <SharePanels /><HandoutFoot /><PageFooter faq /> }.to_html();
        format!(
            "{before}<div id=\"{}\">{app}</div>{further}{after}",
            element_id::APP
        )
    })
}

//! What the page of a large FAQ has besides the app: the links to the pages with the other questions, for who
//! reads without it, and the line that says they are on their way. Printed by the build.

use faq_core::pages::{page_name, pages};
use faq_core::wording::large;
use leptos::prelude::*;

/// Nothing where the page holds all `total` questions.
#[component]
pub fn FurtherPages(total: usize, first: usize) -> impl IntoView {
    let links = pages(total, first).into_iter().enumerate().map(|(at, page)| {
        view! {
            <li>
                <a href=page_name(at + 1)>{large::further(page.start + 1, page.end)}</a>
            </li>
        }
    });
    (first < total).then(|| {
        view! {
            <nav class="further-pages not-on-paper" aria-label=large::FURTHER>
                <h2>{large::FURTHER}</h2>
                <ul>{links.collect_view()}</ul>
            </nav>
            <p role="status" class="notice getting" id="faq_getting" data-words=large::getting(total) hidden></p>
        }
    })
}

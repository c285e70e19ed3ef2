//! The parts of a large FAQ's first page beside the app: links to the pages with the other questions, for
//! readers without the app, and the words of the note that those questions are being fetched. Only prerendered.

use faq_core::pages::{page_name, pages};
use faq_core::wording::large;
use leptos::prelude::*;

/// The links and the note; nothing where the page has all `total` questions.
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
            <nav class="further-pages no-print" aria-label=large::FURTHER data-loading=large::loading(total)>
                <h2>{large::FURTHER}</h2>
                <ul>{links.collect_view()}</ul>
            </nav>
        }
    })
}

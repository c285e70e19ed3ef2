//! The parts of a large FAQ's first page beside the app: links to the pages with the other questions, for
//! readers without the app, and the words of the note that those questions are being fetched. Only prerendered.

use faq_core::pages::{page_name, pages};
use faq_core::wording::PageWords;
use leptos::prelude::*;
use std::ops::Range;

/// The links and the note; nothing where the page has all `total` questions.
#[component]
pub fn FurtherPages(words: PageWords, total: usize, first: usize) -> impl IntoView {
    let links = pages(total, first).into_iter().enumerate().map(|(at, page)| {
        view! {
            <li>
                <a href=page_name(at + 1)>{further_page_title(words, &page)}</a>
            </li>
        }
    });
    (first < total).then(|| {
        view! {
            <nav class="further-pages no-print" aria-label=words.further() data-loading=words.loading(total)>
                <h2>{words.further()}</h2>
                <ul>{links.collect_view()}</ul>
            </nav>
        }
    })
}

/// Returns the text of the link to a further page: the numbers of its first and last question.
pub fn further_page_title(words: PageWords, page: &Range<usize>) -> String {
    let number = |number| words.app().number(number);
    words.further_page(&number(page.start + 1), &number(page.end))
}

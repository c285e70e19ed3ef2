//! Renders whole pages on the build host (feature `ssr`).
//!
//! The generator hands over what is not content (styles, addresses, policy); the views are those that the browser
//! hydrates, so that both agree.

mod head;
mod parts;

pub use parts::{LanguagePage, PageParts, PageScript, StyleElement, TextLanguages};

use crate::answer_html::answer_html;
use crate::app::App;
use crate::components::{FilePanel, FurtherPages, HandoutFoot, HandoutTitle, further_page_title};
use crate::components::{PageFooter, PageHeader, PageTopics};
use crate::node_digest::node_digest;
use crate::state::Store;
use faq_core::answer_elements::Place;
use faq_core::faq::{DATA_ELEMENT, Faq, WORDS_ELEMENT};
use faq_core::wording::PageWords;
use faq_core::{element_id, pages, sections};
use head::{described, head, script};
use leptos::html::custom;
use leptos::prelude::*;
use std::ops::Range;
use std::sync::Arc;

/// Renders the first page: the app's state before a reader touches it.
pub fn page(faq: &'static Faq, words: PageWords, parts: &PageParts) -> String {
    let total = faq.questions.len();
    let first = pages::first(&faq.questions);
    render(|| {
        let sectioned = !sections::topics(&faq.questions).is_empty();
        let store = Store::new(
            (words.app(), &faq.language),
            &faq.questions,
            (&faq.synonyms, ""),
            (&faq.urgent, &faq.urgent_help),
            sectioned,
            Vec::new(),
            first,
        );
        // The interface is marked with its language where the questions have another.
        let interface = match words.app().other_language(&faq.language) {
            Some(_) => words.app().language(),
            None => &faq.language,
        };
        provide_context(faq);
        provide_context(words);
        provide_context(parts.languages.clone());
        let app = view! { <App store /> }.to_html();
        let root = custom("faq-app")
            .id(element_id::APP)
            .class("app")
            .attr("data-nodes", node_digest(&app))
            .inner_html(app.clone());
        view! {
            <html lang=faq.language.as_str() dir=faq.direction.as_str() data-site=parts.storage_prefix.clone()>
                <head>
                    {head(parts, faq.short_name.clone())}
                    {described(faq, parts)}
                    {script(&parts.script)}
                </head>
                <body lang=interface>
                    <PageHeader faq words parts />
                    <PageTopics faq words />
                    <HandoutTitle />
                    {root}
                    <FurtherPages words total first />
                    <FilePanel words />
                    <HandoutFoot words />
                    <PageFooter faq words parts />
                    <script type="application/ld+json" inner_html=within_script(&parts.structured_data) />
                    // Proxies and translators leave scripts alone.
                    <script type="text/plain" id=element_id::PRERENDERED inner_html=app />
                    <script type="application/json" id=WORDS_ELEMENT inner_html=within_script(&parts.words) />
                    <script type="application/json" id=DATA_ELEMENT inner_html=within_script(&parts.payload) />
                    {parts.reload_script.clone().map(|script| view! { <script inner_html=script /> })}
                </body>
            </html>
        }
    })
}

/// Renders one of the further pages of a large FAQ ([`pages::pages`]), numbered from 1: questions that the first page
/// does not hold, for browsers without the app.
pub fn further_page(
    faq: &'static Faq,
    words: PageWords,
    parts: &PageParts,
    pages: &[Range<usize>],
    number: usize,
) -> String {
    let range = pages.get(number.saturating_sub(1)).cloned().unwrap_or_default();
    let title = further_page_title(words, &range);
    let base = parts.base.clone();
    render(|| {
        let links = || further_links(words, &base, number, pages.len());
        let questions = faq
            .questions
            .get(range)
            .unwrap_or_default()
            .iter()
            .map(|question| {
                let place = Place {
                    level: 2,
                    page: &base,
                };
                let answer = answer_html(&question.answer, place);
                view! {
                    <article class="further-page" id=question.id.as_str()>
                        <h2>{question.question.as_str()}</h2>
                        <div class="answer" inner_html=answer></div>
                    </article>
                }
            });
        view! {
            <html lang=faq.language.as_str() dir=faq.direction.as_str()>
                <head>
                    {head(parts, format!("{title} - {}", faq.short_name))}
                    <script type="application/ld+json" inner_html=within_script(&parts.structured_data) />
                </head>
                <body>
                    <header class="page-header">
                        <h1>{faq.name.as_str()}</h1>
                        <p>{title}</p>
                        <p>{links()}</p>
                    </header>
                    <main>{questions.collect_view()}</main>
                    <footer class="page-footer">
                        <p>{links()}</p>
                    </footer>
                </body>
            </html>
        }
    })
}

/// Renders the page for addresses that do not exist, with the address of its script.
pub fn not_found(words: PageWords, short_name: &str, base: &str, script: String) -> String {
    render(|| {
        view! {
            <html lang=words.app().language()>
                <head>
                    <meta charset="utf-8" />
                    <meta name="viewport" content="width=device-width, initial-scale=1" />
                    <meta name="color-scheme" content="light dark" />
                    <meta name="robots" content="noindex" />
                    <title>{words.not_found_title(short_name)}</title>
                    <script src=script></script>
                </head>
                <body>
                    <h1>{words.not_found()}</h1>
                    <p>
                        {words.not_found_help()} " " <a href=base.to_owned()>{words.not_found_link()}</a>
                    </p>
                </body>
            </html>
        }
    })
}

fn render<V: IntoView>(view: impl FnOnce() -> V) -> String {
    let owner = Owner::new_root(Some(Arc::new(hydration_context::SsrSharedContext::new())));
    let html = owner.with(|| view().to_html());
    format!("<!doctype html>{html}")
}

/// The links from a further page to the first one and to its neighbours.
fn further_links(words: PageWords, base: &str, number: usize, count: usize) -> impl IntoView + use<> {
    let previous = (number > 1).then(|| {
        view! { " " <a rel="prev" href=pages::page_name(number - 1)>{words.previous()}</a> }
    });
    let next = (number < count).then(|| {
        view! { " " <a rel="next" href=pages::page_name(number + 1)>{words.next()}</a> }
    });
    view! {
        <a href=base.to_owned()>{words.search_all()}</a>
        {previous}
        {next}
    }
}

/// Escapes JSON for a script element: only `<` can end one, and JSON has another way to write it.
fn within_script(json: &str) -> String {
    json.replace('<', "\\u003c")
}

//! The names of our own elements: no general rule of blocking lists hides one.
#![allow(clippy::expect_used, reason = "a test that fails should say where")]

mod common;

use common::{FaqFolder, SITE};
use faq_core::pages;
use faq_site::catalogues;
use faq_site::check::{self, Purpose};
use link_worker_faq::prerender::{PageParts, further_page, not_found, page};
use scraper::{Html, Selector};

/// Returns the ids and classes of all elements of a page.
fn names(html: &str) -> Vec<String> {
    let every = Selector::parse("*").expect("a selector");
    let page = Html::parse_document(html);
    page.select(&every)
        .flat_map(|element| element.value().id().into_iter().chain(element.value().classes()))
        .map(str::to_owned)
        .collect()
}

#[test]
fn no_name_of_ours_is_blocked() {
    let questions: String = (0..40)
        .map(|number| {
            format!(
                "## What is number {number}? {{#number-{number}}}\nTopics: Money\n\n{}\n\n",
                "Word. ".repeat(400)
            )
        })
        .collect();
    let folder = FaqFolder::new("faq.md", questions, SITE);
    let valid = check::load(&folder.sources, Purpose::Preview).expect("a FAQ");
    let words = catalogues::page_words(&valid.site.interface);
    let faq = Box::leak(Box::new(valid.site.faq(valid.questions)));
    let further = pages::pages(faq.questions.len(), pages::first(&faq.questions));
    let parts = PageParts::default();
    for html in [
        page(faq, words, &parts),
        further_page(faq, words, &parts, &further, 1),
        not_found(words, "Short", "/", "/404.js".to_owned()),
    ] {
        for name in names(&html) {
            assert!(
                !check::is_blocked(&name),
                "{name} is a name that blocking lists hide"
            );
        }
    }
    assert!(
        names(&page(faq, words, &parts))
            .iter()
            .any(|name| name == "faq_share_section")
    );
}

//! Paper in browsers without `::details-content`, and lists that are longer than what is printed.

use crate::shared::link_to_two;
use anyhow::{Result, ensure};
use e2e::fixture::{FREQUENT_WORD, QUESTIONS};
use e2e::{Ability, Fixture, Options, Page, Site, cannot, visit_site};
use serde_json::json;
use std::fs;

/// Waiting for a page that fails to load scripts: their errors are expected.
fn failing() -> Options {
    Options::failing_network()
}

/// Serves a site with styles that know no `::details-content`, as older browsers read them.
async fn site_of_older_browser() -> Result<Site> {
    let site = Site::start(Fixture::LinkWorkers).await?;
    let page = site.folder.join("index.html");
    let html = fs::read_to_string(&page)?;
    ensure!(html.contains("::details-content"), "the styles have changed");
    fs::write(&page, html.replace("::details-content", "::marker"))?;
    for copy in ["index.html.br", "index.html.gz"] {
        fs::remove_file(site.folder.join(copy))?;
    }
    Ok(site)
}

/// Makes the browser one that has no `::details-content`. The policy would refuse the changed styles.
async fn be_older(page: &Page) -> Result<()> {
    page.devtools("Page.setBypassCSP", json!({ "enabled": true }))
        .await?;
    page.run_before("CSS.supports = () => false").await?;
    Ok(())
}

/// Prints the page and checks that all answers are on paper, and that those that were closed are closed again.
async fn prints_answers(page: &Page, what: &str) -> Result<()> {
    let open = "return document.querySelectorAll('.question details[open]').length";
    let before = page.script(open, &[]).await?;
    let text = page.printed_text().await?;
    for words in ["cocreatingactionplans", "anumbrellaterm"] {
        ensure!(text.contains(words), "{what}: “{words}” is not printed: {text}");
    }
    ensure!(page.script(open, &[]).await? == before, "{what}: not as before");
    Ok(())
}

#[tokio::test]
async fn older_browsers_print_the_answers_with_and_without_the_app() -> Result<()> {
    if cannot(Ability::Emulation)? {
        return Ok(());
    }
    let site = site_of_older_browser().await?;
    visit_site(&site, failing(), async |page: &Page| {
        be_older(page).await?;
        page.open("").await?;
        page.toggle(QUESTIONS[1]).await?;
        prints_answers(page, "with the app").await?;
        link_to_two(page).await?;
        let print = "window.print = () => { dispatchEvent(new Event('beforeprint')); \
            const open = [...document.querySelectorAll('.question details[open]')]; \
            window.printed = open.filter(answer => answer.checkVisibility()).length; \
            dispatchEvent(new Event('afterprint')) }";
        page.script(print, &[]).await?;
        page.press("Print").await?;
        page.until("both answers were printed", async || {
            Ok(page.script("return window.printed", &[]).await? == json!(2))
        })
        .await?;
        let closed = "return document.querySelectorAll('.question details[open]').length";
        ensure!(page.script(closed, &[]).await? == json!(0));
        Ok(())
    })
    .await?;
    site.serve("location ~ wasm$ { return 404; }").await?;
    visit_site(&site, failing(), async |page: &Page| {
        be_older(page).await?;
        page.go("").await?;
        page.shows("Search and saving do not work here just now.").await?;
        prints_answers(page, "without the app").await
    })
    .await
}

#[tokio::test]
async fn paper_says_that_the_list_goes_on() -> Result<()> {
    const PART: &str = "Thisisonlyapartofthelist:ithasmorequestionsthanareprintedhere.";
    if cannot(Ability::Printing)? {
        return Ok(());
    }
    let site = Site::start(Fixture::TenThousand).await?;
    visit_site(&site, failing(), async |page: &Page| {
        page.open("").await?;
        let text = page.printed_text().await?;
        ensure!(text.contains(PART), "with the app");
        let (word, count) = FREQUENT_WORD;
        page.open(&format!("#q={word}")).await?;
        page.shows(&format!("{count} questions found")).await?;
        let text = page.printed_text().await?;
        // Firefox prints before the rest of what was found is rendered: its paper has to say so.
        let is_whole = text.matches("number").count() >= count;
        ensure!(text.contains(PART) != is_whole, "the whole of it: {is_whole}");
        Ok(())
    })
    .await?;
    site.serve("location ~ wasm$ { return 404; }").await?;
    visit_site(&site, failing(), async |page: &Page| {
        page.go("").await?;
        page.shows("Search and saving do not work here just now.").await?;
        ensure!(page.printed_text().await?.contains(PART), "without the app");
        Ok(())
    })
    .await
}

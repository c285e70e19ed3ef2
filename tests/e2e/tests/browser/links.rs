//! Links as other programs hand them back: with more behind them, cut, escaped, or pasted into the search box.

use crate::shared::link_to_two;
use anyhow::{Result, ensure};
use e2e::fixture::{QUESTIONS, READY};
use e2e::{Fixture, Options, Page, Site, visit, visit_site};
use serde_json::json;

const SET: [&str; 2] = [QUESTIONS[3], QUESTIONS[4]];

at_the_root_and_below!(
    escaped_path_is_repaired_by_the_server_s_page,
    escaped_path_is_repaired_with_the_worker,
    links_lead_to_the_site_whatever_the_path,
);

/// Pastes a text into the search box: one event, as the browser makes it.
async fn paste(page: &Page, text: &str) -> Result<()> {
    let script = "const [box, text] = arguments; box.focus(); box.value = text; \
        box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste', data: text }))";
    let search = serde_json::to_value(page.search_box().await?)?;
    page.script(script, &[search, json!(text)]).await?;
    Ok(())
}

#[tokio::test]
async fn pasted_links_are_followed() -> Result<()> {
    visit(async |page: &Page| {
        let address = page.address().to_owned();
        for (text, listed) in [
            ("#list=job-title,examples Sent from my iPhone", &SET[..]),
            ("#q=umbrella (link)", &QUESTIONS[3..4]),
            (
                "#list=2,job-title,examples&end?utm_source=a&utm_medium=b",
                &SET[..],
            ),
            ("#q=umbrella&fbclid=x", &QUESTIONS[3..4]),
            ("#list=job-title, examples link.", &SET[..]),
            ("#q=umbrella", &QUESTIONS[3..4]),
            ("%23list%3Djob-title%252Cexamples", &SET[..]),
        ] {
            paste(page, &format!("{address}{text}")).await?;
            page.lists(listed).await?;
            let left = page.search_text().await?;
            ensure!(!left.contains("://"), "{left} is still in the search box");
        }
        page.open("").await?;
        for text in [
            "#job-title",
            "#job-title (link)",
            "#job-title Sent from my iPhone",
            "#job-title.",
        ] {
            page.open("").await?;
            paste(page, &format!("{address}{text}")).await?;
            page.shows("is an umbrella term").await?;
            page.focuses(QUESTIONS[3]).await?;
            ensure!(page.search_text().await?.is_empty());
        }
        page.open("").await?;
        paste(page, &format!("{address}#saved Thanks")).await?;
        page.shows("You have not saved any answers yet").await
    })
    .await
}

#[tokio::test]
async fn links_open_what_they_mean_behind_trackers() -> Result<()> {
    visit(async |page: &Page| {
        for tail in [
            "?utm_source=a&utm_medium=b",
            "&fbclid=x",
            "&amp;x",
            "/",
            "#",
            ".",
            "%3Futm_source%3Da",
            "%20Sent%20from",
        ] {
            page.open(&format!("#job-title{tail}")).await?;
            page.shows("is an umbrella term").await?;
            page.open(&format!("#list=job-title,examples{tail}")).await?;
            page.lists(&SET).await?;
            page.open(&format!("#saved{tail}")).await?;
            page.shows("You have not saved any answers yet").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn cut_link_says_how_many_answers_are_missing() -> Result<()> {
    visit(async |page: &Page| {
        page.open("#list=5,job-title,examples,what-is-a-li").await?;
        page.lists(&SET).await?;
        page.shows("The end of this link is missing: 2 of 5 answers are here.")
            .await?;
        page.type_search("umbrella").await?;
        page.lists(&QUESTIONS[3..4]).await?;
        page.has_fragment("#q=umbrella").await?;
        page.client.back().await?;
        page.shows("2 of 5 answers are here.").await?;
        page.reload().await?;
        page.shows("2 of 5 answers are here.").await
    })
    .await
}

/// Opens paths in which the # of a link is escaped.
async fn opens_escaped_paths(page: &Page) -> Result<()> {
    for (path, listed) in [
        ("%23list=job-title,examples", &SET[..]),
        ("%2523list%3Djob-title%2Cexamples", &SET[..]),
        ("%23q=umbrella", &QUESTIONS[3..4]),
        ("%23job-title", &QUESTIONS[..]),
    ] {
        page.go(path).await?;
        page.until("the address is repaired", async || {
            let address = page.client.current_url().await?;
            Ok(address.as_str().starts_with(&format!("{}#", page.address())))
        })
        .await?;
        page.ready().await?;
        page.lists(listed).await?;
    }
    page.focuses(QUESTIONS[3]).await
}

async fn escaped_path_is_repaired_by_the_server_s_page(site: Site) -> Result<()> {
    // The server answers such a path with status 404, which the console reports.
    let options = Options::failing_network();
    // Without a worker the server’s page has to do it.
    site.serve("location ~ sw\\.js$ { return 404; }").await?;
    visit_site(&site, options, async |page: &Page| {
        opens_escaped_paths(page).await
    })
    .await
}

async fn escaped_path_is_repaired_with_the_worker(site: Site) -> Result<()> {
    let options = Options::failing_network();
    visit_site(&site, options, async |page: &Page| {
        page.open("").await?;
        page.shows(READY).await?;
        opens_escaped_paths(page).await?;
        site.stop().await;
        opens_escaped_paths(page).await
    })
    .await
}

async fn links_lead_to_the_site_whatever_the_path(site: Site) -> Result<()> {
    let options = Options::failing_network();
    visit_site(&site, options, async |page: &Page| {
        page.open("?utm_source=a").await?;
        page.shows(READY).await?;
        page.go("%23job-title").await?;
        page.ready().await?;
        let link = link_to_two(page).await?;
        ensure!(link.starts_with(&format!("{}#list=2,", page.address())), "{link}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn links_lead_to_the_published_address() -> Result<()> {
    let site = Site::start(Fixture::LinkWorkers).await?;
    let published = "<meta property=\"og:url\" content=\"https://example.org/faq/\">";
    let page = site.folder.join("index.html");
    let html =
        std::fs::read_to_string(&page)?.replacen("<meta property", &format!("{published}<meta property"), 1);
    std::fs::write(&page, html)?;
    for copy in ["index.html.br", "index.html.gz"] {
        std::fs::remove_file(site.folder.join(copy))?;
    }
    let options = Options::failing_network();
    visit_site(&site, options, async |page: &Page| {
        let link = link_to_two(page).await?;
        ensure!(
            link.starts_with("https://example.org/faq/#list=2,job-title,"),
            "{link}"
        );
        Ok(())
    })
    .await
}

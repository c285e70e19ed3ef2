//! Urgent help: shown and announced as soon as a search is for it, wherever the search comes from.

use anyhow::{Result, ensure};
use e2e::fixture::{QUESTIONS, READY};
use e2e::{Ability, Fixture, Options, Page, Site, cannot, visit, visit_site};
use serde_json::json;

const HELP: &str = "If life is in danger, call 999. For urgent medical help call NHS 111. \
    To talk to someone call Samaritans on 116 123, any time, free.";

/// Waits until the help is shown, with its numbers as links, between the search box and the results.
async fn has_help(page: &Page) -> Result<()> {
    page.shows(HELP).await?;
    let box_bottom = "return arguments[0].getBoundingClientRect().bottom";
    let top = "return arguments[0].getBoundingClientRect().top";
    let number = |value: serde_json::Value| value.as_f64().unwrap_or_default();
    let above = number(page.script_on(&page.search_box().await?, box_bottom).await?);
    for (name, href) in [("999", "tel:999"), ("111", "tel:111"), ("116 123", "tel:116123")] {
        let link = page.find("link", name).await?;
        ensure!(link.attr("href").await?.as_deref() == Some(href));
        ensure!(
            number(page.script_on(&link, top).await?) >= above,
            "{name} is above the search box"
        );
    }
    let script = "const help = [...document.querySelectorAll('a')].find(({ href }) => href === 'tel:999'); \
        return !!(help.compareDocumentPosition(document.querySelector('h2')) & Node.DOCUMENT_POSITION_FOLLOWING)";
    ensure!(
        page.script(script, &[]).await? == json!(true),
        "the help is not above the results"
    );
    Ok(())
}

#[tokio::test]
async fn help_is_shown_however_it_is_asked_for() -> Result<()> {
    visit(async |page: &Page| {
        page.hides("999").await?;
        for search in [
            "I want to die",
            "suicde",
            "kil my self",
            "Hello I think my husband is having a hart attack what do I do",
            "he’s not breathing",
            "999",
        ] {
            page.type_search(search).await?;
            has_help(page).await?;
            page.press("Clear search").await?;
            page.hides("999").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn help_is_not_shown_for_harmless_words() -> Result<()> {
    visit(async |page: &Page| {
        for search in [
            "crisis team meeting",
            "deadline",
            "dying to know about job titles",
            "end of life care",
        ] {
            page.type_search(search).await?;
            // The address follows what is painted.
            page.has_fragment(&format!("#q={}", search.replace(' ', "+")))
                .await?;
            page.hides("999").await?;
            page.press("Clear search").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn help_is_above_results_and_where_there_are_none() -> Result<()> {
    visit(async |page: &Page| {
        page.type_search("which job title is best in an emergency")
            .await?;
        has_help(page).await?;
        page.shows(QUESTIONS[3]).await?;
        page.press("Clear search").await?;
        page.type_search("suicide").await?;
        page.shows("No answers for “suicide”.").await?;
        ensure!(
            !page.text().await?.contains("Check the spelling"),
            "it is not a mistake"
        );
        has_help(page).await
    })
    .await
}

#[tokio::test]
async fn help_is_announced_at_once_and_not_interrupted() -> Result<()> {
    visit(async |page: &Page| {
        // The worker's message has a region of its own.
        page.announces(READY)
            .await?;
        // Each announcement with its time, beside the time of the last key.
        let record = "window.heard = []; window.typed = 0; document.addEventListener('input', () => { window.typed = performance.now() }); \
            for (const region of document.querySelectorAll('[role=status]')) { \
              new MutationObserver(() => heard.push([region.textContent.trim(), performance.now() - window.typed])) \
                .observe(region, { childList: true, characterData: true, subtree: true }) }";
        page.script(record, &[]).await?;
        page.type_search("crisis").await?;
        page.announces(HELP).await?;
        let heard = page.script("return heard", &[]).await?;
        let heard: Vec<(String, f64)> = serde_json::from_value(heard)?;
        let help = heard.iter().find(|(text, _)| text == HELP);
        ensure!(help.is_some_and(|(_, after)| *after < 400.0), "announced: {heard:?}");
        ensure!(heard.last().map(|(text, _)| text.as_str()) == Some(HELP), "announced: {heard:?}");
        // A further word does not repeat it: the results have their turn.
        page.type_search(" line").await?;
        page.until("the results are announced", async || {
            Ok(!page.announcements().await?.iter().any(|text| text == HELP))
        })
        .await?;
        has_help(page).await?;
        let times = "return heard.filter(([text]) => text === arguments[0]).length";
        ensure!(page.script(times, &[json!(HELP)]).await? == json!(1));
        // Asked for again, it is announced again.
        page.press("Clear search").await?;
        page.type_search("crisis").await?;
        page.announces(HELP).await
    })
    .await
}

#[tokio::test]
async fn help_is_there_on_arrival_in_every_view() -> Result<()> {
    visit(async |page: &Page| {
        for fragment in [
            "#q=I+want+to+die",
            "#saved&q=suicide",
            "#list=job-title,examples&q=999",
        ] {
            page.open(fragment).await?;
            has_help(page).await?;
            page.announces(HELP).await?;
        }
        page.open("#job-title").await?;
        page.hides("999").await
    })
    .await
}

#[tokio::test]
async fn help_is_printed() -> Result<()> {
    if cannot(Ability::Printing)? {
        return Ok(());
    }
    visit(async |page: &Page| {
        let unprinted = page.printed_text().await?;
        ensure!(!unprinted.contains("999"), "{unprinted}");
        page.type_search("suicidal").await?;
        has_help(page).await?;
        let printed = page.printed_text().await?;
        let words: String = HELP.split_whitespace().collect();
        ensure!(printed.contains(&words), "{printed}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn help_works_offline() -> Result<()> {
    let site = Site::start(Fixture::LinkWorkers).await?;
    let options = Options::failing_network();
    visit_site(&site, options, async |page: &Page| {
        page.open("").await?;
        page.shows("ready to work without the internet").await?;
        site.stop().await;
        page.open_beside("#q=chest+pain").await?;
        has_help(page).await?;
        page.press("Clear search").await?;
        page.type_search("cant breath").await?;
        has_help(page).await
    })
    .await
}

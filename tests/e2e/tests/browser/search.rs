//! Search: the list after each keystroke, marks, announcements and the history.

use anyhow::{Result, ensure};
use e2e::fixture::QUESTIONS;
use e2e::{Ability, Page, cannot, visit};
use fantoccini::Locator;
use fantoccini::key::Key;
use serde_json::json;

#[tokio::test]
async fn search_ignores_case_and_apostrophes() -> Result<()> {
    visit(async |page: &Page| {
        page.type_search("peoples confidence").await?;
        page.lists(&QUESTIONS[..1]).await?;
        page.shows("1 question found for “peoples confidence”").await?;
        ensure!(
            page.is_open(QUESTIONS[0]).await?,
            "the matching answer is not open"
        );
        page.press("Clear search").await?;
        page.lists(&QUESTIONS).await?;
        page.type_search("OCCUPATIONAL").await?;
        page.lists(&QUESTIONS[2..3]).await
    })
    .await
}

#[tokio::test]
async fn each_keystroke_narrows_the_list() -> Result<()> {
    visit(async |page: &Page| {
        page.type_search("umb").await?;
        page.lists(&QUESTIONS[3..4]).await?;
        page.shows("1 question found for “umb”").await?;
        page.type_search("z").await?;
        page.find("heading", "No answers for “umbz”.").await?;
        page.type_search(&Key::Backspace.to_string()).await?;
        page.lists(&QUESTIONS[3..4]).await
    })
    .await
}

#[tokio::test]
async fn matches_are_marked_in_question_and_answer() -> Result<()> {
    visit(async |page: &Page| {
        page.type_search("title umbrella").await?;
        page.lists(&QUESTIONS[3..4]).await?;
        page.until("both words and a synonym are marked", async || {
            Ok(page.marked().await? == ["title", "umbrella", "names"])
        })
        .await?;
        page.press("Clear search").await?;
        page.until("nothing is marked", async || Ok(page.marked().await?.is_empty()))
            .await
    })
    .await
}

#[tokio::test]
async fn announces_the_result_count_only_after_typing() -> Result<()> {
    visit(async |page: &Page| {
        let announced = "return [...document.querySelectorAll('main [role=status]')] \
            .map(region => region.textContent).join('').trim()";
        ensure!(
            page.script(announced, &[]).await? == json!(""),
            "announced before typing"
        );
        page.type_search("link worker").await?;
        page.announces("5 questions found for “link worker”").await?;
        page.search_box()
            .await?
            .send_keys(&Key::Escape.to_string())
            .await?;
        page.announces("5 questions").await
    })
    .await
}

#[tokio::test]
async fn control_k_focuses_the_search_and_escape_clears_it() -> Result<()> {
    visit(async |page: &Page| {
        let body = page.client.find(Locator::Css("body")).await?;
        body.send_keys(&format!("{}k", Key::Control)).await?;
        page.focuses("What would you like to know?").await?;
        page.type_search("umbrella").await?;
        page.lists(&QUESTIONS[3..4]).await?;
        page.type_search(&Key::Escape.to_string()).await?;
        page.lists(&QUESTIONS).await?;
        ensure!(page.search_text().await? == "");
        page.type_search(&Key::Enter.to_string()).await?;
        page.lists(&QUESTIONS).await
    })
    .await
}

#[tokio::test]
async fn search_is_in_the_address_and_back_leaves_it() -> Result<()> {
    visit(async |page: &Page| {
        let entries = page
            .script("return history.length", &[])
            .await?
            .as_u64()
            .unwrap_or_default();
        page.type_search("what’s occupational").await?;
        page.lists(&QUESTIONS[2..3]).await?;
        page.has_fragment("#q=what%E2%80%99s+occupational").await?;
        ensure!(
            page.script("return history.length", &[]).await? == json!(entries + 1),
            "a search is one history entry"
        );
        page.client.back().await?;
        page.lists(&QUESTIONS).await?;
        ensure!(page.fragment().await?.is_empty());
        ensure!(page.search_text().await? == "");
        page.client.forward().await?;
        page.lists(&QUESTIONS[2..3]).await?;
        ensure!(page.search_text().await? == "what’s occupational");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn reload_keeps_the_search() -> Result<()> {
    visit(async |page: &Page| {
        page.open("#q=umbrella+term").await?;
        page.lists(&QUESTIONS[3..4]).await?;
        page.reload().await?;
        page.lists(&QUESTIONS[3..4]).await?;
        ensure!(page.search_text().await? == "umbrella term");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn search_index_is_built_in_an_idle_callback() -> Result<()> {
    if cannot(Ability::Emulation)? {
        return Ok(());
    }
    let spies = "window.waits = [];
        const { requestIdleCallback, setTimeout } = window;
        window.requestIdleCallback = (...its) => {
            window.waits.push('idle');
            return requestIdleCallback(...its);
        };
        window.setTimeout = (...its) => {
            window.waits.push(its[1]);
            return setTimeout(...its);
        };";
    // WebKit has no idle callbacks: a timer takes their place.
    let never_idle = "window.requestIdleCallback = undefined;";
    visit(async |page: &Page| {
        for (script, wait) in [(spies, json!("idle")), (never_idle, json!(200))] {
            page.run_before(script).await?;
            page.open("").await?;
            page.until("the app has scheduled it", async || {
                let waits = page.script("return window.waits", &[]).await?;
                Ok(waits.as_array().is_some_and(|waits| waits.contains(&wait)))
            })
            .await?;
            page.type_search("umbrella").await?;
            page.lists(&QUESTIONS[3..4]).await?;
        }
        Ok(())
    })
    .await
}

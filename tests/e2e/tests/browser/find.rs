//! Searching: what the list does with each keystroke, what is marked and announced, and the history.

use crate::QUESTIONS;
use anyhow::{Result, ensure};
use e2e::{Ability, Page, cannot, journey};
use fantoccini::Locator;
use fantoccini::key::Key;
use serde_json::json;

#[tokio::test]
async fn words_in_any_writing_find_their_question() -> Result<()> {
    journey(async |page: &Page| {
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
    journey(async |page: &Page| {
        page.type_search("umb").await?;
        page.lists(&QUESTIONS[3..4]).await?;
        page.shows("1 question found for “umb”").await?;
        page.type_search("z").await?;
        page.lists(&[]).await?;
        page.type_search(&Key::Backspace.to_string()).await?;
        page.lists(&QUESTIONS[3..4]).await
    })
    .await
}

#[tokio::test]
async fn matches_are_marked_in_question_and_answer() -> Result<()> {
    journey(async |page: &Page| {
        page.type_search("title umbrella").await?;
        page.lists(&QUESTIONS[3..4]).await?;
        page.until("both words are marked, and a synonym", async || {
            let mut marked = Vec::new();
            for mark in page.client.find_all(Locator::Css("mark")).await? {
                marked.push(mark.text().await?);
            }
            Ok(marked == ["title", "umbrella", "names"])
        })
        .await?;
        page.press("Clear search").await?;
        page.until("nothing is marked", async || {
            Ok(page.client.find_all(Locator::Css("mark")).await?.is_empty())
        })
        .await
    })
    .await
}

#[tokio::test]
async fn a_search_without_result_says_so_and_is_left_in_one_step() -> Result<()> {
    journey(async |page: &Page| {
        page.type_search("zzzz").await?;
        page.shows("No answer has all of these words: “zzzz”.").await?;
        page.find("heading", "No answer found").await?;
        page.announces("No answer has all of these words: “zzzz”.")
            .await?;
        let buttons = page
            .client
            .find_all(Locator::Css(".empty:not([hidden]) button"))
            .await?;
        buttons[0].clone().click().await?;
        page.lists(&QUESTIONS).await?;
        page.focuses("What would you like to know?").await
    })
    .await
}

#[tokio::test]
async fn the_settled_count_is_announced_and_not_before_anything_was_typed() -> Result<()> {
    journey(async |page: &Page| {
        let region = "return document.getElementById('faq_announcement').textContent.trim()";
        ensure!(
            page.script(region, &[]).await? == json!(""),
            "something was announced before anybody typed"
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
async fn the_keyboard_reaches_and_clears_the_search() -> Result<()> {
    journey(async |page: &Page| {
        let body = page.client.find(Locator::Css("body")).await?;
        body.send_keys(&format!("{}k", Key::Control)).await?;
        page.focuses("What would you like to know?").await?;
        page.type_search("umbrella").await?;
        page.lists(&QUESTIONS[3..4]).await?;
        page.type_search(&Key::Escape.to_string()).await?;
        page.lists(&QUESTIONS).await?;
        ensure!(page.search_box().await?.prop("value").await?.as_deref() == Some(""));
        page.type_search(&Key::Enter.to_string()).await?;
        page.lists(&QUESTIONS).await
    })
    .await
}

#[tokio::test]
async fn the_search_lives_in_the_address_and_back_leaves_it() -> Result<()> {
    journey(async |page: &Page| {
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
            "one entry for one search"
        );
        page.client.back().await?;
        page.lists(&QUESTIONS).await?;
        ensure!(page.fragment().await?.is_empty());
        ensure!(page.search_box().await?.prop("value").await?.as_deref() == Some(""));
        page.client.forward().await?;
        page.lists(&QUESTIONS[2..3]).await?;
        ensure!(page.search_box().await?.prop("value").await?.as_deref() == Some("what’s occupational"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_reload_shows_the_same_results() -> Result<()> {
    journey(async |page: &Page| {
        page.open("#q=umbrella+term").await?;
        page.lists(&QUESTIONS[3..4]).await?;
        page.reload().await?;
        page.lists(&QUESTIONS[3..4]).await?;
        ensure!(page.search_box().await?.prop("value").await?.as_deref() == Some("umbrella term"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_search_gets_ready_in_an_idle_moment_before_the_first_key() -> Result<()> {
    if cannot(Ability::Looks)? {
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
    // As in WebKit, which has no word for idle moments: there it is a short while later.
    let never_idle = "window.requestIdleCallback = undefined;";
    journey(async |page: &Page| {
        for (script, wait) in [(spies, json!("idle")), (never_idle, json!(200))] {
            page.run_before(script).await?;
            page.open("").await?;
            page.until("the app waits for its moment", async || {
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

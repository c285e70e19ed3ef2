//! Two tabs at once: both show the same saved answers, and no save of either is lost.

use crate::storage::{fields, stores};
use anyhow::{Result, ensure};
use e2e::fixture::QUESTIONS;
use e2e::{Fixture, Page, Site, visit, visit_site};
use serde_json::json;
use std::collections::BTreeSet;

/// Opens the page in two tabs, the second one in front.
async fn two_tabs(page: &Page) -> Result<[fantoccini::wd::WindowHandle; 2]> {
    page.open("").await?;
    let first = page.client.window().await?;
    let second = page.client.new_window(true).await?.handle;
    page.client.switch_to_window(second.clone()).await?;
    page.open("").await?;
    Ok([first, second])
}

#[tokio::test]
async fn two_tabs_show_the_same_saved_answers() -> Result<()> {
    visit(async |page: &Page| {
        let [first, second] = two_tabs(page).await?;
        page.press(&format!("Save: {}", QUESTIONS[0])).await?;
        page.press(&format!("Save: {}", QUESTIONS[1])).await?;
        page.client.switch_to_window(first).await?;
        page.follow("Saved (2)").await?;
        page.lists(&QUESTIONS[..2]).await?;
        page.press(&format!("Move down: {}", QUESTIONS[0])).await?;
        page.client.switch_to_window(second).await?;
        page.follow("Saved (2)").await?;
        page.lists(&[QUESTIONS[1], QUESTIONS[0]]).await?;
        page.press("Remove everything saved here").await?;
        page.find("link", "Saved (0)").await?;
        page.press("Undo").await?;
        page.find("link", "Saved (2)").await?;
        Ok(())
    })
    .await
}

/// Both tabs save one half of the questions each at the same time, and toggle every third of them four more times.
#[tokio::test]
async fn concurrent_saves_in_two_tabs_lose_nothing() -> Result<()> {
    let site = Site::start(Fixture::Forty).await?;
    let count = 40;
    visit_site(&site, e2e::Options::default(), async |page: &Page| {
        let [first, second] = two_tabs(page).await?;
        // The first tab waits in the background for a message of the second, so that both run at once.
        let work = "const mine = Number(arguments[0]); \
            const buttons = [...document.querySelectorAll('[aria-label^=\"Save: \"]')].filter((_, at) => at % 2 === mine); \
            const run = async () => { for (let round = 0; round < 5; round++) { for (const [at, button] of buttons.entries()) { \
                if (round === 0 || at % 3 === 0) { button.click(); await new Promise(done => setTimeout(done, at % 4)); } } } \
                document.title = 'done' }; \
            if (mine === 0) { new BroadcastChannel('start').onmessage = run } \
            else { new BroadcastChannel('start').postMessage(1); run() }";
        page.client.switch_to_window(first.clone()).await?;
        page.script(work, &[json!(0)]).await?;
        page.client.switch_to_window(second.clone()).await?;
        page.script(work, &[json!(1)]).await?;
        // An odd number of presses leaves a question saved: all are saved in the end.
        for tab in [first, second] {
            page.client.switch_to_window(tab).await?;
            page.until("this tab is done", async || Ok(page.client.title().await? == "done"))
                .await?;
            page.find("link", &format!("Saved ({count})")).await?;
        }
        // A tab writes after it shows.
        let stored = stores(page, count).await?;
        let ids: BTreeSet<_> = fields(&stored, '#').into_iter().collect();
        ensure!(ids.len() == count, "stored: {stored}");
        Ok(())
    })
    .await
}

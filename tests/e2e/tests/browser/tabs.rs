//! Two tabs at once: they agree, and nothing that is saved in either is lost.

use crate::QUESTIONS;
use crate::kept::{keeps, parts};
use anyhow::{Result, ensure};
use e2e::{Page, Site, journey, visit};
use serde_json::json;
use std::collections::BTreeSet;

/// Two tabs with the page in them; the second is at hand.
async fn two_tabs(page: &Page) -> Result<[fantoccini::wd::WindowHandle; 2]> {
    page.open("").await?;
    let first = page.client.window().await?;
    let second = page.client.new_window(true).await?.handle;
    page.client.switch_to_window(second.clone()).await?;
    page.open("").await?;
    Ok([first, second])
}

#[tokio::test]
async fn what_one_tab_does_the_other_shows() -> Result<()> {
    journey(async |page: &Page| {
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

/// Each tab saves its half of the questions and removes every third of them again, both at the same time.
#[tokio::test]
async fn two_tabs_that_save_as_fast_as_they_can_lose_nothing() -> Result<()> {
    let site = Site::start_many().await?;
    let count = 40;
    visit(&site, e2e::Options::default(), async |page: &Page| {
        let [first, second] = two_tabs(page).await?;
        // A tab in the background waits for the word of the other, so that both run at once.
        let work = "const mine = Number(arguments[0]); \
            const buttons = [...document.querySelectorAll('.save')].filter((_, at) => at % 2 === mine); \
            const run = async () => { for (let round = 0; round < 5; round++) { for (const [at, button] of buttons.entries()) { \
                if (round === 0 || at % 3 === 0) { button.click(); await new Promise(done => setTimeout(done, at % 4)); } } } \
                document.title = 'done' }; \
            if (mine === 0) { new BroadcastChannel('start').onmessage = run } \
            else { new BroadcastChannel('start').postMessage(1); run() }";
        page.client.switch_to_window(first.clone()).await?;
        page.script(work, &[json!(0)]).await?;
        page.client.switch_to_window(second.clone()).await?;
        page.script(work, &[json!(1)]).await?;
        // Five presses leave a question saved, one does too: all are there at the end.
        for tab in [first, second] {
            page.client.switch_to_window(tab).await?;
            page.until("this tab is done", async || Ok(page.client.title().await? == "done"))
                .await?;
            page.find("link", &format!("Saved ({count})")).await?;
        }
        // What a tab shows it may be about to write.
        let kept = keeps(page, count).await?;
        let ids: BTreeSet<_> = parts(&kept, '#').into_iter().collect();
        ensure!(ids.len() == count, "kept: {kept}");
        Ok(())
    })
    .await
}

//! Faults of storage, made for real: what was saved before is there after, or the page says what is not.

use crate::QUESTIONS;
use crate::kept::{keep, keeps, kept, parts};
use anyhow::{Result, ensure};
use e2e::{Ability, Options, Page, Site, cannot, journey, visit};
use serde_json::json;

const ASIDE: &str =
    "We could not read the answers saved here before. We have put them aside and lost nothing";

async fn opens_over(page: &Page, text: &str) -> Result<()> {
    keep(page, text).await?;
    page.open("").await
}

/// Opens the page over this, which cannot be read; saves, and opens it again.
async fn sets_aside(text: &str) -> Result<()> {
    journey(async |page: &Page| {
        opens_over(page, text).await?;
        page.lists(&QUESTIONS).await?;
        page.shows(ASIDE).await?;
        let aside = "return Object.entries(localStorage).find(([key]) => /^link-worker-faq\\.unreadable\\.20\\d\\d-/.test(key))[1]";
        ensure!(page.script(aside, &[]).await? == json!(text), "it is not under a dated key");
        page.press(&format!("Save: {}", QUESTIONS[1])).await?;
        page.find("link", "Saved (1)").await?;
        page.client.refresh().await?;
        page.ready().await?;
        page.follow("Saved (1)").await?;
        page.lists(&QUESTIONS[1..2]).await?;
        ensure!(!page.text().await?.contains(ASIDE), "it is said twice");
        page.press_question("Keep a copy, or open one").await?;
        page.shows("Some saved answers could not be read.").await?;
        let catch = "URL.createObjectURL = blob => { blob.text().then(text => { window.caught = text }); return '#' }";
        page.script(catch, &[]).await?;
        page.press("Save them as a file").await?;
        page.until("they are handed out", async || {
            Ok(page.script("return window.caught", &[]).await? == json!(text))
        })
        .await?;
        // Where the caught address is followed, it leads to all questions.
        page.open("#saved").await?;
        page.press_question("Keep a copy, or open one").await?;
        page.press("Delete them").await?;
        page.hides("Some saved answers could not be read.").await?;
        ensure!(page.script("return localStorage.length", &[]).await? == json!(1));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn broken_json_is_set_aside() -> Result<()> {
    sets_aside("{{{").await
}

#[tokio::test]
async fn another_list_is_set_aside() -> Result<()> {
    sets_aside("[]").await
}

#[tokio::test]
async fn what_the_first_version_saved_is_there_in_its_order() -> Result<()> {
    journey(async |page: &Page| {
        opens_over(
            page,
            r#"[1,[["job-title",1764000000000],["what-is-a-link-worker",5]]]"#,
        )
        .await?;
        page.follow("Saved (2)").await?;
        page.lists(&[QUESTIONS[3], QUESTIONS[0]]).await?;
        page.until("it is kept in the new form", async || {
            let kept = kept(page).await?;
            Ok(kept.starts_with(r#"["2""#)
                && parts(&kept, '#') == ["job-title", "what-is-a-link-worker"]
                && parts(&kept, '@') == ["1764000000000", "5"]
                && parts(&kept, '?') == [QUESTIONS[3], QUESTIONS[0]])
        })
        .await
    })
    .await
}

#[tokio::test]
async fn storage_that_is_cleared_while_the_page_is_open_is_said_and_can_be_undone() -> Result<()> {
    journey(async |page: &Page| {
        page.press(&format!("Save: {}", QUESTIONS[0])).await?;
        keeps(page, 1).await?;
        page.script("localStorage.clear()", &[]).await?;
        page.press(&format!("Save: {}", QUESTIONS[2])).await?;
        page.shows(
            "Something outside this page has cleared what this browser keeps: 1 answer you had saved.",
        )
        .await?;
        page.press("Undo").await?;
        page.find("link", "Saved (2)").await?;
        page.client.refresh().await?;
        page.ready().await?;
        page.follow("Saved (2)").await?;
        page.lists(&[QUESTIONS[2], QUESTIONS[0]]).await
    })
    .await
}

#[tokio::test]
async fn a_tab_killed_in_the_middle_of_a_save_loses_nothing_that_was_kept() -> Result<()> {
    let profile = tempfile::tempdir()?;
    let options = Options {
        profile: Some(profile.path().to_owned()),
        ..Options::default()
    };
    let site = Site::start().await?;
    visit(&site, options.clone(), async |page: &Page| {
        page.open("").await?;
        page.press(&format!("Save: {}", QUESTIONS[0])).await?;
        keeps(page, 1).await?;
        // In the very moment of a save the window is closed.
        let other = page.client.new_window(true).await?.handle;
        page.client.switch_to_window(other.clone()).await?;
        page.open("").await?;
        page.script("document.querySelectorAll('.save')[1].click()", &[])
            .await?;
        page.client.close_window().await?;
        let windows = page.client.windows().await?;
        if let Some(left) = windows.into_iter().find(|window| *window != other) {
            page.client.switch_to_window(left).await?;
        }
        page.find("link", "Saved (2)").await?;
        Ok(())
    })
    .await?;
    if cannot(Ability::KeptProfile)? {
        return Ok(());
    }
    visit(&site, options, async |page: &Page| {
        page.open("#saved").await?;
        page.lists(&QUESTIONS[..2]).await
    })
    .await
}

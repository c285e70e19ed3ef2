//! Faults of storage: answers saved before are still there, or the page reports those that are not.

use crate::storage::{fields, store, stored, stores};
use anyhow::{Result, ensure};
use e2e::fixture::QUESTIONS;
use e2e::{Ability, Fixture, Options, Page, Site, cannot, visit, visit_site};
use serde_json::json;

const ASIDE: &str =
    "We could not read the answers saved here before. We have put them aside and lost nothing";

async fn opens_with(page: &Page, text: &str) -> Result<()> {
    store(page, text).await?;
    page.open("").await
}

/// Opens the page with unreadable saved answers, saves one, and opens it again.
async fn sets_aside(text: &str) -> Result<()> {
    visit(async |page: &Page| {
        opens_with(page, text).await?;
        page.lists(&QUESTIONS).await?;
        page.shows(ASIDE).await?;
        let aside = "return Object.entries(localStorage).find(([key]) => /^link-worker-faq\\.unreadable\\.20\\d\\d-/.test(key))[1]";
        ensure!(page.script(aside, &[]).await? == json!(text), "it is not stored under a dated key");
        page.press(&format!("Save: {}", QUESTIONS[1])).await?;
        page.find("link", "Saved (1)").await?;
        page.client.refresh().await?;
        page.ready().await?;
        page.follow("Saved (1)").await?;
        page.lists(&QUESTIONS[1..2]).await?;
        ensure!(!page.text().await?.contains(ASIDE), "it is reported twice");
        page.toggle("Keep a copy, or open one").await?;
        page.shows("Some saved answers could not be read.").await?;
        let catch = "URL.createObjectURL = blob => { blob.text().then(text => { window.caught = text }); return '#' }";
        page.script(catch, &[]).await?;
        page.press("Save them as a file").await?;
        page.until("they are downloaded", async || {
            Ok(page.script("return window.caught", &[]).await? == json!(text))
        })
        .await?;
        // The browser may have followed the caught link, to all questions.
        page.open("#saved").await?;
        page.toggle("Keep a copy, or open one").await?;
        page.press("Delete them").await?;
        page.hides("Some saved answers could not be read.").await?;
        ensure!(page.script("return localStorage.length", &[]).await? == json!(1));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn invalid_json_is_set_aside() -> Result<()> {
    sets_aside("{{{").await
}

#[tokio::test]
async fn unknown_format_is_set_aside() -> Result<()> {
    sets_aside("[]").await
}

#[tokio::test]
async fn first_format_is_migrated_in_order() -> Result<()> {
    visit(async |page: &Page| {
        opens_with(
            page,
            r#"[1,[["job-title",1764000000000],["what-is-a-link-worker",5]]]"#,
        )
        .await?;
        page.follow("Saved (2)").await?;
        page.lists(&[QUESTIONS[3], QUESTIONS[0]]).await?;
        page.until("it is stored in the current format", async || {
            let stored = stored(page).await?;
            Ok(stored.starts_with(r#"["2""#)
                && fields(&stored, '#') == ["job-title", "what-is-a-link-worker"]
                && fields(&stored, '@') == ["1764000000000", "5"]
                && fields(&stored, '?') == [QUESTIONS[3], QUESTIONS[0]])
        })
        .await
    })
    .await
}

#[tokio::test]
async fn cleared_storage_is_reported_and_can_be_undone() -> Result<()> {
    visit(async |page: &Page| {
        page.press(&format!("Save: {}", QUESTIONS[0])).await?;
        stores(page, 1).await?;
        page.script("localStorage.clear()", &[]).await?;
        page.press(&format!("Save: {}", QUESTIONS[2])).await?;
        page.shows("Your browser deleted 1 saved answer. Select Undo to get it back.")
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
async fn closing_a_tab_during_a_save_loses_nothing() -> Result<()> {
    let profile = tempfile::tempdir()?;
    let options = Options {
        profile: Some(profile.path().to_owned()),
        ..Options::default()
    };
    let site = Site::start(Fixture::LinkWorkers).await?;
    visit_site(&site, options.clone(), async |page: &Page| {
        page.open("").await?;
        page.press(&format!("Save: {}", QUESTIONS[0])).await?;
        stores(page, 1).await?;
        // The window closes during a save.
        let other = page.client.new_window(true).await?.handle;
        page.client.switch_to_window(other.clone()).await?;
        page.open("").await?;
        page.script("document.querySelector('[aria-label^=\"Save: \"]').click()", &[])
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
    if cannot(Ability::PersistentProfile)? {
        return Ok(());
    }
    visit_site(&site, options, async |page: &Page| {
        page.open("#saved").await?;
        page.lists(&QUESTIONS[..2]).await
    })
    .await
}

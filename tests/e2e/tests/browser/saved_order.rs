//! The order of saved answers, by keyboard and by touch, and saved answers after edits of the FAQ.

use crate::storage::store;
use anyhow::{Result, ensure};
use e2e::fixture::QUESTIONS;
use e2e::{Page, visit};
use fantoccini::key::Key;

fn up(question: &str) -> String {
    format!("Move up: {question}")
}

fn down(question: &str) -> String {
    format!("Move down: {question}")
}

async fn save_three(page: &Page) -> Result<()> {
    for question in &QUESTIONS[..3] {
        page.press(&format!("Save: {question}")).await?;
    }
    page.follow("Saved (3)").await?;
    page.lists(&QUESTIONS[..3]).await
}

async fn tap(page: &Page, button: &str) -> Result<()> {
    let button = page.find("button", button).await?;
    page.centre(&button).await?;
    page.tap(&button).await
}

#[tokio::test]
async fn reorders_answers_by_keyboard() -> Result<()> {
    visit(async |page: &Page| {
        save_three(page).await?;
        let button = page.find("button", &down(QUESTIONS[0])).await?;
        button.send_keys(&Key::Enter.to_string()).await?;
        page.lists(&[QUESTIONS[1], QUESTIONS[0], QUESTIONS[2]]).await?;
        page.announces(&format!("Now number 2 of 3: {}", QUESTIONS[0]))
            .await?;
        for _ in 0..2 {
            page.focuses(&down(QUESTIONS[0])).await?;
            let focused = page.client.active_element().await?;
            focused.send_keys(&Key::Enter.to_string()).await?;
            page.lists(&[QUESTIONS[1], QUESTIONS[2], QUESTIONS[0]]).await?;
        }
        page.announces(&format!("Now number 3 of 3: {}", QUESTIONS[0]))
            .await?;
        page.client.refresh().await?;
        page.ready().await?;
        page.lists(&[QUESTIONS[1], QUESTIONS[2], QUESTIONS[0]]).await
    })
    .await
}

#[tokio::test]
async fn reorders_answers_by_touch() -> Result<()> {
    visit(async |page: &Page| {
        save_three(page).await?;
        tap(page, &up(QUESTIONS[2])).await?;
        page.lists(&[QUESTIONS[0], QUESTIONS[2], QUESTIONS[1]]).await?;
        tap(page, &up(QUESTIONS[2])).await?;
        page.lists(&[QUESTIONS[2], QUESTIONS[0], QUESTIONS[1]]).await
    })
    .await
}

/// Opens the saved view with answers that another version of the FAQ stored.
async fn open_saved(page: &Page, texts: &[&str]) -> Result<()> {
    store(page, &serde_json::to_string(texts)?).await?;
    page.open("#saved").await
}

#[tokio::test]
async fn question_no_longer_in_the_faq_is_named_until_removed() -> Result<()> {
    visit(async |page: &Page| {
        let removed = "Who pays for <b>this</b>?";
        open_saved(
            page,
            &[
                "2",
                "#who-pays",
                "@5",
                &format!("?{removed}"),
                "~9",
                "#job-title",
                "@6",
                "?",
                "~0",
            ],
        )
        .await?;
        page.lists(&QUESTIONS[3..4]).await?;
        page.find("heading", "No longer in this FAQ").await?;
        page.shows(removed).await?;
        page.press("Remove them").await?;
        page.hides("No longer in this FAQ").await?;
        page.focuses("Saved answers").await?;
        page.press("Undo").await?;
        page.find("button", "Remove them").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn changed_answer_is_flagged_until_accepted() -> Result<()> {
    visit(async |page: &Page| {
        let changed = "The words of this answer have changed since you saved it.";
        open_saved(page, &["2", "#job-title", "@6", "?Which name is best?", "~9"]).await?;
        page.lists(&QUESTIONS[3..4]).await?;
        page.shows(changed).await?;
        page.press(&format!("Got it: {}", QUESTIONS[3])).await?;
        page.hides(changed).await?;
        page.focuses(QUESTIONS[3]).await?;
        page.client.refresh().await?;
        page.ready().await?;
        page.lists(&QUESTIONS[3..4]).await?;
        ensure!(!page.text().await?.contains(changed));
        Ok(())
    })
    .await
}

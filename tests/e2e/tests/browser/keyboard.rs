//! The page by keyboard alone.

use anyhow::{Result, bail, ensure};
use e2e::fixture::QUESTIONS;
use e2e::{Page, visit};
use fantoccini::key::Key;
use serde_json::json;

const SEARCH: &str = "What would you like to know?";

/// Types into the focused element.
async fn key(page: &Page, key: &str) -> Result<()> {
    Ok(page.client.active_element().await?.send_keys(key).await?)
}

async fn special(page: &Page, special: Key) -> Result<()> {
    key(page, &special.to_string()).await
}

/// Presses Tab until the element with this name has the focus.
async fn tab_to(page: &Page, name: &str) -> Result<()> {
    let mut passed = Vec::new();
    for _ in 0..40 {
        special(page, Key::Tab).await?;
        let here = page.focused().await?;
        if here == name {
            return Ok(());
        }
        passed.push(here);
    }
    bail!("Tab does not reach “{name}”, only {passed:?}")
}

#[tokio::test]
async fn finds_saves_removes_and_restores_an_answer() -> Result<()> {
    visit(async |page: &Page| {
        tab_to(page, "Skip to the questions").await?;
        tab_to(page, SEARCH).await?;
        key(page, "umbrella").await?;
        page.lists(&QUESTIONS[3..4]).await?;
        special(page, Key::Enter).await?;
        page.focuses(QUESTIONS[3]).await?;
        ensure!(
            page.is_open(QUESTIONS[3]).await?,
            "an answer with a match is closed"
        );
        special(page, Key::Enter).await?;
        page.until("Enter closes it", async || {
            Ok(!page.is_open(QUESTIONS[3]).await?)
        })
        .await?;
        special(page, Key::Enter).await?;
        page.until("Enter opens it", async || page.is_open(QUESTIONS[3]).await)
            .await?;
        let save = format!("Save: {}", QUESTIONS[3]);
        tab_to(page, &save).await?;
        key(page, " ").await?;
        page.focuses(&format!("Saved: {}", QUESTIONS[3])).await?;
        page.until("it is announced where it is kept", async || {
            let announced = page.announcements().await?;
            Ok(announced
                .iter()
                .any(|words| words.starts_with("Saved in this browser, on this device.")))
        })
        .await?;

        // Back to the top, and to the saved answers.
        key(page, &format!("{}k", Key::Control)).await?;
        page.focuses(SEARCH).await?;
        special(page, Key::Escape).await?;
        page.lists(&QUESTIONS).await?;
        tab_to(page, "Saved (1)").await?;
        special(page, Key::Enter).await?;
        page.lists(&QUESTIONS[3..4]).await?;
        tab_to(page, &format!("Remove: {}", QUESTIONS[3])).await?;
        key(page, " ").await?;
        page.shows("Removed from saved").await?;
        page.focuses("Saved answers").await?;
        tab_to(page, "Undo").await?;
        special(page, Key::Enter).await?;
        page.lists(&QUESTIONS[3..4]).await?;
        page.focuses(QUESTIONS[3]).await
    })
    .await
}

#[tokio::test]
async fn changes_the_colours() -> Result<()> {
    visit(async |page: &Page| {
        tab_to(page, "Reading settings").await?;
        special(page, Key::Enter).await?;
        tab_to(page, "Same as my device").await?;
        for choice in ["Light", "Dark"] {
            special(page, Key::Down).await?;
            page.focuses(choice).await?;
        }
        let ground = "return getComputedStyle(document.body).backgroundColor";
        page.until("the page is dark", async || {
            Ok(page.script(ground, &[]).await? == json!("rgb(21, 25, 26)"))
        })
        .await
    })
    .await
}

#[tokio::test]
async fn arrow_keys_move_between_questions() -> Result<()> {
    visit(async |page: &Page| {
        tab_to(page, QUESTIONS[0]).await?;
        special(page, Key::Down).await?;
        page.focuses(QUESTIONS[1]).await?;
        special(page, Key::End).await?;
        page.focuses(QUESTIONS[4]).await?;
        // It is the last question: the focus stays.
        special(page, Key::Down).await?;
        page.focuses(QUESTIONS[4]).await?;
        special(page, Key::Up).await?;
        page.focuses(QUESTIONS[3]).await?;
        special(page, Key::Home).await?;
        page.focuses(QUESTIONS[0]).await?;
        special(page, Key::Up).await?;
        page.focuses(QUESTIONS[0]).await
    })
    .await
}

#[tokio::test]
async fn letters_outside_the_search_box_do_nothing() -> Result<()> {
    visit(async |page: &Page| {
        tab_to(page, QUESTIONS[0]).await?;
        for letter in ["s", "k", "/", "?", "j"] {
            key(page, letter).await?;
        }
        page.focuses(QUESTIONS[0]).await?;
        page.lists(&QUESTIONS).await
    })
    .await
}

#[tokio::test]
async fn shares_saved_answers() -> Result<()> {
    visit(async |page: &Page| {
        for question in &QUESTIONS[..2] {
            tab_to(page, &format!("Save: {question}")).await?;
            key(page, " ").await?;
        }
        key(page, &format!("{}k", Key::Control)).await?;
        tab_to(page, "Saved (2)").await?;
        special(page, Key::Enter).await?;
        page.lists(&QUESTIONS[..2]).await?;
        for button in ["Share", "Copy link", "Copy as text", "QR code"] {
            tab_to(page, button).await?;
        }
        key(page, " ").await?;
        page.announces("The QR code is below. Point the camera of another phone or tablet at it.")
            .await?;
        page.shows("Point the camera of another phone").await?;
        tab_to(page, "Print").await?;
        tab_to(page, "Title (optional)").await?;
        key(page, "For you").await?;
        page.hides("Point the camera of another phone").await?;
        tab_to(page, "Keep a copy, or open one").await?;
        special(page, Key::Enter).await?;
        tab_to(page, "Save a copy as a file").await
    })
    .await
}

#[tokio::test]
async fn saves_answers_of_a_shared_link() -> Result<()> {
    visit(async |page: &Page| {
        page.open("#list=job-title,examples").await?;
        tab_to(page, "Save all").await?;
        special(page, Key::Enter).await?;
        page.announces("2 answers saved.").await?;
        tab_to(page, "Undo").await?;
        special(page, Key::Enter).await?;
        page.find("link", "Saved (0)").await?;
        tab_to(page, "See all questions").await?;
        special(page, Key::Enter).await?;
        page.lists(&QUESTIONS).await
    })
    .await
}

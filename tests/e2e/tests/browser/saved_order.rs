//! The saved list as a list one can work with: its order, by keyboard and by touch, and what the FAQ's edits
//! leave of it.

use crate::QUESTIONS;
use crate::kept;
use anyhow::{Result, ensure};
use e2e::{Page, journey};
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, PointerAction, TouchActions};
use fantoccini::elements::Element;
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

async fn tap(page: &Page, element: &Element) -> Result<()> {
    page.centre(element).await?;
    let finger = TouchActions::new("finger".to_owned())
        .then(PointerAction::MoveToElement {
            element: element.clone(),
            duration: None,
            x: 0.0,
            y: 0.0,
        })
        .then(PointerAction::Down {
            button: MOUSE_BUTTON_LEFT,
        })
        .then(PointerAction::Up {
            button: MOUSE_BUTTON_LEFT,
        });
    Ok(page.client.perform_actions(finger).await?)
}

#[tokio::test]
async fn answers_are_put_in_order_by_keyboard_alone() -> Result<()> {
    journey(async |page: &Page| {
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
async fn answers_are_put_in_order_by_touch() -> Result<()> {
    journey(async |page: &Page| {
        save_three(page).await?;
        tap(page, &page.find("button", &up(QUESTIONS[2])).await?).await?;
        page.lists(&[QUESTIONS[0], QUESTIONS[2], QUESTIONS[1]]).await?;
        tap(page, &page.find("button", &up(QUESTIONS[2])).await?).await?;
        page.lists(&[QUESTIONS[2], QUESTIONS[0], QUESTIONS[1]]).await
    })
    .await
}

/// Keeps answers as another version of the FAQ would have them.
async fn keep(page: &Page, texts: &[&str]) -> Result<()> {
    kept::keep(page, &serde_json::to_string(texts)?).await?;
    page.open("#saved").await
}

#[tokio::test]
async fn an_answer_that_is_gone_from_the_faq_is_named_until_it_is_removed() -> Result<()> {
    journey(async |page: &Page| {
        let gone = "Who pays for <b>this</b>?";
        keep(
            page,
            &[
                "2",
                "#who-pays",
                "@5",
                &format!("?{gone}"),
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
        page.shows(gone).await?;
        page.press("Remove them").await?;
        page.hides("No longer in this FAQ").await?;
        page.focuses("Saved questions").await?;
        page.press("Undo").await?;
        page.find("button", "Remove them").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_answer_whose_words_have_changed_says_so_until_the_reader_has_seen_it() -> Result<()> {
    journey(async |page: &Page| {
        let changed = "The words of this answer have changed since you saved it.";
        keep(page, &["2", "#job-title", "@6", "?Which name is best?", "~9"]).await?;
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

//! Readers' ways through the page on a phone, with what is in the window at each step. A patient with a link is in
//! `first_screen.rs`, a receptionist in `first_save.rs`, a reader without sight or mouse in `keyboard.rs`.

use crate::first_screen::{ABOVE_KEYBOARD, HEIGHT, in_sight, on_a_phone};
use anyhow::{Result, ensure};
use e2e::fixture::{QUESTIONS, READY};
use e2e::{Fixture, Options, Page, Site, visit, visit_site};
use fantoccini::key::Key;

#[tokio::test]
async fn patient_finds_an_answer_or_whom_to_ask() -> Result<()> {
    visit(async |page: &Page| {
        on_a_phone(page).await?;
        page.open("").await?;
        for question in &QUESTIONS[..3] {
            in_sight(page, "summary", question, HEIGHT).await?;
        }
        page.type_search("someone i care for").await?;
        page.shows("Also asked as: What can a link worker do for me, or for someone I care for?")
            .await?;
        in_sight(page, "heading", QUESTIONS[0], ABOVE_KEYBOARD).await?;
        page.type_search(&Key::Escape.to_string()).await?;
        page.type_search("will they tell my gp").await?;
        in_sight(page, "heading", "No answers for “will they tell my gp”.", HEIGHT).await?;
        in_sight(page, "link", "Ask us", HEIGHT).await?;
        page.lists(&QUESTIONS).await?;
        ensure!(!page.text().await?.contains("found for"), "an answer is promised");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn link_worker_explains_the_job_without_a_signal() -> Result<()> {
    let site = Site::start(Fixture::LinkWorkers).await?;
    let options = Options::failing_network();
    visit_site(&site, options, async |page: &Page| {
        on_a_phone(page).await?;
        page.open("").await?;
        page.shows(READY).await?;
        page.type_search("umbrella").await?;
        page.press(&format!("Save: {}", QUESTIONS[3])).await?;
        page.find("link", "Saved (1)").await?;
        site.stop().await;
        page.open("#saved").await?;
        page.lists(&QUESTIONS[3..4]).await?;
        page.script("scrollTo({ top: 0, behavior: 'instant' })", &[])
            .await?;
        for button in ["Share", "Copy link", "Copy as text", "QR code", "Print"] {
            in_sight(page, "button", button, HEIGHT).await?;
        }
        page.press("QR code").await?;
        page.find("picture", "QR code of the link to these answers")
            .await?;
        page.type_search("similar").await?;
        page.lists(&QUESTIONS[2..3]).await?;
        in_sight(page, "summary", QUESTIONS[2], ABOVE_KEYBOARD).await
    })
    .await
}

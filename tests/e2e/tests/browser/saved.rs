//! Saved answers: saving, searching them, removing, undo, and a restart of the browser.

use anyhow::{Result, ensure};
use e2e::fixture::QUESTIONS;
use e2e::{Ability, Fixture, Options, Page, cannot, visit, visit_with};
use serde_json::json;

fn save(question: &str) -> String {
    format!("Save: {question}")
}

#[tokio::test]
async fn saved_answers_survive_a_restart_in_order() -> Result<()> {
    if cannot(Ability::PersistentProfile)? {
        return Ok(());
    }
    let profile = tempfile::tempdir()?;
    let options = Options {
        profile: Some(profile.path().to_owned()),
        ..Options::default()
    };
    // One server for both visits, because another port is another origin.
    let site = e2e::Site::start(Fixture::LinkWorkers).await?;
    e2e::visit_site(&site, options.clone(), async |page: &Page| {
        page.open("").await?;
        page.press(&save(QUESTIONS[3])).await?;
        page.press(&save(QUESTIONS[0])).await?;
        page.find("link", "Saved (2)").await?;
        page.reload().await?;
        page.follow("Saved (2)").await?;
        page.lists(&[QUESTIONS[3], QUESTIONS[0]]).await
    })
    .await?;
    e2e::visit_site(&site, options, async |page: &Page| {
        page.open("#saved").await?;
        page.lists(&[QUESTIONS[3], QUESTIONS[0]]).await?;
        page.shows("2 saved questions").await?;
        ensure!(page.is_pressed(&save(QUESTIONS[3])).await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn saved_view_combines_with_search() -> Result<()> {
    visit(async |page: &Page| {
        for question in &QUESTIONS[2..] {
            page.press(&save(question)).await?;
        }
        page.follow("Saved (3)").await?;
        page.lists(&QUESTIONS[2..]).await?;
        page.type_search("umbrella").await?;
        page.lists(&QUESTIONS[3..4]).await?;
        page.shows("1 saved question found for “umbrella”").await?;
        page.has_fragment("#saved&q=umbrella").await?;
        page.follow("All (5)").await?;
        page.shows("1 question found for “umbrella”").await?;
        page.client.back().await?;
        page.shows("1 saved question found for “umbrella”").await?;
        page.client.back().await?;
        page.lists(&QUESTIONS[2..]).await
    })
    .await
}

#[tokio::test]
async fn undo_restores_a_removed_answer_in_place() -> Result<()> {
    visit(async |page: &Page| {
        for question in &QUESTIONS[..3] {
            page.press(&save(question)).await?;
        }
        page.follow("Saved (3)").await?;
        page.lists(&QUESTIONS[..3]).await?;
        page.press(&save(QUESTIONS[1])).await?;
        page.lists(&[QUESTIONS[0], QUESTIONS[2]]).await?;
        page.announces(&format!("Removed from saved: {}", QUESTIONS[1]))
            .await?;
        page.focuses(QUESTIONS[2]).await?;
        page.press("Undo").await?;
        page.lists(&QUESTIONS[..3]).await?;
        page.announces("Saved again.").await?;
        page.focuses(QUESTIONS[1]).await
    })
    .await
}

#[tokio::test]
async fn removing_everything_leaves_no_trace_and_can_be_undone() -> Result<()> {
    visit(async |page: &Page| {
        page.open("#saved").await?;
        page.find("heading", "You have not saved any answers yet").await?;
        page.press("See all questions").await?;
        page.lists(&QUESTIONS).await?;
        page.press(&save(QUESTIONS[0])).await?;
        page.press(&save(QUESTIONS[4])).await?;
        page.follow("Saved (2)").await?;
        page.press("Remove everything saved here").await?;
        page.lists(&[]).await?;
        page.announces("2 saved answers have been removed.").await?;
        page.focuses("Saved answers").await?;
        ensure!(
            page.script("return localStorage.length", &[]).await? == json!(0),
            "a trace was left"
        );
        page.press("Undo").await?;
        page.lists(&[QUESTIONS[0], QUESTIONS[4]]).await
    })
    .await
}

#[tokio::test]
async fn save_button_has_its_question_and_state() -> Result<()> {
    visit(async |page: &Page| {
        let name = save(QUESTIONS[2]);
        ensure!(!page.is_pressed(&name).await?);
        page.press(&name).await?;
        ensure!(page.is_pressed(&name).await?);
        page.find("link", "Saved (1)").await?;
        page.press(&name).await?;
        ensure!(!page.is_pressed(&name).await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn save_keeps_answers_of_another_tab() -> Result<()> {
    visit_with(Options::default(), async |page: &Page| {
        page.open("").await?;
        let first = page.client.window().await?;
        page.new_tab().await?;
        page.open("").await?;
        page.press(&save(QUESTIONS[0])).await?;
        page.client.switch_to_window(first).await?;
        page.press(&save(QUESTIONS[1])).await?;
        page.find("link", "Saved (2)").await?;
        Ok(())
    })
    .await
}

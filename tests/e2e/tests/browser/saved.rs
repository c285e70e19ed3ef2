//! Saving: keeping, finding among the saved, removing, taking back, and over a restart.

use crate::QUESTIONS;
use anyhow::{Result, ensure};
use e2e::{Ability, Options, Page, cannot, journey, journey_with};
use serde_json::json;

fn save(question: &str) -> String {
    format!("Save: {question}")
}

#[tokio::test]
async fn saved_answers_outlive_the_browser_in_their_order() -> Result<()> {
    if cannot(Ability::KeptProfile)? {
        return Ok(());
    }
    let profile = tempfile::tempdir()?;
    let options = Options {
        profile: Some(profile.path().to_owned()),
        ..Options::default()
    };
    // One server for both visits: another port would be another origin.
    let site = e2e::Site::start().await?;
    e2e::visit(&site, options.clone(), async |page: &Page| {
        page.open("").await?;
        page.press(&save(QUESTIONS[3])).await?;
        page.press(&save(QUESTIONS[0])).await?;
        page.find("link", "Saved (2)").await?;
        page.reload().await?;
        page.follow("Saved (2)").await?;
        page.lists(&[QUESTIONS[3], QUESTIONS[0]]).await
    })
    .await?;
    e2e::visit(&site, options, async |page: &Page| {
        page.open("#saved").await?;
        page.lists(&[QUESTIONS[3], QUESTIONS[0]]).await?;
        page.shows("2 saved questions").await?;
        ensure!(page.is_pressed(&save(QUESTIONS[3])).await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_saved_list_composes_with_the_search() -> Result<()> {
    journey(async |page: &Page| {
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
async fn a_removed_answer_can_be_put_back_where_it_was() -> Result<()> {
    journey(async |page: &Page| {
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
async fn everything_saved_can_be_removed_without_a_trace_and_taken_back() -> Result<()> {
    journey(async |page: &Page| {
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
        page.focuses("Saved questions").await?;
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
async fn a_save_button_says_its_question_and_state() -> Result<()> {
    journey(async |page: &Page| {
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
async fn what_another_tab_saved_is_not_lost() -> Result<()> {
    journey_with(Options::default(), async |page: &Page| {
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

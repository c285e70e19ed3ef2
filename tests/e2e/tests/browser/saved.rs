//! Saved answers: saving, searching them, removing, undo, and a restart of the browser.

use anyhow::{Result, ensure};
use e2e::fixture::QUESTIONS;
use e2e::{Ability, Fixture, Options, Page, cannot, visit, visit_with};
use serde_json::json;

fn save(question: &str) -> String {
    format!("Save: {question}")
}

fn saved(question: &str) -> String {
    format!("Saved: {question}")
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
        page.find("heading", "Saved answers").await?;
        page.follow("All questions").await?;
        page.find("button", &saved(QUESTIONS[3])).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn saved_view_lists_all_saved_answers_and_a_search_in_it_is_a_new_one() -> Result<()> {
    visit(async |page: &Page| {
        for question in &QUESTIONS[2..] {
            page.press(&save(question)).await?;
        }
        page.type_search("umbrella").await?;
        page.lists(&QUESTIONS[3..4]).await?;
        page.has_fragment("#q=umbrella").await?;
        // Going to the saved answers ends the search.
        page.follow("Saved (3)").await?;
        page.lists(&QUESTIONS[2..]).await?;
        page.has_fragment("#saved").await?;
        ensure!(page.search_text().await?.is_empty());
        let hint = "Type to search all questions.";
        page.shows(hint).await?;
        page.type_search("trustworthy").await?;
        page.lists(&QUESTIONS[1..2]).await?;
        page.hides(hint).await?;
        page.shows("1 question found for “trustworthy”").await?;
        page.has_fragment("#q=trustworthy").await?;
        ensure!(current_view(page).await?.starts_with("All"));
        page.client.back().await?;
        page.lists(&QUESTIONS[2..]).await?;
        ensure!(current_view(page).await?.starts_with("Saved"));
        page.client.back().await?;
        page.shows("1 question found for “umbrella”").await?;
        ensure!(page.search_text().await? == "umbrella");
        // Links of older versions: a search of the saved answers, and one that was about to begin.
        page.open("#saved&q=trustworthy").await?;
        page.lists(&QUESTIONS[1..2]).await?;
        page.open("#saved&q=").await?;
        page.lists(&QUESTIONS[2..]).await?;
        page.focuses("What would you like to know?").await
    })
    .await
}

/// Returns the words of the link to the list that is shown.
async fn current_view(page: &Page) -> Result<String> {
    let current = "return document.querySelector('.view-switch [aria-current=true]').textContent";
    let current = page.script(current, &[]).await?;
    Ok(current.as_str().unwrap_or_default().to_owned())
}

#[tokio::test]
async fn undo_restores_a_removed_answer_in_place() -> Result<()> {
    visit(async |page: &Page| {
        for question in &QUESTIONS[..3] {
            page.press(&save(question)).await?;
        }
        page.follow("Saved (3)").await?;
        page.lists(&QUESTIONS[..3]).await?;
        page.press(&format!("Remove: {}", QUESTIONS[1])).await?;
        page.lists(&[QUESTIONS[0], QUESTIONS[2]]).await?;
        page.announces(&format!("Removed from saved: {}", QUESTIONS[1]))
            .await?;
        page.focuses(QUESTIONS[2]).await?;
        page.press("Undo").await?;
        page.lists(&QUESTIONS[..3]).await?;
        page.announces("Your saved answers are as they were.").await?;
        page.focuses(QUESTIONS[1]).await
    })
    .await
}

#[tokio::test]
async fn removing_everything_leaves_no_trace_and_can_be_undone() -> Result<()> {
    visit(async |page: &Page| {
        page.open("#saved").await?;
        page.find("heading", "You have not saved any answers yet").await?;
        page.shows("Saved before in another browser or in the installed app?")
            .await?;
        page.find("summary", "Keep a copy, or open one").await?;
        page.press("See all questions").await?;
        page.hides("Saved before in another browser").await?;
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
async fn save_button_says_its_question_and_what_is_the_case() -> Result<()> {
    visit(async |page: &Page| {
        // The first one says where it is kept.
        page.press(&save(QUESTIONS[0])).await?;
        page.shows("Saved in this browser, on this device.").await?;
        page.press(&save(QUESTIONS[2])).await?;
        let button = page.find("button", &saved(QUESTIONS[2])).await?;
        ensure!(button.text().await? == "Saved");
        // The label says it; a state would say it again.
        ensure!(button.attr("aria-pressed").await?.is_none());
        page.announces(&saved(QUESTIONS[2])).await?;
        page.find("link", "Saved (2)").await?;
        page.press(&saved(QUESTIONS[2])).await?;
        let button = page.find("button", &save(QUESTIONS[2])).await?;
        ensure!(button.text().await? == "Save");
        // It is saved again from the saved list, where its button removes it.
        page.press("Undo").await?;
        page.follow("Saved (2)").await?;
        let button = page.find("button", &format!("Remove: {}", QUESTIONS[2])).await?;
        ensure!(button.text().await? == "Remove");
        ensure!(page.look_for("button", &saved(QUESTIONS[2])).await?.is_none());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn save_keeps_answers_of_another_tab() -> Result<()> {
    visit_with(Options::default(), async |page: &Page| {
        page.open("").await?;
        let first = page.client.window().await?;
        page.open_beside("").await?;
        page.press(&save(QUESTIONS[0])).await?;
        page.client.switch_to_window(first).await?;
        page.press(&save(QUESTIONS[1])).await?;
        page.find("link", "Saved (2)").await?;
        Ok(())
    })
    .await
}

//! Corrections, synonyms and closest answers: the list when the reader's words differ from those of the answers.

use anyhow::{Result, ensure};
use e2e::fixture::QUESTIONS;
use e2e::{Page, visit};
use serde_json::json;

#[tokio::test]
async fn correction_is_shown_and_can_be_undone() -> Result<()> {
    visit(async |page: &Page| {
        page.type_search("umbrela ").await?;
        page.lists(&QUESTIONS[3..4]).await?;
        page.shows("Showing results for “umbrella”.").await?;
        page.announces("Showing results for “umbrella”. 1 question found for “umbrela”")
            .await?;
        ensure!(page.marked().await? == ["umbrella"]);
        page.has_fragment("#q=umbrela+").await?;
        page.press("Search for “umbrela” instead").await?;
        page.hides("Showing results for").await?;
        page.focuses("What would you like to know?").await?;
        ensure!(page.search_text().await? == "umbrela ");
        page.has_fragment("#q=umbrela+").await?;
        page.type_search("title").await?;
        page.shows("Showing results for “umbrella”.").await
    })
    .await
}

#[tokio::test]
async fn closest_answers_name_the_missing_words() -> Result<()> {
    visit(async |page: &Page| {
        page.type_search("occupational therapist Zürich").await?;
        let line = "No answer has all of these words. Not found: “Zürich”.";
        page.shows(line).await?;
        ensure!(
            page.questions()
                .await?
                .first()
                .is_some_and(|first| first == QUESTIONS[2]),
            "the closest is not first"
        );
        page.until("the line is announced", async || {
            Ok(page.announcements().await?.iter().any(|text| {
                text.starts_with(line) && (text.ends_with("come closest") || text.ends_with("comes closest"))
            }))
        })
        .await?;
        page.hides("found for").await?;
        page.press("Clear search").await?;
        page.lists(&QUESTIONS).await?;
        page.hides("come closest").await
    })
    .await
}

#[tokio::test]
async fn synonym_finds_and_marks_its_equivalent() -> Result<()> {
    visit(async |page: &Page| {
        page.type_search("illustrations").await?;
        page.until("the examples come first", async || {
            Ok(page
                .questions()
                .await?
                .first()
                .is_some_and(|first| first == QUESTIONS[4]))
        })
        .await?;
        page.hides("come closest").await?;
        let marked = page.marked().await?;
        ensure!(marked.iter().any(|mark| mark == "examples"), "marked: {marked:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn unrelated_words_find_nothing() -> Result<()> {
    visit(async |page: &Page| {
        page.type_search("bus timetable").await?;
        page.find("heading", "No answers for “bus timetable”.").await?;
        page.hides("come closest").await?;
        page.announces("No answers for “bus timetable”. This page answers 5 questions.")
            .await
    })
    .await
}

#[tokio::test]
async fn history_keeps_the_typed_words() -> Result<()> {
    visit(async |page: &Page| {
        page.type_search("umbrela ").await?;
        page.press("Search for “umbrela” instead").await?;
        page.hides("Showing results for").await?;
        page.has_fragment("#q=umbrela+").await?;
        let entries = page.script("return history.length", &[]).await?;
        page.client.back().await?;
        page.lists(&QUESTIONS).await?;
        page.hides("Search for").await?;
        page.client.forward().await?;
        page.shows("Showing results for “umbrella”.").await?;
        page.lists(&QUESTIONS[3..4]).await?;
        page.has_fragment("#q=umbrela+").await?;
        ensure!(page.script("return history.length", &[]).await? == entries);
        ensure!(page.script("return location.search", &[]).await? == json!(""));
        Ok(())
    })
    .await
}

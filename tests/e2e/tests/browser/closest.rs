//! What the list does when the reader's words are not quite those of the answers.

use crate::QUESTIONS;
use anyhow::{Result, ensure};
use e2e::{Page, journey};
use fantoccini::Locator;
use serde_json::json;

/// All that is marked, in questions and answers, open or not.
async fn marked(page: &Page) -> Result<Vec<String>> {
    let mut marked = Vec::new();
    for mark in page.client.find_all(Locator::Css("mark")).await? {
        marked.push(mark.prop("textContent").await?.unwrap_or_default());
    }
    Ok(marked)
}

#[tokio::test]
async fn a_corrected_word_is_said_and_can_be_taken_back() -> Result<()> {
    journey(async |page: &Page| {
        page.type_search("umbrela ").await?;
        page.lists(&QUESTIONS[3..4]).await?;
        page.shows("Showing results for “umbrella”.").await?;
        page.announces("Showing results for “umbrella”. 1 question found for “umbrela”")
            .await?;
        ensure!(marked(page).await? == ["umbrella"]);
        page.has_fragment("#q=umbrela+").await?;
        page.press("Search for “umbrela” instead").await?;
        page.hides("Showing results for").await?;
        page.focuses("What would you like to know?").await?;
        ensure!(page.search_box().await?.prop("value").await?.as_deref() == Some("umbrela "));
        page.has_fragment("#q=umbrela+").await?;
        page.type_search("title").await?;
        page.shows("Showing results for “umbrella”.").await
    })
    .await
}

#[tokio::test]
async fn the_closest_are_shown_with_the_words_they_lack() -> Result<()> {
    journey(async |page: &Page| {
        page.type_search("occupational therapist Zürich").await?;
        let line = "No answer has all of these words. These come closest. Not found: “Zürich”.";
        page.shows(line).await?;
        ensure!(
            page.questions()
                .await?
                .first()
                .is_some_and(|first| first == QUESTIONS[2]),
            "the closest is not first"
        );
        page.until("the line is announced", async || {
            let region = "return document.getElementById('faq_announcement').textContent.trim()";
            let said = page.script(region, &[]).await?;
            let said = said.as_str().unwrap_or_default();
            Ok(said.starts_with(line) && (said.ends_with("come closest") || said.ends_with("comes closest")))
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
async fn a_synonym_finds_and_marks_what_it_stands_for() -> Result<()> {
    journey(async |page: &Page| {
        page.type_search("illustrations").await?;
        page.until("the examples come first", async || {
            Ok(page
                .questions()
                .await?
                .first()
                .is_some_and(|first| first == QUESTIONS[4]))
        })
        .await?;
        page.hides("These come closest").await?;
        let marked = marked(page).await?;
        ensure!(marked.iter().any(|mark| mark == "examples"), "marked: {marked:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_the_answers_are_not_about_finds_nothing() -> Result<()> {
    journey(async |page: &Page| {
        page.type_search("bus timetable").await?;
        page.lists(&[]).await?;
        page.find("heading", "No answer found").await?;
        page.hides("come closest").await?;
        page.announces("No answer has all of these words: “bus timetable”.")
            .await
    })
    .await
}

#[tokio::test]
async fn the_history_keeps_what_was_typed() -> Result<()> {
    journey(async |page: &Page| {
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

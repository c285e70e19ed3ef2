//! Printing: the printed text, and a page unchanged by it.

use anyhow::{Result, ensure};
use e2e::fixture::QUESTIONS;
use e2e::{Ability, Page, cannot, visit};
use serde_json::Value;

/// Returns whether the printed text has these words.
fn has_words(text: &str, words: &str) -> bool {
    text.contains(&words.split_whitespace().collect::<String>())
}

/// Returns for each answer whether it is open.
async fn open_answers(page: &Page) -> Result<Value> {
    page.script(
        "return [...document.querySelectorAll('main details')].map(({ open }) => open)",
        &[],
    )
    .await
}

#[tokio::test]
async fn prints_all_listed_answers_and_changes_none() -> Result<()> {
    if cannot(Ability::Printing)? {
        return Ok(());
    }
    visit(async |page: &Page| {
        page.toggle(QUESTIONS[1]).await?;
        let before = open_answers(page).await?;
        let text = page.printed_text().await?;
        for words in [
            QUESTIONS[0],
            "cocreating action plans and goals",
            QUESTIONS[1],
            "approachable, patient and trustworthy",
            QUESTIONS[3],
            "an umbrella term",
            "The National Association of Link Workers has published the following FAQs",
            "https://www.nalw.org.uk/",
            "Printed from http://localhost:",
        ] {
            ensure!(has_words(&text, words), "“{words}” is not printed: {text}");
        }
        for control in [
            "Save",
            "Open all",
            "Copy link",
            "What would you like to know?",
            "Reading settings",
            "Help:",
        ] {
            ensure!(!has_words(&text, control), "“{control}” is printed: {text}");
        }
        ensure!(
            open_answers(page).await? == before,
            "printing opened or closed an answer"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn prints_only_listed_answers() -> Result<()> {
    if cannot(Ability::Printing)? {
        return Ok(());
    }
    visit(async |page: &Page| {
        page.press(&format!("Save: {}", QUESTIONS[3])).await?;
        page.open("#saved").await?;
        page.lists(&QUESTIONS[3..4]).await?;
        let text = page.printed_text().await?;
        ensure!(has_words(&text, "an umbrella term"), "{text}");
        ensure!(!has_words(&text, "cocreating action plans"), "{text}");
        Ok(())
    })
    .await
}

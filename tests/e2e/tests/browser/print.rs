//! On paper: what is printed, and that printing changes nothing.

use crate::QUESTIONS;
use anyhow::{Result, ensure};
use e2e::{Ability, Page, cannot, journey};
use serde_json::Value;

/// Whether the printed text has these words.
fn holds(text: &str, words: &str) -> bool {
    text.contains(&words.split_whitespace().collect::<String>())
}

/// Which answers are open.
async fn open(page: &Page) -> Result<Value> {
    page.script(
        "return [...document.querySelectorAll('.question details')].map(({ open }) => open)",
        &[],
    )
    .await
}

#[tokio::test]
async fn every_listed_answer_is_printed_and_none_is_changed() -> Result<()> {
    if cannot(Ability::Printing)? {
        return Ok(());
    }
    journey(async |page: &Page| {
        page.press_question(QUESTIONS[1]).await?;
        let before = open(page).await?;
        let text = page.printed().await?;
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
            ensure!(holds(&text, words), "“{words}” is not printed: {text}");
        }
        for control in [
            "Save",
            "Open all",
            "Copy link",
            "What would you like to know?",
            "Reading settings",
            "Help:",
        ] {
            ensure!(!holds(&text, control), "“{control}” is printed: {text}");
        }
        ensure!(open(page).await? == before, "printing opened or closed an answer");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_not_listed_is_not_printed() -> Result<()> {
    if cannot(Ability::Printing)? {
        return Ok(());
    }
    journey(async |page: &Page| {
        page.press(&format!("Save: {}", QUESTIONS[3])).await?;
        page.open("#saved").await?;
        page.lists(&QUESTIONS[3..4]).await?;
        let text = page.printed().await?;
        ensure!(holds(&text, "an umbrella term"), "{text}");
        ensure!(!holds(&text, "cocreating action plans"), "{text}");
        Ok(())
    })
    .await
}

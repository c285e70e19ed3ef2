//! Answers with lists in lists, quotations, headings, tables, powers and pictures.

use crate::accessibility::accessibility_flaws;
use crate::share_tools::{CATCH, caught};
use anyhow::{Result, ensure};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use e2e::{Ability, Fixture, Options, Page, Site, cannot, visit_site};
use serde_json::{Value, json};

const PLOT: &str = "How do I get a plot?";
const SIZE: &str = "How large is a plot?";
const GATE: &str = "When is the gate open?";
/// The table's columns, after which it is named.
const COLUMNS: &str = "Day, Opens, Closes, Who has the key, What to bring with you";

async fn on_the_allotments(steps: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    let site = Site::start(Fixture::Allotment).await?;
    visit_site(&site, Options::default(), steps).await
}

#[tokio::test]
async fn search_marks_words_in_every_kind_of_block() -> Result<()> {
    on_the_allotments(async |page: &Page| {
        for (query, question, marked) in [
            ("treasurer", PLOT, "treasurer"),
            ("spring", PLOT, "spring"),
            ("bree", PLOT, "Bree"),
            ("email", PLOT, "email"),
            ("wheelbarrow", GATE, "Wheelbarrow"),
            ("membership", GATE, "membership"),
            ("metres", SIZE, "metres"),
        ] {
            page.open(&format!("#q={query}")).await?;
            page.until(&format!("“{query}” is marked"), async || {
                Ok(page.marked().await?.iter().any(|words| words == marked))
            })
            .await?;
            ensure!(page.is_open(question).await?, "{query}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn wide_table_scrolls_by_keyboard_within_the_page() -> Result<()> {
    on_the_allotments(async |page: &Page| {
        page.resize(500, 700).await?;
        page.open("").await?;
        page.toggle(GATE).await?;
        let table = page.find("region", COLUMNS).await?;
        let wider = "return document.documentElement.scrollWidth > document.documentElement.clientWidth";
        ensure!(
            page.script(wider, &[]).await? == json!(false),
            "the page is wider than its window"
        );
        page.script_on(&table, "arguments[0].focus()").await?;
        page.focuses(COLUMNS).await?;
        page.client
            .active_element()
            .await?
            .send_keys("\u{E014}\u{E014}")
            .await?;
        page.until("the table has scrolled", async || {
            let scrolled = page
                .script_on(&table, "return arguments[0].scrollLeft > 0")
                .await?;
            Ok(scrolled == Value::Bool(true))
        })
        .await?;
        // A link in a cell leads to its question.
        page.follow("for a plot").await?;
        page.has_fragment("#plot").await?;
        ensure!(page.is_open(PLOT).await?);
        page.find("heading", "Where to write").await?;
        page.follow("when the gate is open").await?;
        page.has_fragment("#gate").await
    })
    .await
}

#[tokio::test]
async fn copied_text_keeps_numbers_levels_and_columns() -> Result<()> {
    on_the_allotments(async |page: &Page| {
        page.open("").await?;
        for question in [PLOT, GATE, SIZE] {
            page.press(&format!("Save: {question}")).await?;
        }
        page.follow("Saved (3)").await?;
        page.script(CATCH, &[]).await?;
        page.press("Copy as text").await?;
        page.announces("Answers copied. You can paste them into a message.").await?;
        let text = caught(page, "window.copied").await?;
        for part in [
            "\n3. Write to the society:\n  - by letter\n    1. to the warden\n    2. to the treasurer, who\n      - keeps the list\n",
            "\n4. Wait for a plot.\n  Some wait for a year.\n5. See",
            "\n> Nobody waits for long.\n> - the warden, last spring\nWhere to write\nThe warden\nMill Lane 10\nBree\n",
            "\nDay | Opens | Closes | Who has the key | What to bring with you\nMonday | 9 | 17 | The warden | Your",
            "\nAbout 250 m^2.",
            "\n[A plan: two rows of four plots with a path between them]\n",
        ] {
            ensure!(text.contains(part), "{part}\nis not in\n{text}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn picture_is_found_by_its_description_and_shown() -> Result<()> {
    on_the_allotments(async |page: &Page| {
        page.open("").await?;
        if !cannot(Ability::Emulation)? {
            // On paper, also in an answer that was never opened.
            let pdf = page.devtools("Page.printToPDF", json!({})).await?;
            let pdf = BASE64_STANDARD.decode(pdf["data"].as_str().unwrap_or_default())?;
            let image = b"/Subtype /Image";
            ensure!(
                pdf.windows(image.len()).any(|bytes| bytes == image),
                "no picture on paper"
            );
        }
        page.type_search("path between").await?;
        page.shows("1 question found").await?;
        ensure!(page.is_open(SIZE).await?);
        page.until("the picture is there", async || {
            let width = "return document.querySelector('.answer img').naturalWidth";
            Ok(page.script(width, &[]).await? == json!(320))
        })
        .await
    })
    .await
}

#[tokio::test]
async fn answers_of_every_kind_are_accessible() -> Result<()> {
    on_the_allotments(async |page: &Page| {
        page.resize(500, 700).await?;
        page.open("").await?;
        page.press("Open all").await?;
        let mut flaws = accessibility_flaws(page).await?;
        // The columns that are scrolled out of sight have the colours of the others.
        flaws.retain(|flaw| !flaw.contains("partially obscured by another element"));
        ensure!(flaws.is_empty(), "{}", flaws.join("\n"));
        Ok(())
    })
    .await
}

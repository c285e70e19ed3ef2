//! Copies of saved answers as files: download, preview, merge, replace, and invalid files.

use crate::storage::{stored, stores};
use anyhow::{Result, ensure};
use e2e::fixture::QUESTIONS;
use e2e::{Fixture, Options, Page, Site, visit, visit_site};
use serde_json::json;
use std::path::Path;

async fn save_and_open_panel(page: &Page, questions: &[&str]) -> Result<()> {
    for question in questions {
        page.press(&format!("Save: {question}")).await?;
    }
    page.follow(&format!("Saved ({})", questions.len())).await?;
    page.toggle("Keep a copy, or open one").await
}

async fn open_copy(page: &Page, file: &Path) -> Result<()> {
    let field = page.find("file", "Open a copy").await?;
    field.send_keys(&file.display().to_string()).await?;
    page.find("group", "What is in this copy").await?;
    page.focuses("What is in this copy").await
}

#[tokio::test]
async fn copy_restores_saved_answers_byte_for_byte() -> Result<()> {
    let site = Site::start(Fixture::LinkWorkers).await?;
    let mut copy = String::new();
    let mut before = String::new();
    visit_site(&site, Options::default(), async |page: &Page| {
        page.open("").await?;
        save_and_open_panel(page, &[QUESTIONS[3], QUESTIONS[0]]).await?;
        before = stores(page, 2).await?;
        // The download is caught on its way to the browser.
        let catch = "URL.createObjectURL = blob => { blob.text().then(text => { window.caught = text }); return '#' }";
        page.script(catch, &[]).await?;
        page.press("Save a copy as a file").await?;
        page.until("there is a copy", async || {
            copy = page.script("return window.caught", &[]).await?.as_str().unwrap_or_default().to_owned();
            Ok(!copy.is_empty())
        })
        .await
    })
    .await?;
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("copy.json");
    std::fs::write(&file, &copy)?;
    visit_site(&site, Options::default(), async |page: &Page| {
        page.open("#saved").await?;
        page.toggle("Keep a copy, or open one").await?;
        open_copy(page, &file).await?;
        page.shows("This copy has 2 answers.").await?;
        ensure!(
            stored(page).await?.is_empty(),
            "the preview of a copy changed the saved answers"
        );
        page.press("Add to my saved answers").await?;
        page.lists(&[QUESTIONS[3], QUESTIONS[0]]).await?;
        ensure!(stores(page, 2).await? == before);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn copy_is_added_or_replaces_and_both_can_be_undone() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("copy.json");
    let entry = |id: &str| json!({ "id": id, "savedAt": 1, "question": "?", "digest": 0 });
    let copy =
        json!({ "app": "link-worker-faq", "version": 2, "answers": [entry("job-title"), entry("examples")] });
    std::fs::write(&file, copy.to_string())?;
    visit(async |page: &Page| {
        save_and_open_panel(page, &[QUESTIONS[0], QUESTIONS[3]]).await?;
        open_copy(page, &file).await?;
        page.shows("You have saved 1 of them already.").await?;
        page.shows("“Add to my saved answers” puts 1 answer at the end of your list.")
            .await?;
        page.shows("removes the 2 answers you have now. It saves the 2 answers of this copy.")
            .await?;
        page.press("Cancel").await?;
        page.lists(&[QUESTIONS[0], QUESTIONS[3]]).await?;
        open_copy(page, &file).await?;
        page.press("Add to my saved answers").await?;
        page.lists(&[QUESTIONS[0], QUESTIONS[3], QUESTIONS[4]]).await?;
        page.announces("The copy is now in your saved answers.").await?;
        page.press("Undo").await?;
        page.lists(&[QUESTIONS[0], QUESTIONS[3]]).await?;
        open_copy(page, &file).await?;
        page.press("Replace my saved answers").await?;
        page.lists(&[QUESTIONS[3], QUESTIONS[4]]).await?;
        page.press("Undo").await?;
        page.lists(&[QUESTIONS[0], QUESTIONS[3]]).await
    })
    .await
}

#[tokio::test]
async fn copy_of_another_faq_is_recognised_and_changes_nothing() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("copy.json");
    let entry = json!({ "id": "job-title", "savedAt": 1, "question": "Which tea?", "digest": 0 });
    let copy =
        |site: &str| json!({ "app": "link-worker-faq", "version": 2, "site": site, "answers": [entry] });
    visit(async |page: &Page| {
        save_and_open_panel(page, &QUESTIONS[..1]).await?;
        let before = stores(page, 1).await?;
        std::fs::write(&file, copy("tea-shop").to_string())?;
        open_copy(page, &file).await?;
        page.shows("This copy is from another FAQ: “tea-shop”. Open it there, or choose another file. Nothing has changed.")
            .await?;
        for button in ["Add to my saved answers", "Replace my saved answers"] {
            ensure!(page.look_for("button", button).await?.is_none(), "“{button}” is offered");
        }
        page.hides("taken out").await?;
        page.press("Cancel").await?;
        ensure!(stores(page, 1).await? == before, "the saved answers have changed");
        std::fs::write(&file, copy("link-worker-faq").to_string())?;
        open_copy(page, &file).await?;
        page.press("Add to my saved answers").await?;
        page.lists(&[QUESTIONS[0], QUESTIONS[3]]).await
    })
    .await
}

#[tokio::test]
async fn invalid_files_are_explained_and_change_nothing() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("copy.json");
    let whole = json!({ "app": "link-worker-faq", "version": 2, "answers": [] }).to_string();
    let head = r#"{"app":"link-worker-faq","version":"#;
    let ours = "This file is not a copy of saved answers from this page.";
    let cases: [(String, &str); 9] = [
        ("not JSON".to_owned(), ours),
        (r#"{"name":"another"}"#.to_owned(), ours),
        (
            whole[..whole.len() - 2].to_owned(),
            "The end of this file is missing.",
        ),
        (
            format!("{head}9,\"answers\":[]}}"),
            "A newer version of this page made this file.",
        ),
        (format!("{head}2,\"answers\":{{}}}}"), "This file is damaged"),
        (
            format!("{head}2,\"answers\":[1,null,{{}}]}}"),
            "This file is damaged",
        ),
        ("x".repeat(50 << 20), "This file is too large"),
        (
            format!("{head}1,\"answers\":[[\"job-title\",1]]}}"),
            "This copy has 1 answer.",
        ),
        (
            format!(
                "{head}2,\"__proto__\":{{\"answers\":1}},\"answers\":[{{\"id\":\"<b>\",\"savedAt\":1,\"question\":\"\",\"digest\":0}},\
                 {{\"id\":\"x\",\"savedAt\":1,\"question\":\"<img src=x onerror=alert(1)>\",\"digest\":0}},\
                 {{\"id\":\"x\",\"savedAt\":1,\"question\":\"\",\"digest\":0}}]}}"
            ),
            "This copy has 1 answer. 1 answer came more than once and will be saved once. 1 answer could not be read and will be left out.",
        ),
    ];
    visit(async |page: &Page| {
        save_and_open_panel(page, &QUESTIONS[..2]).await?;
        let before = stores(page, 2).await?;
        for (text, sentence) in &cases {
            std::fs::write(&file, text)?;
            open_copy(page, &file).await?;
            page.shows(sentence).await?;
            page.press("Cancel").await?;
            page.hides(sentence).await?;
            ensure!(
                stores(page, 2).await? == before,
                "the saved answers have changed: {sentence}"
            );
        }
        open_copy(page, &file).await?;
        page.press("Add to my saved answers").await?;
        page.shows("<img src=x onerror=alert(1)>").await?;
        ensure!(
            page.script("return document.querySelectorAll('main img').length", &[])
                .await?
                == json!(0)
        );
        Ok(())
    })
    .await
}

//! The first saved answer: where it is kept, the copy of it, and a receptionist's way from a search to the paper.

use crate::first_screen::{HEIGHT, in_sight};
use crate::storage::stores;
use anyhow::{Context, Result, ensure};
use e2e::fixture::QUESTIONS;
use e2e::{Ability, Options, Page, Site, Viewport, cannot, visit, visit_site, visit_with};
use serde_json::json;

const KEPT: &str = "Saved in this browser, on this device.";
const DELETES: &str = "Safari may delete your saved answers if you do not open this page for 7 days.";
/// Catches the text of a file on its way to the browser. Firefox would follow the link.
const CATCH: &str = "URL.createObjectURL = blob => { blob.text().then(text => { window.caught = text }); return '#' }; \
    HTMLAnchorElement.prototype.click = () => {}";

async fn save(page: &Page, question: &str) -> Result<()> {
    page.press(&format!("Save: {question}")).await
}

/// Makes the browser one that names this vendor.
async fn be_of(page: &Page, vendor: &str) -> Result<()> {
    let script = "Object.defineProperty(navigator, 'vendor', { value: arguments[0], configurable: true })";
    page.script(script, &[json!(vendor)]).await?;
    Ok(())
}

#[tokio::test]
async fn first_saved_answer_says_where_it_is_kept() -> Result<()> {
    visit(async |page: &Page| {
        for (vendor, deletes) in [
            ("Apple Computer, Inc.", true),
            ("Google Inc.", false),
            ("", false),
        ] {
            be_of(page, vendor).await?;
            save(page, QUESTIONS[0]).await?;
            let words = if deletes {
                format!("{KEPT} {DELETES}")
            } else {
                KEPT.to_owned()
            };
            page.announces(&words).await?;
            page.find("button", "Keep a copy").await?;
            // The second one says nothing of it.
            save(page, QUESTIONS[1]).await?;
            page.hides(KEPT).await?;
            page.follow("Saved (2)").await?;
            page.press("Remove everything saved here").await?;
            page.follow("All questions").await?;
            page.lists(&QUESTIONS).await?;
        }
        // An app on the home screen is not deleted.
        be_of(page, "Apple Computer, Inc.").await?;
        page.script(
            "Object.defineProperty(navigator, 'standalone', { value: true })",
            &[],
        )
        .await?;
        save(page, QUESTIONS[0]).await?;
        page.announces(KEPT).await
    })
    .await
}

#[tokio::test]
async fn this_engine_says_what_is_true_of_it() -> Result<()> {
    visit(async |page: &Page| {
        let apple = page.script("return /^Apple/.test(navigator.vendor)", &[]).await? == json!(true);
        save(page, QUESTIONS[0]).await?;
        page.shows(KEPT).await?;
        ensure!(page.text().await?.contains("Safari may delete") == apple);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn saved_again_by_undo_or_in_a_set_is_no_first_answer() -> Result<()> {
    visit(async |page: &Page| {
        save(page, QUESTIONS[0]).await?;
        page.shows(KEPT).await?;
        page.press(&format!("Saved: {}", QUESTIONS[0])).await?;
        page.press("Undo").await?;
        stores(page, 1).await?;
        page.announces("Your saved answers are as they were.").await?;
        page.hides(KEPT).await?;
        page.press(&format!("Saved: {}", QUESTIONS[0])).await?;
        page.find("link", "Saved (0)").await?;
        page.open("#list=job-title,examples").await?;
        page.press("Save all").await?;
        stores(page, 2).await?;
        page.announces("2 answers saved.").await
    })
    .await
}

#[tokio::test]
async fn denied_storage_is_never_called_saved() -> Result<()> {
    let denied = Options {
        storage_denied: true,
        ..Options::default()
    };
    visit_with(denied, async |page: &Page| {
        page.open("").await?;
        save(page, QUESTIONS[1]).await?;
        page.follow("Saved (1)").await?;
        page.lists(&QUESTIONS[1..2]).await?;
        page.find("button", "Remove everything saved here").await?;
        ensure!(!page.text().await?.contains(KEPT), "storage is denied");
        ensure!(
            !page
                .announcements()
                .await?
                .iter()
                .any(|words| words.contains(KEPT))
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn full_storage_is_never_called_saved() -> Result<()> {
    visit(async |page: &Page| {
        let fill = "let part = 'x'.repeat(1 << 20), n = 0; \
            while (part.length) { try { localStorage.setItem('filler' + n++, part) } catch { part = part.slice(0, part.length >> 1) } }";
        page.script(fill, &[]).await?;
        save(page, QUESTIONS[1]).await?;
        page.find("link", "Saved (1)").await?;
        page.follow("Saved (1)").await?;
        page.lists(&QUESTIONS[1..2]).await?;
        page.until("the page says that it is not kept", async || {
            let regions = page.announcements().await?;
            Ok(regions.iter().any(|words| words.contains("when you close this page")))
        })
        .await?;
        ensure!(!page.text().await?.contains(KEPT), "nothing is stored");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn copy_is_one_press_away_in_the_middle_of_a_search() -> Result<()> {
    visit(async |page: &Page| {
        page.type_search("umbrella").await?;
        page.lists(&QUESTIONS[3..4]).await?;
        save(page, QUESTIONS[3]).await?;
        page.script(CATCH, &[]).await?;
        page.press("Keep a copy").await?;
        page.announces("Look for the file in your downloads. If it is not there, this browser cannot save files. Open this page in another browser, or share the link instead.").await?;
        page.until("the copy has the answer", async || {
            let copy = page.script("return window.caught", &[]).await?;
            Ok(copy.as_str().is_some_and(|copy| copy.contains("\"job-title\"")))
        })
        .await?;
        page.lists(&QUESTIONS[3..4]).await?;
        ensure!(page.search_text().await? == "umbrella");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn copy_that_cannot_be_made_is_reported_and_can_be_tried_again() -> Result<()> {
    let site = Site::start(e2e::Fixture::LinkWorkers).await?;
    site.serve("location ~ share { return 503; }").await?;
    let failing = Options::failing_network();
    visit_site(&site, failing, async |page: &Page| {
        page.open("").await?;
        save(page, QUESTIONS[3]).await?;
        page.press("Keep a copy").await?;
        let failed = "This part did not load. Check that you are online, then try again.";
        page.announces(failed).await?;
        page.follow("Saved (1)").await?;
        page.press("Copy link").await?;
        page.shows(failed).await?;
        site.serve("").await?;
        page.script(
            "Object.defineProperty(navigator, 'clipboard', { value: undefined })",
            &[],
        )
        .await?;
        page.press("Copy link").await?;
        page.focuses("Copy this link").await?;
        page.hides(failed).await
    })
    .await
}

/// The receptionist searches, saves, searches, saves, and sends or prints both answers without scrolling.
#[tokio::test]
async fn receptionist_sends_or_prints_two_answers_without_scrolling() -> Result<()> {
    if cannot(Ability::Emulation)? {
        return Ok(());
    }
    visit(async |page: &Page| {
        page.emulate(Viewport::light(390, 844)).await?;
        page.open("").await?;
        for (words, question) in [("umbrella", QUESTIONS[3]), ("trustworthy", QUESTIONS[1])] {
            let search = page.search_box().await?;
            search.clear().await?;
            search.send_keys(words).await?;
            page.lists(&[question]).await?;
            save(page, question).await?;
        }
        page.follow("Saved (2)").await?;
        page.lists(&[QUESTIONS[3], QUESTIONS[1]]).await?;
        page.script("scrollTo({ top: 0, behavior: 'instant' })", &[])
            .await?;
        for button in ["Share", "Copy link", "Copy as text", "QR code", "Print"] {
            in_sight(page, "button", button, HEIGHT).await?;
        }
        for question in [QUESTIONS[3], QUESTIONS[1]] {
            in_sight(page, "summary", question, HEIGHT).await?;
        }
        let shared = "navigator.share = async (data) => { window.shared = data }; window.print = () => { window.printed = true }";
        page.script(shared, &[]).await?;
        page.find("button", "Share").await?.click().await?;
        page.until("both answers are shared", async || {
            let text = page.script("return window.shared?.text", &[]).await?;
            let text = text.as_str().unwrap_or_default();
            Ok(text.contains("is an umbrella term") && text.contains(QUESTIONS[1]))
        })
        .await?;
        page.find("button", "Print").await?.click().await?;
        page.until("the handout is printed", async || {
            Ok(page.script("return window.printed", &[]).await? == json!(true))
        })
        .await
        .context("Print does nothing")
    })
    .await
}

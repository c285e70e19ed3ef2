//! The browsers inside other apps: each button ends in something visible where printing, files, the share sheet or the
//! clipboard are missing, empty or broken.

use crate::shared::link_to_two;
use anyhow::{Result, ensure};
use e2e::fixture::QUESTIONS;
use e2e::{Page, visit};
use serde_json::json;
use std::time::{Duration, Instant};

/// The time after which a reader thinks that a button does nothing, and two more for a busy machine.
const SOON: Duration = Duration::from_secs(3);

/// Replaces a property of an object by the value of an expression.
async fn replace(page: &Page, object: &str, property: &str, value: &str) -> Result<()> {
    let script =
        format!("Object.defineProperty({object}, '{property}', {{ configurable: true, value: {value} }})");
    page.script(&script, &[]).await?;
    Ok(())
}

/// Checks that this text is shown soon.
async fn shows_soon(page: &Page, text: &str, what: &str) -> Result<()> {
    let start = Instant::now();
    page.shows(text).await?;
    ensure!(
        start.elapsed() < SOON,
        "{what}: “{text}” came after {:?}",
        start.elapsed()
    );
    Ok(())
}

/// Returns whether the handout would be printed.
async fn has_handout(page: &Page) -> Result<bool> {
    let script = "return [...document.querySelectorAll('.handout')].some(({ hidden }) => !hidden)";
    Ok(page.script(script, &[]).await? == json!(true))
}

#[tokio::test]
async fn print_without_effect_is_reported() -> Result<()> {
    visit(async |page: &Page| {
        link_to_two(page).await?;
        for print in [
            "undefined",
            "null",
            "() => {}",
            "() => { throw new Error('no') }",
            "() => new Promise(() => {})",
        ] {
            replace(page, "window", "print", print).await?;
            page.press("Print").await?;
            shows_soon(
                page,
                "This browser cannot print from here. Look for Print in its menu.",
                print,
            )
            .await?;
            // The next use of the page ends the handout.
            page.script("dispatchEvent(new Event('pointerdown'))", &[])
                .await?;
            page.until("the handout is hidden", async || Ok(!has_handout(page).await?))
                .await?;
            page.press("QR code").await?;
            page.hides("This browser cannot print from here").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn print_that_never_ends_leaves_no_handout() -> Result<()> {
    visit(async |page: &Page| {
        link_to_two(page).await?;
        replace(
            page,
            "window",
            "print",
            "() => dispatchEvent(new Event('beforeprint'))",
        )
        .await?;
        page.press("Print").await?;
        page.until("the handout is there", async || has_handout(page).await)
            .await?;
        page.press("QR code").await?;
        page.until("the handout is hidden", async || Ok(!has_handout(page).await?))
            .await
    })
    .await
}

#[tokio::test]
async fn dropped_download_is_explained() -> Result<()> {
    visit(async |page: &Page| {
        link_to_two(page).await?;
        let drop = "addEventListener('click', event => event.target.closest('a[download]') && event.preventDefault(), true); \
            HTMLAnchorElement.prototype.click = () => {}";
        page.script(drop, &[]).await?;
        page.toggle("Keep a copy, or open one").await?;
        page.press("Save a copy as a file").await?;
        shows_soon(page, "Look for the file in your downloads.", "a dropped download").await?;
        page.script("URL.createObjectURL = () => { throw new Error('no') }", &[]).await?;
        page.press("Save a copy as a file").await?;
        shows_soon(page, "This browser cannot save a file.", "no object address").await
    })
    .await
}

/// Values of `navigator.share` and `navigator.clipboard` in browsers without them.
const SHARES: [&str; 6] = [
    "undefined",
    "null",
    "{}",
    "() => new Promise(() => {})",
    "() => { throw new Error('no') }",
    "() => undefined",
];
const CLIPBOARDS: [&str; 5] = [
    "undefined",
    "null",
    "{}",
    "{ writeText() { throw new Error('no') } }",
    "{ writeText() {} }",
];

#[tokio::test]
async fn link_is_shown_without_a_share_sheet_and_clipboard() -> Result<()> {
    visit(async |page: &Page| {
        let link = link_to_two(page).await?;
        let pairs = SHARES
            .into_iter()
            .map(|share| (share, "undefined"))
            .chain(CLIPBOARDS.into_iter().map(|clipboard| ("undefined", clipboard)));
        for (share, clipboard) in pairs {
            // A changed title hides the link.
            page.script("document.getElementById('faq_link_row').hidden = true", &[])
                .await?;
            replace(page, "navigator", "share", share).await?;
            replace(page, "navigator", "clipboard", clipboard).await?;
            let what = format!("share {share}, clipboard {clipboard}");
            page.press("Share").await?;
            shows_soon(page, "Copy this link", &what).await?;
            let field = page.find("textbox", "Copy this link").await?;
            ensure!(field.prop("value").await?.as_deref() == Some(&link), "{what}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn promises_of_other_scripts_are_promises() -> Result<()> {
    visit(async |page: &Page| {
        for promise in ["{ then: resolve => resolve() }", "frames[0].Promise.resolve()"] {
            page.open("").await?;
            let frame = "document.body.append(document.createElement('iframe'))";
            page.script(frame, &[]).await?;
            let clipboard = format!("{{ writeText: () => ({promise}) }}");
            replace(page, "navigator", "clipboard", &clipboard).await?;
            page.toggle(QUESTIONS[3]).await?;
            page.press(&format!("Copy link: {}", QUESTIONS[3])).await?;
            shows_soon(page, "Link copied.", promise).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn link_of_a_question_is_shown_without_a_clipboard() -> Result<()> {
    visit(async |page: &Page| {
        page.toggle(QUESTIONS[3]).await?;
        let link = format!("{}#job-title", page.address());
        for clipboard in CLIPBOARDS {
            replace(page, "navigator", "clipboard", clipboard).await?;
            page.press(&format!("Copy link: {}", QUESTIONS[3])).await?;
            shows_soon(page, &link, clipboard).await?;
            page.press("Close message").await?;
            page.hides(&link).await?;
        }
        Ok(())
    })
    .await
}

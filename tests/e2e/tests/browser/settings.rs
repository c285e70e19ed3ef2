//! The reader's settings: what they change, and that they are there before anything is painted.

use anyhow::{Result, ensure};
use e2e::{Ability, Page, journey};
use fantoccini::Locator;
use fantoccini::elements::Element;
use serde_json::{Value, json};

const READY: &str = "This page is ready to work without the internet.";

/// What the service worker will read.
const KEPT: &str = "
    const done = arguments[0];
    caches.open('link-worker-faq.settings').then((cache) => cache.match('settings')).then((kept) => kept.json()).then(done, String);
";

/// How the page looks (see [`looks`]) when its text is there and no script of its own has run yet: deferred
/// ones wait for this event.
const AS_WRITTEN: &str = "
    document.addEventListener('readystatechange', () => {
      if (document.readyState !== 'interactive') return;
      const style = getComputedStyle(document.body);
      const [red, green, blue] = style.backgroundColor.match(/\\d+/g).map(Number);
      window.asWritten = [red + green + blue > 380 ? 'light' : 'dark', ...[style.fontSize, style.lineHeight].map((size) => Math.round(parseFloat(size) * 10) / 10)];
    });
";

/// A choice by its words.
async fn choice(page: &Page, words: &str) -> Result<Element> {
    for label in page.client.find_all(Locator::Css("#faq_settings label")).await? {
        if label.text().await?.trim() == words {
            return Ok(label);
        }
    }
    anyhow::bail!("there is no choice “{words}”")
}

async fn choose(page: &Page, words: &str) -> Result<()> {
    Ok(choice(page, words).await?.click().await?)
}

/// The ground's brightness, the size of the text and the height of its lines, in tenths of pixels: engines
/// round differently.
async fn looks(page: &Page) -> Result<Value> {
    let script = "
        const style = getComputedStyle(document.body);
        const [red, green, blue] = style.backgroundColor.match(/\\d+/g).map(Number);
        return [red + green + blue > 380 ? 'light' : 'dark', ...[style.fontSize, style.lineHeight].map((size) => Math.round(parseFloat(size) * 10) / 10)];
    ";
    page.script(script, &[]).await
}

#[tokio::test]
async fn settings_hold_from_the_first_paint_of_the_next_visit() -> Result<()> {
    journey(async |page: &Page| {
        ensure!(
            looks(page).await? == json!(["light", 19, 30.4]),
            "{}",
            looks(page).await?
        );
        page.shows(READY).await?;
        page.press_question("Reading settings").await?;
        choose(page, "Dark").await?;
        choose(page, "Very large").await?;
        choose(page, "Wide").await?;
        let chosen = json!(["dark", 27.3, 54.6]);
        page.until("the page looks as chosen", async || {
            Ok(looks(page).await? == chosen)
        })
        .await?;

        page.until("they are kept for the service worker", async || {
            let kept = page.client.execute_async(KEPT, Vec::new()).await?;
            Ok(kept == json!({ "theme": "dark", "text": "largest", "spacing": "wide" }))
        })
        .await?;
        if page.can(Ability::Looks) {
            page.run_before(AS_WRITTEN).await?;
        }
        page.open("").await?;
        ensure!(looks(page).await? == chosen, "{}", looks(page).await?);
        if page.can(Ability::Looks) {
            let written = page.script("return window.asWritten", &[]).await?;
            ensure!(written == chosen, "before any script the page was {written}");
        }
        page.press_question("Reading settings").await?;
        for chosen in ["Dark", "Very large", "Wide"] {
            let label = choice(page, chosen).await?;
            let checked = "return arguments[0].firstElementChild.checked";
            ensure!(page.script(checked, &[serde_json::to_value(&label)?]).await? == json!(true));
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_the_device_kept_is_never_trusted() -> Result<()> {
    journey(async |page: &Page| {
        for kept in [
            "{{{",
            "null",
            "[]",
            "7",
            r#"{"theme":"<script>","text":{"a":1},"__proto__":{"x":1}}"#,
        ] {
            page.script(
                "localStorage.setItem('link-worker-faq.settings', arguments[0]); \
                 return caches.open('link-worker-faq.settings').then((cache) => cache.put('settings', new Response(arguments[0])))",
                &[json!(kept)],
            )
            .await?;
            page.open("").await?;
            ensure!(looks(page).await? == json!(["light", 19, 30.4]), "{kept}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn another_window_follows() -> Result<()> {
    journey(async |page: &Page| {
        let first = page.client.window().await?;
        let second = page.client.new_window(true).await?.handle;
        page.client.switch_to_window(second).await?;
        page.open("").await?;
        page.press_question("Reading settings").await?;
        choose(page, "Dark").await?;
        page.client.switch_to_window(first).await?;
        page.until("the first window is dark too", async || {
            Ok(looks(page).await?[0] == json!("dark"))
        })
        .await
    })
    .await
}

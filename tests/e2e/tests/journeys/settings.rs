//! The reader's settings: what they change, and that they are there before anything is painted.

use anyhow::{Result, ensure};
use e2e::{Page, journey};
use fantoccini::Locator;
use serde_json::{Value, json};

const READY: &str = "This page is ready to work without the internet.";

/// Chooses a setting by its words.
async fn choose(page: &Page, choice: &str) -> Result<()> {
    for label in page.client.find_all(Locator::Css("#faq_settings label")).await? {
        if label.text().await?.trim() == choice {
            return Ok(label.click().await?);
        }
    }
    anyhow::bail!("there is no choice “{choice}”")
}

/// The ground's brightness, the size of the text and the height of its lines.
async fn looks(page: &Page) -> Result<Value> {
    let script = "
        const style = getComputedStyle(document.body);
        const [red, green, blue] = style.backgroundColor.match(/\\d+/g).map(Number);
        return [red + green + blue > 380 ? 'light' : 'dark', parseFloat(style.fontSize), parseFloat(style.lineHeight)];
    ";
    page.script(script, &[]).await
}

#[tokio::test]
async fn settings_hold_from_the_first_paint_of_the_next_visit() -> Result<()> {
    journey(async |page: &Page| {
        ensure!(looks(page).await? == json!(["light", 19, 30.4]), "{}", looks(page).await?);
        page.shows(READY).await?;
        page.press_question("Reading settings").await?;
        choose(page, "Dark").await?;
        choose(page, "Very large").await?;
        choose(page, "Wide").await?;
        let chosen = json!(["dark", 27.3125, 54.625]);
        page.until("the page looks as chosen", async || Ok(looks(page).await? == chosen))
            .await?;

        // The page is written with them: nothing is left for a script to change after the first paint.
        let written = "
            const done = arguments[0];
            fetch(new Request(location.pathname, { mode: 'same-origin' })).then(() => caches.open('link-worker-faq.settings'))
              .then((cache) => cache.match('settings')).then((kept) => kept.json()).then(done, String);
        ";
        page.until("they are kept for the service worker", async || {
            let kept = page.client.execute_async(written, Vec::new()).await?;
            Ok(kept == json!({ "theme": "dark", "text": "largest", "spacing": "wide" }))
        })
        .await?;
        page.script("localStorage.removeItem('link-worker-faq.settings')", &[])
            .await?;
        page.open("").await?;
        // Without what its own script would read, only the service worker can have written them.
        let root = "return document.documentElement.outerHTML.slice(0, 120)";
        let tag = page.script(root, &[]).await?;
        let first = page
            .script("return document.querySelector('style[data-scheme=dark]') !== null", &[])
            .await?;
        ensure!(first == json!(true), "{tag}");
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

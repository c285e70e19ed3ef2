//! The reader's settings: their effect, from the first paint on, and in other windows.

use anyhow::{Result, ensure};
use e2e::fixture::READY;
use e2e::{Ability, Page, visit};
use serde_json::{Value, json};

/// Returns the settings that the service worker reads; null before they are cached.
const CACHED: &str = "
    const done = arguments[0];
    caches.match('settings', { cacheName: 'link-worker-faq.settings' })
      .then((cached) => cached.json()).then(done, () => done(null));
";

/// Records the style of the page (see [`style`]) before its own scripts run: deferred scripts wait for this event.
const BEFORE_SCRIPTS: &str = "
    document.addEventListener('readystatechange', () => {
      if (document.readyState !== 'interactive') return;
      const style = getComputedStyle(document.body);
      const [red, green, blue] = style.backgroundColor.match(/\\d+/g).map(Number);
      window.beforeScripts = [red + green + blue > 380 ? 'light' : 'dark', ...[style.fontSize, style.lineHeight].map((size) => Math.round(parseFloat(size) * 10) / 10)];
    });
";

/// Returns the background's brightness, the font size and the line height, to tenths of pixels because engines round
/// differently.
async fn style(page: &Page) -> Result<Value> {
    let script = "
        const style = getComputedStyle(document.body);
        const [red, green, blue] = style.backgroundColor.match(/\\d+/g).map(Number);
        return [red + green + blue > 380 ? 'light' : 'dark', ...[style.fontSize, style.lineHeight].map((size) => Math.round(parseFloat(size) * 10) / 10)];
    ";
    page.script(script, &[]).await
}

#[tokio::test]
async fn settings_apply_from_the_first_paint() -> Result<()> {
    visit(async |page: &Page| {
        ensure!(
            style(page).await? == json!(["light", 19, 30.4]),
            "{}",
            style(page).await?
        );
        page.shows(READY).await?;
        page.toggle("Reading settings").await?;
        page.choose("Dark").await?;
        page.choose("Very large").await?;
        page.choose("Wide").await?;
        let chosen = json!(["dark", 27.3, 54.6]);
        page.until("the page has the chosen style", async || {
            Ok(style(page).await? == chosen)
        })
        .await?;

        page.until("the settings are cached for the service worker", async || {
            let cached = page.client.execute_async(CACHED, Vec::new()).await?;
            Ok(cached == json!({ "theme": "dark", "text": "largest", "spacing": "wide" }))
        })
        .await?;
        if page.can(Ability::Emulation) {
            page.run_before(BEFORE_SCRIPTS).await?;
        }
        page.open("").await?;
        ensure!(style(page).await? == chosen, "{}", style(page).await?);
        if page.can(Ability::Emulation) {
            let style = page.script("return window.beforeScripts", &[]).await?;
            ensure!(style == chosen, "before scripts: {style}");
        }
        page.toggle("Reading settings").await?;
        for chosen in ["Dark", "Very large", "Wide"] {
            ensure!(page.is_chosen(chosen).await?, "“{chosen}” is not chosen");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn invalid_stored_settings_are_ignored() -> Result<()> {
    visit(async |page: &Page| {
        for stored in [
            "{{{",
            "null",
            "[]",
            "7",
            r#"{"theme":"<script>","text":{"a":1},"__proto__":{"x":1}}"#,
        ] {
            page.script(
                "localStorage.setItem('link-worker-faq.settings', arguments[0]); \
                 return caches.open('link-worker-faq.settings').then((cache) => cache.put('settings', new Response(arguments[0])))",
                &[json!(stored)],
            )
            .await?;
            page.open("").await?;
            ensure!(style(page).await? == json!(["light", 19, 30.4]), "{stored}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn settings_apply_in_other_windows() -> Result<()> {
    visit(async |page: &Page| {
        let first = page.client.window().await?;
        let second = page.client.new_window(true).await?.handle;
        page.client.switch_to_window(second).await?;
        page.open("").await?;
        page.toggle("Reading settings").await?;
        page.choose("Dark").await?;
        page.client.switch_to_window(first).await?;
        page.until("the first window is dark too", async || {
            Ok(style(page).await?[0] == json!("dark"))
        })
        .await
    })
    .await
}

//! The site of another organisation: it is an app of its own name, and keeps what its readers save apart.

use crate::QUESTIONS;
use crate::hosting::installable;
use anyhow::{Result, ensure};
use e2e::{Ability, Options, Page, Site, cannot, journey, visit};
use serde_json::{Value, json};

/// A question of the other site.
const QUESTION: &str = "كيف أحجز موعدًا مع الطبيب؟";

#[tokio::test]
async fn it_is_installed_under_its_own_name() -> Result<()> {
    if cannot(Ability::Installing)? {
        return Ok(());
    }
    let ours = Site::start().await?;
    let clinic = Site::start_clinic().await?;
    let icon = |site: &Site| std::fs::read(site.folder.join("icon-512.png"));
    ensure!(icon(&ours)? != icon(&clinic)?, "both have one icon");
    visit(&clinic, Options::default(), async |page: &Page| {
        page.open("").await?;
        page.shows("ready to work without the internet").await?;
        let data = installable(page).await?;
        for (key, value) in [
            ("name", "العيادة المحلية: أسئلتكم وأجوبتنا"),
            ("short_name", "أسئلة العيادة"),
            ("lang", "ar"),
            ("dir", "rtl"),
            ("theme_color", "#7a2e5d"),
            ("id", "./"),
        ] {
            ensure!(data[key] == value, "{key}: {data}");
        }
        let id = page.devtools("Page.getAppId", json!({})).await?;
        ensure!(id["appId"] == page.address(), "{id}");
        Ok(())
    })
    .await
}

/// What the page keeps on the device.
async fn keys(page: &Page) -> Result<Value> {
    page.script("return Object.keys(localStorage).sort()", &[]).await
}

/// Chooses dark colours, as a finger on the words does.
async fn choose_dark(page: &Page) -> Result<()> {
    let dark = "document.querySelector('input[value=dark]').click(); return 0";
    page.script(dark, &[]).await.map(|_| ())
}

#[tokio::test]
async fn what_is_saved_and_set_stays_under_the_keys_it_always_had() -> Result<()> {
    journey(async |page: &Page| {
        page.press(&format!("Save: {}", QUESTIONS[3])).await?;
        choose_dark(page).await?;
        let kept = keys(page).await?;
        ensure!(
            kept == json!(["link-worker-faq.saved", "link-worker-faq.settings"]),
            "{kept}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn two_sites_of_one_origin_keep_apart_what_is_saved_and_set() -> Result<()> {
    visit(
        &Site::start_clinic().await?,
        Options::default(),
        async |page: &Page| {
            page.open("").await?;
            let other = "localStorage.setItem('link-worker-faq.saved', '[1,[[\"where\",1764000000000]]]')";
            page.script(other, &[]).await?;
            page.open("").await?;
            page.find("link", "Saved (0)").await?;
            page.press(&format!("Save: {QUESTION}")).await?;
            page.find("link", "Saved (1)").await?;
            choose_dark(page).await?;
            let kept = keys(page).await?;
            let own = [
                "link-worker-faq.saved",
                "أسئلة-العيادة.saved",
                "أسئلة-العيادة.settings",
            ];
            ensure!(kept == json!(own), "{kept}");
            page.until("the service worker can read the settings", async || {
                let caches = "const done = arguments[0]; caches.keys().then(done)";
                let caches = page.client.execute_async(caches, Vec::new()).await?;
                let named = caches.as_array().cloned().unwrap_or_default();
                Ok(named.contains(&json!("أسئلة-العيادة.settings")))
            })
            .await?;
            page.open("").await?;
            page.find("link", "Saved (1)").await?;
            let scheme = page
                .script("return document.querySelector('input[value=dark]').checked", &[])
                .await?;
            ensure!(scheme == json!(true));
            Ok(())
        },
    )
    .await
}

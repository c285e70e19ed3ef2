//! The site of another organisation: its own name as an app, and its own storage and caches on a shared origin.

use crate::hosting::installable;
use anyhow::{Result, ensure};
use e2e::fixture::{CLINIC_QUESTIONS, QUESTIONS};
use e2e::{Ability, Fixture, Options, Page, Site, cannot, visit, visit_site};
use serde_json::{Value, json};

#[tokio::test]
async fn site_installs_under_its_own_name() -> Result<()> {
    if cannot(Ability::Installing)? {
        return Ok(());
    }
    let ours = Site::start(Fixture::LinkWorkers).await?;
    let clinic = Site::start(Fixture::Clinic).await?;
    let icon = |site: &Site| std::fs::read(site.folder.join("icon-512.png"));
    ensure!(icon(&ours)? != icon(&clinic)?, "both sites have the same icon");
    visit_site(&clinic, Options::default(), async |page: &Page| {
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

/// The clinic's settings: their key in `localStorage` and the name of their cache.
const SETTINGS: &str = "أسئلة-العيادة.settings";

/// Returns the keys in `localStorage`, sorted.
async fn keys(page: &Page) -> Result<Value> {
    page.script("return Object.keys(localStorage).sort()", &[]).await
}

/// Opens the settings and chooses dark colours.
async fn choose_dark(page: &Page) -> Result<()> {
    page.toggle("Reading settings").await?;
    page.choose("Dark").await
}

/// Returns the names of the caches.
async fn caches(page: &Page) -> Result<Vec<String>> {
    let names = "caches.keys().then(arguments[0])";
    let names = page.client.execute_async(names, Vec::new()).await?;
    Ok(serde_json::from_value(names)?)
}

#[tokio::test]
async fn storage_keys_are_stable() -> Result<()> {
    visit(async |page: &Page| {
        page.press(&format!("Save: {}", QUESTIONS[3])).await?;
        choose_dark(page).await?;
        let keys = keys(page).await?;
        ensure!(
            keys == json!(["link-worker-faq.saved", "link-worker-faq.settings"]),
            "{keys}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn two_sites_of_one_origin_have_separate_storage() -> Result<()> {
    visit_site(
        &Site::start(Fixture::Clinic).await?,
        Options::default(),
        async |page: &Page| {
            page.open("").await?;
            let other = "localStorage.setItem('link-worker-faq.saved', '[1,[[\"where\",1764000000000]]]')";
            page.script(other, &[]).await?;
            page.open("").await?;
            page.find("link", "Saved (0)").await?;
            page.press(&format!("Save: {}", CLINIC_QUESTIONS[0])).await?;
            page.find("link", "Saved (1)").await?;
            choose_dark(page).await?;
            let keys = keys(page).await?;
            let own = ["link-worker-faq.saved", "أسئلة-العيادة.saved", SETTINGS];
            ensure!(keys == json!(own), "{keys}");
            page.until("the service worker can read the settings", async || {
                Ok(caches(page).await?.iter().any(|name| name == SETTINGS))
            })
            .await?;
            page.open("").await?;
            page.find("link", "Saved (1)").await?;
            page.toggle("Reading settings").await?;
            ensure!(page.is_chosen("Dark").await?);
            Ok(())
        },
    )
    .await
}

#[tokio::test]
async fn kill_switch_deletes_only_the_caches_of_its_site() -> Result<()> {
    const OTHERS: [&str; 3] = [
        "link-worker-faq / 0123456789abcdef",
        "link-worker-faq.settings",
        "أسئلة-العيادة /other/ 0123456789abcdef",
    ];
    let site = Site::start(Fixture::Clinic).await?;
    visit_site(&site, Options::default(), async |page: &Page| {
        page.open("").await?;
        page.shows("ready to work without the internet").await?;
        page.press(&format!("Save: {}", CLINIC_QUESTIONS[0])).await?;
        choose_dark(page).await?;
        let open =
            "Promise.all(arguments[0].map(name => caches.open(name))).then(arguments[1], arguments[1])";
        page.client.execute_async(open, vec![json!(OTHERS)]).await?;
        page.until("the clinic's version and settings are cached", async || {
            let caches = caches(page).await?;
            let own = |name: &String| name.starts_with("أسئلة-العيادة / ");
            Ok(caches.len() == 5 && caches.iter().any(own) && caches.iter().any(|name| name == SETTINGS))
        })
        .await?;
        site.deploy_kill_switch()?;
        page.update_worker().await?;
        page.until("no worker is registered", async || {
            let workers = "navigator.serviceWorker.getRegistrations().then(all => arguments[0](all.length))";
            Ok(page.client.execute_async(workers, Vec::new()).await? == json!(0))
        })
        .await?;
        page.until("only the caches of other sites are left", async || {
            let mut caches = caches(page).await?;
            caches.sort_unstable();
            Ok(caches == OTHERS)
        })
        .await?;
        let keys = keys(page).await?;
        ensure!(keys == json!(["أسئلة-العيادة.saved", SETTINGS]), "{keys}");
        Ok(())
    })
    .await
}

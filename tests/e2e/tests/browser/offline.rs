//! Offline use, new versions and the kill switch.

use crate::storage::{fields, stored};
use anyhow::{Result, ensure};
use e2e::fixture::{QUESTIONS, READY, UPDATE};
use e2e::{Fixture, Options, Page, Release, Site, visit_site};
use serde_json::json;

at_the_root_and_below!(
    page_works_offline,
    new_version_reaches_all_tabs_on_request,
    incomplete_deploy_is_ignored_until_the_next_one,
    kill_switch_leaves_only_saved_answers,
);

/// Opens the page until it is cached, stops the server, and opens it again by several links.
async fn page_works_offline(site: Site) -> Result<()> {
    visit_site(&site, Options::failing_network(), async |page: &Page| {
        page.open("").await?;
        page.shows(READY).await?;
        page.look_elsewhere().await?;
        ensure!(
            !page.text().await?.contains(UPDATE),
            "a first version is offered as a new one"
        );
        page.press(&format!("Save: {}", QUESTIONS[3])).await?;
        site.stop().await;
        for (fragment, listed) in [
            ("", &QUESTIONS[..]),
            ("#q=umbrella", &QUESTIONS[3..4]),
            ("#job-title", &QUESTIONS[..]),
        ] {
            page.open_beside(fragment).await?;
            page.lists(listed).await?;
            page.find("link", "Saved (1)").await?;
        }
        page.focuses(QUESTIONS[3]).await?;
        page.follow("Saved (1)").await?;
        page.lists(&QUESTIONS[3..4]).await?;
        page.reload().await?;
        page.lists(&QUESTIONS[3..4]).await
    })
    .await
}

#[tokio::test]
async fn page_works_offline_from_a_generic_host() -> Result<()> {
    page_works_offline(Site::start_on_generic_host().await?).await
}

#[tokio::test]
async fn new_version_reaches_all_tabs_from_a_generic_host() -> Result<()> {
    new_version_reaches_all_tabs_on_request(Site::start_on_generic_host().await?).await
}

async fn new_version_reaches_all_tabs_on_request(site: Site) -> Result<()> {
    let next = Release::next(&site.folder, "an umbrella term", "a catch-all term")?;
    visit_site(&site, Options::default(), async |page: &Page| {
        page.open("").await?;
        page.shows(READY).await?;
        let first = page.client.window().await?;
        let second = page.client.new_window(true).await?.handle;
        page.client.switch_to_window(second.clone()).await?;
        page.open("").await?;
        page.toggle(QUESTIONS[3]).await?;
        page.shows("an umbrella term").await?;
        next.deploy(&site.folder)?;
        // The browser looks for a new version when a page is opened.
        page.client.switch_to_window(first.clone()).await?;
        page.open("").await?;
        page.toggle(QUESTIONS[3]).await?;
        page.press(&format!("Save: {}", QUESTIONS[0])).await?;
        // In a background tab the browser may be busy until the reload.
        page.script("window.requestIdleCallback = () => 0", &[]).await?;
        page.type_search("title").await?;
        page.lists(&QUESTIONS[3..4]).await?;
        page.offers_update().await?;
        page.shows("an umbrella term").await?;
        page.client.switch_to_window(second.clone()).await?;
        page.offers_update().await?;
        page.shows("an umbrella term").await?;
        page.press("Reload now").await?;
        page.shows("a catch-all term").await?;
        page.ready().await?;
        page.client.switch_to_window(first).await?;
        page.shows("a catch-all term").await?;
        page.ready().await?;
        page.lists(&QUESTIONS[3..4]).await?;
        ensure!(page.search_text().await? == "title", "the typed words are lost");
        page.find("link", "Saved (1)").await?;
        let caches = page
            .client
            .execute_async("caches.keys().then(arguments[0])", vec![])
            .await?;
        ensure!(
            caches.as_array().map(Vec::len) == Some(1),
            "the old version's files are still cached: {caches}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn new_version_keeps_saved_answers_order_and_times() -> Result<()> {
    let site = Site::start(Fixture::LinkWorkers).await?;
    let next = Release::next(&site.folder, "an umbrella term", "a catch-all term")?;
    visit_site(&site, Options::default(), async |page: &Page| {
        page.open("").await?;
        page.shows(READY).await?;
        for question in &QUESTIONS[1..4] {
            page.press(&format!("Save: {question}")).await?;
        }
        page.follow("Saved (3)").await?;
        page.press(&format!("Move up: {}", QUESTIONS[3])).await?;
        page.lists(&[QUESTIONS[1], QUESTIONS[3], QUESTIONS[2]]).await?;
        page.press(&format!("Move down: {}", QUESTIONS[1])).await?;
        let order = [QUESTIONS[3], QUESTIONS[1], QUESTIONS[2]];
        page.lists(&order).await?;
        let mut before = String::new();
        page.until("they are stored in this order", async || {
            before = stored(page).await?;
            Ok(fields(&before, '?') == order)
        })
        .await?;
        let times = fields(&before, '@');
        ensure!(
            times[0] > times[2] && times[2] > times[1],
            "the times do not belong to the answers: {times:?}"
        );
        next.deploy(&site.folder)?;
        page.open_beside("#saved").await?;
        page.offers_update().await?;
        page.press("Reload now").await?;
        // Only the new version has changed words.
        page.shows("The words of this answer have changed since you saved it.")
            .await?;
        page.lists(&order).await?;
        page.reload().await?;
        page.lists(&order).await?;
        let after = stored(page).await?;
        ensure!(after == before, "stored before: {before}\nand after: {after}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn page_checks_for_updates_after_six_hours() -> Result<()> {
    let site = Site::start(Fixture::LinkWorkers).await?;
    let next = Release::next(&site.folder, "an umbrella term", "a catch-all term")?;
    visit_site(&site, Options::default(), async |page: &Page| {
        page.open("").await?;
        page.shows(READY).await?;
        let count = "const { prototype } = ServiceWorkerRegistration; const update = prototype.update; window.updates = 0; \
            prototype.update = function () { window.updates++; return update.call(this) }";
        page.script(count, &[]).await?;
        next.deploy(&site.folder)?;
        let return_after = "const clock = window.Date, now = clock.now(); clock.now = () => now + arguments[0] * 3600000; \
            dispatchEvent(new Event('visibilitychange')); return window.updates";
        ensure!(
            page.script(return_after, &[json!(5)]).await? == json!(0),
            "five hours are too early"
        );
        ensure!(page.script(return_after, &[json!(1.1)]).await? == json!(1));
        page.offers_update().await?;
        page.shows("5 questions").await
    })
    .await
}

#[tokio::test]
async fn new_version_does_not_block_undo() -> Result<()> {
    let site = Site::start(Fixture::LinkWorkers).await?;
    let next = Release::next(&site.folder, "an umbrella term", "a catch-all term")?;
    visit_site(&site, Options::default(), async |page: &Page| {
        page.open("").await?;
        page.shows(READY).await?;
        next.deploy(&site.folder)?;
        page.open_beside("").await?;
        page.offers_update().await?;
        page.press(&format!("Save: {}", QUESTIONS[0])).await?;
        page.follow("Saved (1)").await?;
        page.press(&format!("Remove: {}", QUESTIONS[0])).await?;
        page.press("Undo").await?;
        page.lists(&QUESTIONS[..1]).await?;
        page.press("Close message").await?;
        page.press("Reload now").await?;
        page.hides(UPDATE).await
    })
    .await
}

async fn incomplete_deploy_is_ignored_until_the_next_one(site: Site) -> Result<()> {
    let next = Release::next(&site.folder, "an umbrella term", "a catch-all term")?;
    visit_site(&site, Options::failing_network(), async |page: &Page| {
        page.open("").await?;
        page.shows(READY).await?;
        next.deploy_incomplete(&site.folder)?;
        let update = "navigator.serviceWorker.ready.then(ready => ready.update()) \
        .then(found => new Promise(done => { \
            const worker = found.installing; \
            if (!worker) return done('none'); \
            worker.onstatechange = () => done(worker.state); \
        })).catch(String).then(arguments[0])";
        let state = page.client.execute_async(update, vec![]).await?;
        ensure!(
            state == json!("redundant"),
            "an incomplete version was installed: {state}"
        );
        page.open("").await?;
        page.toggle(QUESTIONS[3]).await?;
        page.shows("an umbrella term").await?;
        page.look_elsewhere().await?;
        ensure!(!page.text().await?.contains(UPDATE));
        site.stop().await;
        page.open("").await?;
        page.lists(&QUESTIONS).await?;
        site.serve("").await?;
        next.deploy(&site.folder)?;
        page.open_beside("").await?;
        reload_into_new_version(page).await
    })
    .await
}

/// Accepts the offer of a new version, in which the umbrella term is a catch-all term, and waits until it is shown.
pub async fn reload_into_new_version(page: &Page) -> Result<()> {
    page.offers_update().await?;
    page.press("Reload now").await?;
    page.until("the new version is shown", async || {
        page.toggle(QUESTIONS[3]).await?;
        Ok(page.text().await?.contains("a catch-all term"))
    })
    .await
}

async fn kill_switch_leaves_only_saved_answers(site: Site) -> Result<()> {
    visit_site(&site, Options::default(), async |page: &Page| {
        page.open("").await?;
        page.shows(READY).await?;
        page.press(&format!("Save: {}", QUESTIONS[0])).await?;
        site.deploy_kill_switch()?;
        page.update_worker().await?;
        page.until("no worker and no cache are left", async || {
            let left = "Promise.all([navigator.serviceWorker.getRegistrations(), caches.keys()]) \
                .then(([workers, names]) => workers.length + names.length).then(arguments[0])";
            Ok(page.client.execute_async(left, vec![]).await? == json!(0))
        })
        .await?;
        let stored = page.script("return localStorage.length", &[]).await?;
        ensure!(stored == json!(1), "the saved answers are lost");
        Ok(())
    })
    .await
}

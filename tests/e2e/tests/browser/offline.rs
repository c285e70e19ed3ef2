//! Without a network, and from one version to the next.

use crate::QUESTIONS;
use crate::kept::{kept, parts};
use anyhow::{Result, ensure};
use e2e::{Options, Page, Release, Site, visit};
use serde_json::json;

const READY: &str = "This page is ready to work without the internet.";
const FAILING: Options = Options {
    profile: None,
    storage_denied: false,
    scripts_denied: false,
    two_way: false,
    failing_network: true,
};
const UPDATE: &str = "There is a new version of this page.";

at_the_root_and_below!(
    everything_is_there_without_a_network,
    a_new_version_comes_to_all_tabs_on_the_readers_word,
    a_deploy_that_was_cut_off_harms_nobody_and_the_next_one_heals_it,
    the_kill_switch_leaves_nothing_but_the_saved_answers,
);

/// Opens the page, waits until it is ready, takes the network away, and opens it again in every way.
async fn everything_is_there_without_a_network(site: Site) -> Result<()> {
    visit(&site, FAILING, async |page: &Page| {
        page.open("").await?;
        page.shows(READY).await?;
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
            page.new_tab().await?;
            page.open(fragment).await?;
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
async fn a_host_that_knows_nothing_of_such_sites_will_do() -> Result<()> {
    everything_is_there_without_a_network(Site::start_plain().await?).await
}

#[tokio::test]
async fn a_new_version_comes_from_a_host_that_knows_nothing_of_such_sites() -> Result<()> {
    a_new_version_comes_to_all_tabs_on_the_readers_word(Site::start_plain().await?).await
}

async fn a_new_version_comes_to_all_tabs_on_the_readers_word(site: Site) -> Result<()> {
    let next = Release::next(&site.folder, "an umbrella term", "a catch-all term")?;
    visit(&site, Options::default(), async |page: &Page| {
        page.open("").await?;
        page.shows(READY).await?;
        let first = page.client.window().await?;
        let second = page.client.new_window(true).await?.handle;
        page.client.switch_to_window(second.clone()).await?;
        page.open("").await?;
        page.press_question(QUESTIONS[3]).await?;
        page.shows("an umbrella term").await?;
        next.deploy(&site.folder)?;
        // The browser looks for a new version when a page is opened.
        page.client.switch_to_window(first.clone()).await?;
        page.open("").await?;
        page.press_question(QUESTIONS[3]).await?;
        page.press(&format!("Save: {}", QUESTIONS[0])).await?;
        page.type_search("title").await?;
        page.shows(UPDATE).await?;
        page.shows("an umbrella term").await?;
        page.client.switch_to_window(second.clone()).await?;
        page.shows(UPDATE).await?;
        page.shows("an umbrella term").await?;
        page.press("Reload now").await?;
        page.shows("a catch-all term").await?;
        page.ready().await?;
        page.client.switch_to_window(first).await?;
        page.shows("a catch-all term").await?;
        page.ready().await?;
        page.lists(&QUESTIONS[3..4]).await?;
        ensure!(
            page.search_box().await?.prop("value").await?.as_deref() == Some("title"),
            "what was typed is lost"
        );
        page.find("link", "Saved (1)").await?;
        let caches = page
            .client
            .execute_async("caches.keys().then(arguments[0])", vec![])
            .await?;
        ensure!(
            caches.as_array().map(Vec::len) == Some(1),
            "the old version's files are still there: {caches}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_new_version_keeps_the_saved_answers_in_their_order_and_with_their_times() -> Result<()> {
    let site = Site::start().await?;
    let next = Release::next(&site.folder, "an umbrella term", "a catch-all term")?;
    visit(&site, Options::default(), async |page: &Page| {
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
        page.until("they are kept in this order", async || {
            before = kept(page).await?;
            Ok(parts(&before, '?') == order)
        })
        .await?;
        let times = parts(&before, '@');
        ensure!(
            times[0] > times[2] && times[2] > times[1],
            "the times do not go with the answers: {times:?}"
        );
        next.deploy(&site.folder)?;
        // The old version stays in charge as long as the first tab is there.
        page.new_tab().await?;
        page.open("#saved").await?;
        page.shows(UPDATE).await?;
        page.press("Reload now").await?;
        // Only the new version has other words than what was saved.
        page.shows("The words of this answer have changed since you saved it.")
            .await?;
        page.lists(&order).await?;
        page.reload().await?;
        page.lists(&order).await?;
        let after = kept(page).await?;
        ensure!(after == before, "kept before: {before}\nand after: {after}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_page_that_was_away_for_six_hours_looks_for_a_new_version() -> Result<()> {
    let site = Site::start().await?;
    let next = Release::next(&site.folder, "an umbrella term", "a catch-all term")?;
    visit(&site, Options::default(), async |page: &Page| {
        page.open("").await?;
        page.shows(READY).await?;
        let count = "const { prototype } = ServiceWorkerRegistration; const ask = prototype.update; window.asked = 0; \
            prototype.update = function () { window.asked++; return ask.call(this) }";
        page.script(count, &[]).await?;
        next.deploy(&site.folder)?;
        let come_back = "const clock = window.Date, now = clock.now(); clock.now = () => now + arguments[0] * 3600000; \
            dispatchEvent(new Event('visibilitychange')); return window.asked";
        ensure!(
            page.script(come_back, &[json!(5)]).await? == json!(0),
            "five hours are too early"
        );
        ensure!(page.script(come_back, &[json!(1.1)]).await? == json!(1));
        page.shows(UPDATE).await?;
        page.shows("5 questions").await
    })
    .await
}

#[tokio::test]
async fn a_new_version_does_not_stand_in_the_way_of_undo() -> Result<()> {
    let site = Site::start().await?;
    let next = Release::next(&site.folder, "an umbrella term", "a catch-all term")?;
    visit(&site, Options::default(), async |page: &Page| {
        page.open("").await?;
        page.shows(READY).await?;
        next.deploy(&site.folder)?;
        // The old version stays in charge as long as the first tab is there.
        page.new_tab().await?;
        page.open("").await?;
        page.shows(UPDATE).await?;
        page.press(&format!("Save: {}", QUESTIONS[0])).await?;
        page.follow("Saved (1)").await?;
        page.press(&format!("Save: {}", QUESTIONS[0])).await?;
        page.press("Undo").await?;
        page.lists(&QUESTIONS[..1]).await?;
        page.press("Close message").await?;
        page.press("Reload now").await?;
        page.hides(UPDATE).await
    })
    .await
}

async fn a_deploy_that_was_cut_off_harms_nobody_and_the_next_one_heals_it(site: Site) -> Result<()> {
    let next = Release::next(&site.folder, "an umbrella term", "a catch-all term")?;
    visit(&site, FAILING, async |page: &Page| {
        page.open("").await?;
        page.shows(READY).await?;
        next.deploy_half(&site.folder)?;
        let update = "navigator.serviceWorker.ready.then(ready => ready.update()) \
        .then(found => new Promise(done => { \
            const worker = found.installing; \
            if (!worker) return done('none'); \
            worker.onstatechange = () => done(worker.state); \
        })).catch(String).then(arguments[0])";
        let state = page.client.execute_async(update, vec![]).await?;
        ensure!(
            state == json!("redundant"),
            "half a version was taken for a whole one: {state}"
        );
        page.open("").await?;
        page.press_question(QUESTIONS[3]).await?;
        page.shows("an umbrella term").await?;
        ensure!(!page.text().await?.contains(UPDATE));
        site.stop().await;
        page.open("").await?;
        page.lists(&QUESTIONS).await?;
        site.serve("").await?;
        next.deploy(&site.folder)?;
        // The old version stays in charge as long as the first tab is there.
        page.new_tab().await?;
        page.open("").await?;
        page.shows(UPDATE).await?;
        page.press("Reload now").await?;
        page.until("the new version is there", async || {
            page.press_question(QUESTIONS[3]).await?;
            Ok(page.text().await?.contains("a catch-all term"))
        })
        .await
    })
    .await
}

async fn the_kill_switch_leaves_nothing_but_the_saved_answers(site: Site) -> Result<()> {
    visit(&site, Options::default(), async |page: &Page| {
        page.open("").await?;
        page.shows(READY).await?;
        page.press(&format!("Save: {}", QUESTIONS[0])).await?;
        std::fs::copy(
            xtask::root().join("docs/kill-switch.js"),
            site.folder.join("sw.js"),
        )?;
        for stale in ["sw.js.br", "sw.js.gz"] {
            std::fs::remove_file(site.folder.join(stale))?;
        }
        page.client
            .execute_async(
                "navigator.serviceWorker.ready.then(ready => ready.update()).then(arguments[0])",
                vec![],
            )
            .await
            .ok();
        page.until("no worker and no cache are left", async || {
            let left = "Promise.all([navigator.serviceWorker.getRegistrations(), caches.keys()]) \
                .then(([workers, names]) => workers.length + names.length).then(arguments[0])";
            Ok(page.client.execute_async(left, vec![]).await? == json!(0))
        })
        .await?;
        let kept = page.script("return localStorage.length", &[]).await?;
        ensure!(kept == json!(1), "the saved answers are gone");
        Ok(())
    })
    .await
}

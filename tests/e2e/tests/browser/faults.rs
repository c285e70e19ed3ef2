//! Faults: denied, full or unreadable storage, a crashed app, missing files and denied scripts.

use crate::storage::{fields, store, stored};
use anyhow::{Result, ensure};
use e2e::fixture::QUESTIONS;
use e2e::{Ability, Fixture, Options, Page, Site, cannot, visit_site, visit_with};
use serde_json::json;
use std::fs;

const NO_ROOM: &str = "We could not read your saved answers, so we left them alone.";

at_the_root_and_below!(
    stale_page_reloads_once_and_stays_readable,
    answers_are_readable_without_scripts,
);

/// Opens the page with saved answers that it must not overwrite, and saves an answer.
async fn is_left_alone(text: &str, notice: &str) -> Result<()> {
    visit_with(Options::default(), async |page: &Page| {
        page.open("").await?;
        store(page, text).await?;
        page.open("").await?;
        page.lists(&QUESTIONS).await?;
        page.shows(notice).await?;
        page.press(&format!("Save: {}", QUESTIONS[1])).await?;
        page.find("link", "Saved (1)").await?;
        page.follow("Saved (1)").await?;
        page.lists(&QUESTIONS[1..2]).await?;
        ensure!(stored(page).await? == text, "the unreadable text has changed");
        ensure!(page.script("return localStorage.length", &[]).await? == json!(1));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn newer_saved_format_is_left_alone() -> Result<()> {
    is_left_alone(
        r#"[3,{"answers":[]}]"#,
        "A newer version of this page saved your answers.",
    )
    .await
}

#[tokio::test]
async fn five_megabytes_of_text_are_left_alone() -> Result<()> {
    is_left_alone(&"five megabytes of text ".repeat(217_000), NO_ROOM).await
}

#[tokio::test]
async fn page_works_when_storage_is_denied() -> Result<()> {
    visit_with(
        Options {
            storage_denied: true,
            ..Options::default()
        },
        async |page: &Page| {
            page.open("").await?;
            // Some engines throw, others return null.
            let denied = "try { return localStorage === null } catch { return true }";
            ensure!(
                page.script(denied, &[]).await? == json!(true),
                "this browser did not deny storage"
            );
            page.lists(&QUESTIONS).await?;
            page.shows("Your browser blocks saving.").await?;
            page.press(&format!("Save: {}", QUESTIONS[1])).await?;
            page.follow("Saved (1)").await?;
            page.lists(&QUESTIONS[1..2]).await?;
            page.find("button", "Remove everything saved here").await?;
            ensure!(
                !page.text().await?.contains("Saved in this browser"),
                "the page contradicts itself"
            );
            Ok(())
        },
    )
    .await
}

#[tokio::test]
async fn full_storage_is_reported_and_retried() -> Result<()> {
    visit_with(Options::default(), async |page: &Page| {
        page.open("").await?;
        let fill = "let part = 'x'.repeat(1 << 20), n = 0; \
            while (part.length) { try { localStorage.setItem('filler' + n++, part) } catch { part = part.slice(0, part.length >> 1) } }";
        page.script(fill, &[]).await?;
        page.press(&format!("Save: {}", QUESTIONS[1])).await?;
        page.shows("Your browser has no room left.").await?;
        page.follow("Saved (1)").await?;
        page.lists(&QUESTIONS[1..2]).await?;
        ensure!(
            !page.text().await?.contains("Saved in this browser"),
            "the page contradicts itself"
        );
        page.follow("All questions").await?;
        page.script("localStorage.clear()", &[]).await?;
        page.press(&format!("Save: {}", QUESTIONS[2])).await?;
        page.hides("Your browser has no room left").await?;
        page.follow("Saved (2)").await?;
        page.shows("Saved in this browser").await?;
        let stored = stored(page).await?;
        ensure!(fields(&stored, '#') == ["who-can-be-one", "other-roles"], "stored: {stored}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn crashed_app_shows_prerendered_answers_and_an_apology() -> Result<()> {
    visit_with(Options::default(), async |page: &Page| {
        page.open("").await?;
        page.toggle(QUESTIONS[1]).await?;
        page.shows("come from a variety of backgrounds").await?;
        page.press(&format!("Save: {}", QUESTIONS[1])).await?;
        page.crash().await?;
        page.lists(&QUESTIONS).await?;
        page.shows("come from a variety of backgrounds").await?;
        ensure!(
            page.look_for("button", "Open all").await?.is_none(),
            "a button without effect is shown"
        );
        page.toggle(QUESTIONS[3]).await?;
        page.shows("is an umbrella term").await?;
        page.console_errors().await?;
        page.follow("Reload the page").await?;
        page.ready().await?;
        page.lists(&QUESTIONS).await
    })
    .await
}

/// A server that is busy answers 503 for a while.
async fn starts_after_a_busy_server(fault: &str) -> Result<()> {
    let site = Site::start(Fixture::LinkWorkers).await?;
    let busy = site.folder.join("busy");
    fs::write(&busy, "")?;
    site.serve(&format!(
        "location ~ {fault} {{ if (-f $document_root/busy) {{ return 503; }} }}"
    ))
    .await?;
    let options = Options::failing_network();
    visit_site(&site, options, async |page: &Page| {
        page.go("").await?;
        let answered = "return performance.getEntriesByType('resource').filter(({ name, responseEnd }) => \
            responseEnd > 0 && /app-.*(js|wasm)$/.test(name)).length";
        page.until("both files were asked for", async || {
            Ok(page.script(answered, &[]).await?.as_u64() >= Some(2))
        })
        .await?;
        fs::remove_file(&busy)?;
        page.ready().await?;
        ensure!(!page.text().await?.contains("Search and saving do not work here"));
        page.type_search("umbrella").await?;
        page.lists(&QUESTIONS[3..4]).await
    })
    .await
}

#[tokio::test]
async fn app_starts_after_a_busy_server() -> Result<()> {
    starts_after_a_busy_server("wasm$").await?;
    starts_after_a_busy_server("/app-.*js$").await
}

#[tokio::test]
async fn app_that_is_off_has_a_link_to_try_again() -> Result<()> {
    let site = Site::start(Fixture::LinkWorkers).await?;
    site.serve("location ~ wasm$ { return 503; }").await?;
    let options = Options::failing_network();
    visit_site(&site, options, async |page: &Page| {
        page.go("").await?;
        page.shows("Search and saving do not work here just now.").await?;
        site.serve("").await?;
        page.follow("Reload the page").await?;
        page.ready().await?;
        page.hides("Search and saving do not work here just now.").await
    })
    .await
}

#[tokio::test]
async fn page_without_webassembly_says_that_the_app_is_off() -> Result<()> {
    if cannot(Ability::Emulation)? {
        return Ok(());
    }
    let without = [
        "delete window.WebAssembly",
        "window.WebAssembly = {}",
        "window.WebAssembly = null",
        "window.WebAssembly = { RuntimeError: class extends Error {} }",
        "WebAssembly.instantiate = WebAssembly.instantiateStreaming = () => Promise.reject(new TypeError('refused'))",
    ];
    for script in without {
        visit_with(Options::default(), async |page: &Page| {
            page.run_before(script).await?;
            page.go("").await?;
            page.shows("Search and saving do not work here just now.").await?;
            page.lists(&QUESTIONS).await?;
            page.console_errors().await?;
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn app_starts_without_paint_timing() -> Result<()> {
    if cannot(Ability::Emulation)? {
        return Ok(());
    }
    let silent = "window.PerformanceObserver = class { observe() {} };";
    let without = "window.PerformanceObserver = undefined;";
    visit_with(Options::default(), async |page: &Page| {
        for script in [silent, without] {
            page.run_before(script).await?;
            page.open("").await?;
            page.type_search("umbrella").await?;
            page.lists(&QUESTIONS[3..4]).await?;
        }
        Ok(())
    })
    .await
}

async fn stale_page_reloads_once_and_stays_readable(site: Site) -> Result<()> {
    let options = Options::failing_network();
    visit_site(&site, options, async |page: &Page| {
        page.open("").await?;
        page.shows("ready to work without the internet").await?;
        // The page of a version whose files have been deleted.
        let stale = "const done = arguments[0]; (async () => { \
            const cache = await caches.open((await caches.keys())[0]); \
            const cached = await cache.match('./'); \
            const { headers } = cached; \
            const page = (await cached.text()).replace(/app-\\w+\\.js/, 'app-deleted.js'); \
            await cache.put('./', new Response(page, { headers })); \
        })().then(() => done('stale'), error => done(String(error)))";
        let stale = page.client.execute_async(stale, vec![]).await?;
        ensure!(stale == json!("stale"), "{stale}");
        page.go("").await?;
        page.shows("Search and saving do not work here just now.").await?;
        let how = "return performance.getEntriesByType('navigation')[0].type";
        ensure!(
            page.script(how, &[]).await? == json!("reload"),
            "it was not reloaded"
        );
        page.lists(&QUESTIONS).await
    })
    .await
}

async fn answers_are_readable_without_scripts(site: Site) -> Result<()> {
    visit_site(
        &site,
        Options {
            scripts_denied: true,
            ..Options::default()
        },
        async |page: &Page| {
            page.go("").await?;
            page.lists(&QUESTIONS).await?;
            page.shows("Search and saving do not work here just now.").await?;
            page.toggle(QUESTIONS[3]).await?;
            page.shows("is an umbrella term").await?;
            for name in ["Open all", "Save: Which job title is best to use?"] {
                ensure!(
                    page.look_for("button", name).await?.is_none(),
                    "“{name}” is shown without effect"
                );
            }
            ensure!(
                page.look_for("searchbox", "What would you like to know?")
                    .await?
                    .is_none()
            );
            Ok(())
        },
    )
    .await
}

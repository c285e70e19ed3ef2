//! Hosts and browsers that go wrong in part: each part of the page runs on its own, and what came damaged is treated as
//! not there.

use anyhow::{Context, Result, ensure};
use e2e::fixture::{QUESTIONS, READY};
use e2e::{Ability, Fixture, Options, Page, Release, Site, cannot, visit_site};
use serde_json::json;
use std::fs;

const WITHOUT_APP: &str = "Search and saving do not work here just now.";

fn failing() -> Options {
    Options::failing_network()
}

#[tokio::test]
async fn damaged_questions_are_treated_as_absent() -> Result<()> {
    let site = Site::start(Fixture::TenThousand).await?;
    let name = fs::read_dir(&site.folder)?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .find(|name| name.starts_with("content-") && name.ends_with(".txt"))
        .context("no questions beside the page")?;
    let path = site.folder.join(&name);
    let whole = fs::read(&path)?;
    for copy in ["br", "gz"] {
        fs::remove_file(site.folder.join(format!("{name}.{copy}")))?;
    }
    let mut other = whole.clone();
    let last = other.len() - 2;
    other[last] = b'!';
    for (what, bytes) in [
        ("a page", b"<!doctype html><title>Sign in</title>".to_vec()),
        ("half", whole[..whole.len() / 2].to_vec()),
        ("5 KB", whole[..5_000].to_vec()),
        ("another version", other),
    ] {
        fs::write(&path, bytes)?;
        visit_site(&site, failing(), async |page: &Page| {
            page.go("#q=number77").await?;
            page.shows(WITHOUT_APP).await?;
            ensure!(
                !page.text().await?.contains("questions found"),
                "{what}: an empty search"
            );
            let listed = page.questions().await?;
            ensure!(listed.len() >= 8, "{what}: {listed:?}");
            Ok(())
        })
        .await?;
    }
    fs::write(&path, whole)?;
    visit_site(&site, failing(), async |page: &Page| page.open("").await).await
}

#[tokio::test]
async fn app_starts_where_the_worker_cannot_be_asked_for() -> Result<()> {
    if cannot(Ability::Emulation)? {
        return Ok(());
    }
    let site = Site::start(Fixture::LinkWorkers).await?;
    visit_site(&site, failing(), async |page: &Page| {
        page.run_before(
            "Object.defineProperty(navigator, 'serviceWorker', { get() { throw new DOMException('', 'SecurityError') } })",
        )
        .await?;
        page.open("").await?;
        page.type_search("umbrella").await?;
        page.lists(&QUESTIONS[3..4]).await
    })
    .await
}

#[tokio::test]
async fn page_looks_for_a_new_version_when_it_is_used_again() -> Result<()> {
    let site = Site::start(Fixture::LinkWorkers).await?;
    let next = Release::next(&site.folder, "an umbrella term", "a catch-all term")?;
    visit_site(&site, failing(), async |page: &Page| {
        page.open("").await?;
        page.shows(READY).await?;
        let count = "const { prototype } = ServiceWorkerRegistration; const update = prototype.update; window.updates = 0; \
            prototype.update = function () { window.updates++; return update.call(this) }; \
            const { Date } = window; const now = Date.now; window.hours = 0; Date.now = () => now() + window.hours * 3600000";
        page.script(count, &[]).await?;
        next.deploy(&site.folder)?;
        let back = "const [event, hours] = arguments; window.hours = hours; dispatchEvent(new Event(event)); return window.updates";
        for (event, hours, updates) in [
            ("pageshow", 5, 0),
            ("pageshow", 7, 1),
            ("focus", 8, 1),
            ("focus", 14, 2),
            ("online", 21, 3),
            ("visibilitychange", 28, 4),
        ] {
            let looked = page.script(back, &[json!(event), json!(hours)]).await?;
            ensure!(looked == json!(updates), "{event} after {hours} hours: {looked}");
        }
        page.offers_update().await
    })
    .await
}

#[tokio::test]
async fn page_that_was_offline_looks_again_at_once() -> Result<()> {
    let site = Site::start(Fixture::LinkWorkers).await?;
    let next = Release::next(&site.folder, "an umbrella term", "a catch-all term")?;
    visit_site(&site, failing(), async |page: &Page| {
        page.open("").await?;
        page.shows(READY).await?;
        site.stop().await;
        page.open("").await?;
        next.deploy(&site.folder)?;
        site.serve("").await?;
        page.until("the new version is offered", async || {
            page.script("dispatchEvent(new Event('online'))", &[]).await?;
            page.look_elsewhere().await?;
            Ok(page
                .text()
                .await?
                .contains("There is a new version of this page."))
        })
        .await
    })
    .await
}

#[tokio::test]
async fn page_is_readable_under_other_policies() -> Result<()> {
    let site = Site::start_on_generic_host().await?;
    let policy = |policy: &str| format!("add_header Content-Security-Policy \"{policy}\";");
    // WebKit runs WebAssembly below `default-src 'self'` too.
    site.serve(&policy("default-src 'self'; connect-src 'none'"))
        .await?;
    visit_site(&site, failing(), async |page: &Page| {
        page.go("#list=2,job-title%2Cexamples&title=What%20is%20a")
            .await?;
        page.shows(WITHOUT_APP).await?;
        page.lists(&QUESTIONS).await?;
        page.shows("The link that you followed is for these answers:")
            .await?;
        page.find("link", QUESTIONS[4]).await?;
        ensure!(page.look_for("link", QUESTIONS[0]).await?.is_none());
        page.follow(QUESTIONS[3]).await?;
        page.shows("is an umbrella term").await
    })
    .await?;
    // In a sandbox “self” is nobody for WebKit, which loads no script. No script of the page has the nonce.
    for without_scripts in [
        "sandbox allow-scripts",
        "script-src 'nonce-Y2xpbmlj' 'strict-dynamic'",
    ] {
        site.serve(&policy(without_scripts)).await?;
        visit_site(&site, failing(), async |page: &Page| {
            page.go("").await?;
            page.lists(&QUESTIONS).await?;
            page.toggle(QUESTIONS[3]).await?;
            page.shows("is an umbrella term").await?;
            page.until("controls without effect are hidden", async || {
                Ok(page.look_for("button", "Open all").await?.is_none())
            })
            .await
        })
        .await?;
    }
    site.serve(&policy("style-src 'self'")).await?;
    visit_site(&site, failing(), async |page: &Page| {
        page.open("#list=2,job-title,examples&end").await?;
        page.shows("Someone sent you these answers.").await?;
        page.hides(WITHOUT_APP).await?;
        page.hides("The link that you followed").await?;
        let width = "return document.querySelector('header svg').getBoundingClientRect().width";
        ensure!(
            page.script(width, &[]).await? == json!(28),
            "the icon fills the page"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn page_saved_during_a_search_holds_every_answer() -> Result<()> {
    let site = Site::start(Fixture::LinkWorkers).await?;
    visit_site(&site, failing(), async |page: &Page| {
        for search in ["umbrella", "no such words"] {
            page.open("").await?;
            page.type_search(search).await?;
            page.shows("Search results").await?;
            let copy = page
                .script("return document.documentElement.outerHTML", &[])
                .await?;
            let copy = copy.as_str().context("no markup")?;
            // Without the files beside it, and with them.
            fs::create_dir_all(site.folder.join("copies"))?;
            for name in ["copies/page.html", "page.html"] {
                fs::write(site.folder.join(name), copy)?;
                page.go(name).await?;
                page.lists(&QUESTIONS).await?;
                page.hides("Search results").await?;
                if !page.is_open(QUESTIONS[3]).await? {
                    page.toggle(QUESTIONS[3]).await?;
                }
                page.shows("is an umbrella term").await?;
            }
        }
        Ok(())
    })
    .await
}

//! A site behind a login: it installs, works offline and updates, and no page that asks to log in is ever kept.

use crate::hosting::installable;
use crate::offline::reload_into_new_version;
use anyhow::{Result, ensure};
use e2e::fixture::{QUESTIONS, READY};
use e2e::{Ability, Fixture, Options, Page, Release, Site, visit_site};
use serde_json::json;
use std::fs;

/// The name and the password `reader`.
const PASSWORDS: &str = "reader:{PLAIN}reader\n";

/// Serves the site behind Basic authentication, with these further lines.
async fn behind_login(site: &Site, more: &str) -> Result<()> {
    let file = site.folder.with_extension("passwords");
    fs::write(&file, PASSWORDS)?;
    let login = format!("auth_basic Readers; auth_basic_user_file {};", file.display());
    site.serve(&format!("{login}\n{more}")).await
}

/// Opens a file of the site as a reader who types name and password. The browser remembers them.
async fn log_in(page: &Page) -> Result<()> {
    let address = page.address().replacen("http://", "http://reader:reader@", 1);
    page.client.goto(&format!("{address}robots.txt")).await?;
    Ok(())
}

#[tokio::test]
async fn login_is_asked_for() -> Result<()> {
    let site = Site::start(Fixture::LinkWorkers).await?;
    behind_login(&site, "").await?;
    for path in ["", "sw.js", "manifest.webmanifest"] {
        ensure!(
            site.request(path, "br").await?.0 == 401,
            "{path} is open to everybody"
        );
    }
    Ok(())
}

#[tokio::test]
async fn site_behind_a_login_installs_works_offline_and_updates() -> Result<()> {
    let site = Site::start(Fixture::LinkWorkers).await?;
    let next = Release::next(&site.folder, "an umbrella term", "a catch-all term")?;
    behind_login(&site, "").await?;
    visit_site(&site, Options::failing_network(), async |page: &Page| {
        log_in(page).await?;
        page.open("").await?;
        page.shows(READY).await?;
        if page.can(Ability::Installing) {
            let manifest = installable(page).await?;
            ensure!(manifest["short_name"] == "Link Worker FAQ", "{manifest}");
        }
        page.press(&format!("Save: {}", QUESTIONS[3])).await?;
        site.stop().await;
        page.open("#saved").await?;
        page.lists(&QUESTIONS[3..4]).await?;
        // The share program is fetched from the cache, too.
        page.press("QR code").await?;
        page.shows("Point the camera").await?;
        behind_login(&site, "").await?;
        next.deploy(&site.folder)?;
        page.open_beside("").await?;
        reload_into_new_version(page).await
    })
    .await
}

#[tokio::test]
async fn share_program_loads_behind_a_login() -> Result<()> {
    let site = Site::start(Fixture::LinkWorkers).await?;
    // Without the service worker, so that the program comes from the server.
    behind_login(&site, "location ~ sw.js$ { return 404; }").await?;
    visit_site(&site, Options::failing_network(), async |page: &Page| {
        log_in(page).await?;
        page.open("").await?;
        page.press(&format!("Save: {}", QUESTIONS[3])).await?;
        page.open("#saved").await?;
        page.press("QR code").await?;
        page.shows("Point the camera").await
    })
    .await
}

/// Checks that a worker does not install, and keeps nothing, while a server answers like this for one of its files.
async fn keeps_nothing(answer: &str) -> Result<()> {
    let site = Site::start(Fixture::LinkWorkers).await?;
    site.serve(&format!("location ~ /share-.*js$ {{ {answer} }}"))
        .await?;
    visit_site(&site, Options::failing_network(), async |page: &Page| {
        page.open("").await?;
        let outcome = "const done = arguments[0]; navigator.serviceWorker.register('sw.js').then((found) => { \
            const worker = found.installing ?? found.waiting ?? found.active; \
            if (worker.state === 'redundant') done('redundant'); \
            worker.onstatechange = () => done(worker.state); \
        }, (error) => done(String(error)))";
        let state = page.client.execute_async(outcome, vec![]).await?;
        ensure!(state == json!("redundant"), "{answer}: {state}");
        let kept = "caches.keys().then(arguments[0])";
        let kept = page.client.execute_async(kept, vec![]).await?;
        ensure!(kept == json!([]), "{answer}: {kept} are kept");
        // Once the reader has logged in, everything is there.
        site.serve("").await?;
        page.open("").await?;
        page.shows(READY).await
    })
    .await
}

#[tokio::test]
async fn refusal_is_never_kept() -> Result<()> {
    keeps_nothing("add_header WWW-Authenticate Bearer always; return 401;").await
}

#[tokio::test]
async fn login_page_is_never_kept() -> Result<()> {
    keeps_nothing("default_type text/html; return 200 '<!doctype html><title>Log in</title>';").await?;
    // One that pretends to be the script.
    keeps_nothing("default_type text/javascript; return 200 'location.href = \"/login\"';").await
}

#[tokio::test]
async fn redirect_to_a_login_page_is_never_kept() -> Result<()> {
    keeps_nothing("return 302 /robots.txt;").await
}

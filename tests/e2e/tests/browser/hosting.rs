//! What the server sends, and what becomes of the page when the server fails.

use crate::QUESTIONS;
use anyhow::{Context, Result, ensure};
use e2e::{Ability, Engine, Gate, Options, Page, Site, cannot, engine, handed, journey_with, visit};
use serde_json::{Value, json};
use std::fs;

const FOREVER: &str = "public, max-age=31536000, immutable";
const OFF: &str = "Search and saving do not work here just now.";

at_the_root_and_below!(
    every_kind_of_file_has_its_headers,
    what_was_done_before_the_app_came_is_kept,
    nothing_moves_when_the_app_takes_over,
    a_server_that_fails_on_the_app_still_gives_the_answers,
    a_server_that_sends_a_page_for_the_app_still_gives_the_answers,
    the_browser_finds_nothing_against_installing,
);

fn names(site: &Site) -> Result<impl Iterator<Item = String>> {
    Ok(fs::read_dir(&site.folder)?.filter_map(|entry| entry.ok()?.file_name().into_string().ok()))
}

fn named(site: &Site, beginning: &str, end: &str) -> Result<String> {
    let mut found = names(site)?.filter(|name| name.starts_with(beginning) && name.ends_with(end));
    found.next().with_context(|| format!("no file {beginning}…{end}"))
}

async fn every_kind_of_file_has_its_headers(site: Site) -> Result<()> {
    let (app, wasm) = (
        named(&site, "app-", ".js")?,
        named(&site, "link-worker-faq-", ".wasm")?,
    );
    let scripts = named(&site, "page-", ".js")?;
    for (path, kind, cache) in [
        ("", "text/html; charset=utf-8", "no-cache"),
        ("sw.js", "text/javascript; charset=utf-8", "no-cache"),
        (
            "manifest.webmanifest",
            "application/manifest+json; charset=utf-8",
            "no-cache",
        ),
        ("icon.svg", "image/svg+xml", "no-cache"),
        ("icon-192.png", "image/png", "no-cache"),
        (&app, "text/javascript; charset=utf-8", FOREVER),
        (&scripts, "text/javascript; charset=utf-8", FOREVER),
        (&wasm, "application/wasm", FOREVER),
    ] {
        let (status, headers) = site.ask(path, "br").await?;
        let header = |name: &str| {
            headers
                .iter()
                .find(|(known, _)| known == name)
                .map(|(_, value)| value.as_str())
        };
        ensure!(status == 200, "{path}: {status}");
        ensure!(header("content-type") == Some(kind), "{path}: {headers:?}");
        ensure!(header("cache-control") == Some(cache), "{path}: {headers:?}");
        ensure!(
            path.ends_with("png") || header("content-encoding") == Some("br"),
            "{path}: {headers:?}"
        );
        ensure!(
            header("x-content-type-options") == Some("nosniff"),
            "{path}: {headers:?}"
        );
        ensure!(
            header("referrer-policy") == Some("no-referrer"),
            "{path}: {headers:?}"
        );
        ensure!(
            header("cross-origin-opener-policy") == Some("same-origin"),
            "{path}: {headers:?}"
        );
        ensure!(
            header("permissions-policy").is_some_and(|value| value.contains("geolocation=()")),
            "{path}"
        );
        let policy = header("content-security-policy").unwrap_or_default();
        ensure!(
            policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';"),
            "{path}: {policy}"
        );
        ensure!(policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
        ensure!(
            !policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"),
            "{path}: {policy}"
        );
    }
    let (_, headers) = site.ask(&wasm, "gzip").await?;
    ensure!(
        headers
            .iter()
            .any(|(name, value)| name == "content-encoding" && value == "gzip"),
        "{headers:?}"
    );
    for missing in ["no-such-file.js", "_headers"] {
        ensure!(site.ask(missing, "br").await?.0 == 404, "{missing} is there");
    }
    Ok(())
}

#[tokio::test]
async fn what_has_a_digest_in_its_name_is_kept_for_ever() -> Result<()> {
    // The last two have files that small pages without topics have not.
    for site in [
        Site::start().await?,
        Site::start_clinic().await?,
        Site::of(&handed("E2E_LARGE")?).await?,
    ] {
        let hashed: Vec<String> = names(&site)?.filter(|name| has_digest(name)).collect();
        ensure!(hashed.len() >= 5, "{hashed:?}");
        for name in hashed {
            let (_, headers) = site.ask(&name, "br").await?;
            let kept = |(name, value): &(String, String)| name == "cache-control" && value == FOREVER;
            ensure!(headers.iter().any(kept), "{name}: {headers:?}");
        }
    }
    Ok(())
}

/// Whether a file, which is no compressed copy of another, has the digest of its content in its name.
fn has_digest(name: &str) -> bool {
    let end = name.rsplit_once('-').map_or("", |(_, end)| end);
    let digits = end.chars().take_while(char::is_ascii_hexdigit).count();
    digits == 16 && !name.ends_with(".br") && !name.ends_with(".gz")
}

/// Sees that the browser has nothing against installing the page, and gives the manifest as it reads it.
pub async fn installable(page: &Page) -> Result<Value> {
    let errors = page.devtools("Page.getInstallabilityErrors", json!({})).await?;
    // A window that keeps nothing is what a browser under test is; an installed one is not.
    let errors = errors["installabilityErrors"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    ensure!(
        errors.iter().all(|error| error["errorId"] == "in-incognito"),
        "{errors:?}"
    );
    let manifest = page.devtools("Page.getAppManifest", json!({})).await?;
    ensure!(manifest["errors"] == json!([]), "{manifest}");
    Ok(serde_json::from_str(
        manifest["data"].as_str().unwrap_or_default(),
    )?)
}

async fn the_browser_finds_nothing_against_installing(site: Site) -> Result<()> {
    if cannot(Ability::Installing)? {
        return Ok(());
    }
    visit(&site, Options::default(), async |page: &Page| {
        page.open("").await?;
        page.shows("ready to work without the internet").await?;
        let data = installable(page).await?;
        ensure!(
            data["short_name"] == "Link Worker FAQ" && data["start_url"] == "./",
            "{data}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_page_offers_to_install_only_while_the_browser_does() -> Result<()> {
    const INSTALL: &str = "Install as an app";
    let offer = "const offer = new Event('beforeinstallprompt', { cancelable: true }); \
        offer.prompt = () => { window.prompted = true; }; return !dispatchEvent(offer)";
    journey_with(Options::default(), async |page: &Page| {
        let offers = page.can(Ability::Installing);
        if offers {
            // Its own offer comes when it likes.
            page.run_before(
                "addEventListener('beforeinstallprompt', event => event.isTrusted && event.stopImmediatePropagation())",
            )
            .await?;
        }
        page.open("").await?;
        ensure!(page.look_for("button", INSTALL).await?.is_none(), "nobody offers it");
        if !offers {
            return Ok(());
        }
        ensure!(
            page.script(offer, &[]).await? == json!(true),
            "the browser's own offer is not held back"
        );
        page.press(INSTALL).await?;
        ensure!(page.script("return window.prompted", &[]).await? == json!(true));
        ensure!(page.look_for("button", INSTALL).await?.is_none(), "it was asked already");
        page.script(offer, &[]).await?;
        page.find("button", INSTALL).await?;
        page.script("dispatchEvent(new Event('appinstalled'))", &[]).await?;
        ensure!(page.look_for("button", INSTALL).await?.is_none(), "it is installed already");
        Ok(())
    })
    .await
}

/// A first visitor to a server with this fault gets the answers and an honest line; one who was here before
/// gets the app.
async fn survives(site: Site, fault: &str) -> Result<()> {
    site.serve(fault).await?;
    visit(
        &site,
        Options {
            failing_network: true,
            ..Options::default()
        },
        async |page: &Page| {
            page.go("").await?;
            page.shows(OFF).await?;
            page.lists(&QUESTIONS).await?;
            page.press_question(QUESTIONS[3]).await?;
            page.shows("an umbrella term").await?;
            ensure!(
                page.look_for("button", "Open all").await?.is_none(),
                "a dead button is shown"
            );
            site.serve("").await?;
            page.open("").await?;
            page.shows("ready to work without the internet").await?;
            site.serve(fault).await?;
            page.open("").await?;
            page.type_search("umbrella").await?;
            page.lists(&QUESTIONS[3..4]).await
        },
    )
    .await
}

async fn a_server_that_fails_on_the_app_still_gives_the_answers(site: Site) -> Result<()> {
    survives(site, "location ~ wasm$ { return 500; }").await
}

async fn a_server_that_sends_a_page_for_the_app_still_gives_the_answers(site: Site) -> Result<()> {
    survives(
        site,
        "location ~ wasm$ { default_type text/html; return 200 '<!doctype html><p>Hello'; }",
    )
    .await
}

#[tokio::test]
async fn a_server_that_never_sends_the_app_still_gives_the_answers() -> Result<()> {
    let gate = Gate::before(Vec::new()).await?;
    let fault = format!("location ~ wasm$ {{ proxy_pass {}; }}", gate.address);
    survives(Site::start().await?, &fault).await?;
    // The page waits for long before it gives up: below a path in one engine only.
    if engine()? == Engine::Chromium {
        survives(Site::start_below().await?, &fault).await?;
    }
    Ok(())
}

/// Has a site hold the app back until the gate is opened.
async fn held_back(site: &Site) -> Result<Gate> {
    let wasm = fs::read(site.folder.join(named(site, "link-worker-faq-", ".wasm")?))?;
    let gate = Gate::before(wasm).await?;
    site.serve(&format!(
        "location ~ /link-worker-faq-.*wasm$ {{ proxy_pass {}; }}",
        gate.address
    ))
    .await?;
    Ok(gate)
}

async fn what_was_done_before_the_app_came_is_kept(site: Site) -> Result<()> {
    let gate = held_back(&site).await?;
    visit(&site, Options::default(), async |page: &Page| {
        page.go("").await?;
        page.press_question(QUESTIONS[3]).await?;
        page.shows("an umbrella term").await?;
        page.press(&format!("Save: {}", QUESTIONS[3])).await?;
        page.type_search("term").await?;
        page.script("scrollTo(0, 120)", &[]).await?;
        ensure!(
            !page.is_pressed(&format!("Save: {}", QUESTIONS[3])).await?,
            "the app is there already"
        );
        gate.open();
        page.ready().await?;
        page.shows("1 question found for “term”").await?;
        ensure!(page.search_box().await?.prop("value").await?.as_deref() == Some("term"));
        page.focuses("What would you like to know?").await?;
        ensure!(
            page.is_open(QUESTIONS[3]).await?,
            "the opened question was closed"
        );
        page.find("link", "Saved (1)").await?;
        let moved = page
            .script("return scrollY", &[])
            .await?
            .as_f64()
            .unwrap_or_default();
        ensure!((moved - 120.0).abs() < 2.0, "the page scrolled to {moved}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_app_comes_before_what_is_kept_for_later() -> Result<()> {
    let site = Site::start().await?;
    let gate = held_back(&site).await?;
    visit(&site, Options::default(), async |page: &Page| {
        page.go("").await?;
        let asked =
            "return performance.getEntriesByType('resource').some(({ name }) => name.includes('/app-'))";
        page.until("the app is on its way", async || {
            Ok(page.script(asked, &[]).await? == json!(true))
        })
        .await?;
        let workers = "navigator.serviceWorker.getRegistrations().then(all => arguments[0](all.length))";
        let workers = page.client.execute_async(workers, vec![]).await?;
        ensure!(workers == json!(0), "the service worker competes with the app");
        gate.open();
        page.shows("ready to work without the internet").await
    })
    .await
}

async fn nothing_moves_when_the_app_takes_over(site: Site) -> Result<()> {
    let gate = held_back(&site).await?;
    visit(&site, Options::default(), async |page: &Page| {
        page.go("").await?;
        // The foot of the page may grow: it says when the page is ready to work offline.
        let places = "const shown = [...document.querySelectorAll('body :not(footer, footer *)')].filter(element => element.checkVisibility()); \
            window.places ??= shown.map(element => [element, element.getBoundingClientRect()]); \
            return window.places.filter(([element, { x, y, width, height }]) => { \
                const now = element.getBoundingClientRect(); \
                return x !== now.x || y !== now.y || width !== now.width || height !== now.height; \
            }).map(([element]) => element.outerHTML)";
        ensure!(page.script(places, &[]).await? == json!([]));
        gate.open();
        page.ready().await?;
        page.shows("ready to work without the internet").await?;
        let moved = page.script(places, &[]).await?;
        ensure!(moved == json!([]), "the app moved: {moved}");
        if page.can(Ability::LayoutShift) {
            let shift = "const done = arguments[0]; \
                new PerformanceObserver(list => done(list.getEntries().map(entry => \
                    [entry.value, ...entry.sources.map(source => source.node?.outerHTML ?? source.node?.data)]))) \
                    .observe({ type: 'layout-shift', buffered: true }); \
                setTimeout(done, 300, [])";
            let moved = page.client.execute_async(shift, vec![]).await?;
            ensure!(moved == json!([]), "the layout shifted: {moved}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_structured_data_is_the_visible_text() -> Result<()> {
    let site = Site::start().await?;
    visit(&site, Options::default(), async |page: &Page| {
        page.open("").await?;
        let script = "const data = JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent); \
            const shown = [...document.querySelectorAll('main details')].map(details => \
                [details.querySelector('h3').textContent, details.querySelector('.answer').textContent.trim()]); \
            return [data['@type'], data.mainEntity.map(q => [q.name, q.acceptedAnswer.text]), shown]";
        let found = page.script(script, &[]).await?;
        ensure!(found[0] == "FAQPage" && found[1] == found[2] && found[1][4].is_array(), "{found}");
        Ok(())
    })
    .await
}

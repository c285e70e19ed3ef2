//! Headers, installation, hydration, and the page when the server fails.

use anyhow::{Context, Result, ensure};
use e2e::fixture::QUESTIONS;
use e2e::{Ability, Engine, Fixture, Gate, Options, Page, Site, cannot, engine, visit_site, visit_with};
use serde_json::{Value, json};
use std::fs;

/// A year.
const IMMUTABLE: &str = "public, max-age=31536000, immutable, no-transform";
/// For files that may change.
const REVALIDATED: &str = "no-cache, no-transform";
const WITHOUT_APP: &str = "Search and saving do not work here just now.";

at_the_root_and_below!(
    every_file_type_has_its_headers,
    input_before_hydration_is_kept,
    hydration_moves_nothing,
    answers_are_readable_when_the_server_fails_on_the_app,
    answers_are_readable_when_html_is_sent_for_the_app,
    page_is_installable,
);

fn names(site: &Site) -> Result<impl Iterator<Item = String>> {
    Ok(fs::read_dir(&site.folder)?.filter_map(|entry| entry.ok()?.file_name().into_string().ok()))
}

fn named(site: &Site, beginning: &str, end: &str) -> Result<String> {
    let mut found = names(site)?.filter(|name| name.starts_with(beginning) && name.ends_with(end));
    found.next().with_context(|| format!("no file {beginning}…{end}"))
}

async fn every_file_type_has_its_headers(site: Site) -> Result<()> {
    let (app, wasm) = (named(&site, "app-", ".js")?, named(&site, "app-", ".wasm")?);
    let scripts = named(&site, "page-", ".js")?;
    for (path, kind, cache) in [
        ("", "text/html; charset=utf-8", REVALIDATED),
        ("sw.js", "text/javascript; charset=utf-8", REVALIDATED),
        (
            "manifest.webmanifest",
            "application/manifest+json; charset=utf-8",
            REVALIDATED,
        ),
        ("icon.svg", "image/svg+xml", REVALIDATED),
        ("icon-192.png", "image/png", REVALIDATED),
        (&app, "text/javascript; charset=utf-8", IMMUTABLE),
        (&scripts, "text/javascript; charset=utf-8", IMMUTABLE),
        (&wasm, "application/wasm", IMMUTABLE),
    ] {
        let (status, headers) = site.request(path, "br").await?;
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
    let (_, headers) = site.request(&wasm, "gzip").await?;
    ensure!(
        headers
            .iter()
            .any(|(name, value)| name == "content-encoding" && value == "gzip"),
        "{headers:?}"
    );
    for missing in ["no-such-file.js", "_headers"] {
        ensure!(site.request(missing, "br").await?.0 == 404, "{missing} is there");
    }
    Ok(())
}

#[tokio::test]
async fn hashed_files_are_cached_for_a_year() -> Result<()> {
    // The last two have files that small pages without topics lack.
    for site in [
        Site::start(Fixture::LinkWorkers).await?,
        Site::start(Fixture::Clinic).await?,
        Site::start(Fixture::TenThousand).await?,
    ] {
        let hashed: Vec<String> = names(&site)?.filter(|name| has_hash(name)).collect();
        ensure!(hashed.len() >= 5, "{hashed:?}");
        for name in hashed {
            let (_, headers) = site.request(&name, "br").await?;
            let cached = |(name, value): &(String, String)| name == "cache-control" && value == IMMUTABLE;
            ensure!(headers.iter().any(cached), "{name}: {headers:?}");
        }
    }
    Ok(())
}

/// Returns whether a file has a hash in its name and is not a compressed copy.
fn has_hash(name: &str) -> bool {
    let end = name.rsplit_once('-').map_or("", |(_, end)| end);
    let digits = end.chars().take_while(char::is_ascii_hexdigit).count();
    digits == 16 && !name.ends_with(".br") && !name.ends_with(".gz")
}

/// Checks that the browser can install the page, and returns the manifest as the browser reads it.
pub async fn installable(page: &Page) -> Result<Value> {
    let errors = page.devtools("Page.getInstallabilityErrors", json!({})).await?;
    // Only a browser under test has a private window.
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

async fn page_is_installable(site: Site) -> Result<()> {
    if cannot(Ability::Installing)? {
        return Ok(());
    }
    visit_site(&site, Options::default(), async |page: &Page| {
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
async fn offers_installation_only_while_the_browser_does() -> Result<()> {
    const INSTALL: &str = "Install as an app";
    let offer = "const offer = new Event('beforeinstallprompt', { cancelable: true }); \
        offer.prompt = () => { window.prompted = true; }; return !dispatchEvent(offer)";
    visit_with(Options::default(), async |page: &Page| {
        let offers = page.can(Ability::Installing);
        if offers {
            // Chromium makes its own offer at any time.
            page.run_before(
                "addEventListener('beforeinstallprompt', event => event.isTrusted && event.stopImmediatePropagation())",
            )
            .await?;
        }
        page.open("").await?;
        ensure!(page.look_for("button", INSTALL).await?.is_none(), "the browser has not offered it");
        if !offers {
            return Ok(());
        }
        ensure!(
            page.script(offer, &[]).await? == json!(true),
            "the browser's own offer is not held back"
        );
        page.press(INSTALL).await?;
        ensure!(page.script("return window.prompted", &[]).await? == json!(true));
        ensure!(page.look_for("button", INSTALL).await?.is_none(), "the offer has been used");
        page.script(offer, &[]).await?;
        page.find("button", INSTALL).await?;
        page.script("dispatchEvent(new Event('appinstalled'))", &[]).await?;
        ensure!(page.look_for("button", INSTALL).await?.is_none(), "it is installed");
        Ok(())
    })
    .await
}

/// Checks that a first visit to a server with this fault shows the answers and a notice, and that a second visit
/// after a good one has the app.
async fn tolerates(site: Site, fault: &str) -> Result<()> {
    site.serve(fault).await?;
    visit_site(&site, Options::failing_network(), async |page: &Page| {
        page.go("").await?;
        page.shows(WITHOUT_APP).await?;
        page.lists(&QUESTIONS).await?;
        page.toggle(QUESTIONS[3]).await?;
        page.shows("an umbrella term").await?;
        ensure!(
            page.look_for("button", "Open all").await?.is_none(),
            "a button without effect is shown"
        );
        site.serve("").await?;
        page.open("").await?;
        page.shows("ready to work without the internet").await?;
        site.serve(fault).await?;
        page.open("").await?;
        page.type_search("umbrella").await?;
        page.lists(&QUESTIONS[3..4]).await
    })
    .await
}

async fn answers_are_readable_when_the_server_fails_on_the_app(site: Site) -> Result<()> {
    tolerates(site, "location ~ wasm$ { return 500; }").await
}

async fn answers_are_readable_when_html_is_sent_for_the_app(site: Site) -> Result<()> {
    tolerates(
        site,
        "location ~ wasm$ { default_type text/html; return 200 '<!doctype html><p>Hello'; }",
    )
    .await
}

#[tokio::test]
async fn answers_are_readable_when_the_app_never_loads() -> Result<()> {
    let gate = Gate::before(Vec::new()).await?;
    let fault = format!("location ~ wasm$ {{ proxy_pass {}; }}", gate.address);
    tolerates(Site::start(Fixture::LinkWorkers).await?, &fault).await?;
    // The page waits long before it gives up, so below a path one engine is enough.
    if engine()? == Engine::Chromium {
        tolerates(Site::start(Fixture::BelowPath).await?, &fault).await?;
    }
    Ok(())
}

/// Holds the app of a site back until the gate is opened.
pub async fn hold_back_app(site: &Site) -> Result<Gate> {
    let wasm = fs::read(site.folder.join(named(site, "app-", ".wasm")?))?;
    let gate = Gate::before(wasm).await?;
    site.serve(&format!(
        "location ~ /app-.*wasm$ {{ proxy_pass {}; }}",
        gate.address
    ))
    .await?;
    Ok(gate)
}

async fn input_before_hydration_is_kept(site: Site) -> Result<()> {
    let gate = hold_back_app(&site).await?;
    visit_site(&site, Options::default(), async |page: &Page| {
        page.go("").await?;
        page.toggle(QUESTIONS[3]).await?;
        page.shows("an umbrella term").await?;
        page.press(&format!("Save: {}", QUESTIONS[3])).await?;
        page.type_search("term").await?;
        page.script("scrollTo(0, 120)", &[]).await?;
        ensure!(
            page.look_for("button", &format!("Saved: {}", QUESTIONS[3]))
                .await?
                .is_none(),
            "the app has hydrated already"
        );
        gate.open();
        page.ready().await?;
        page.shows("1 question found for “term”").await?;
        ensure!(page.search_text().await? == "term");
        page.focuses("What would you like to know?").await?;
        ensure!(page.is_open(QUESTIONS[3]).await?, "the open question was closed");
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
async fn app_loads_before_the_service_worker_installs() -> Result<()> {
    let site = Site::start(Fixture::LinkWorkers).await?;
    let gate = hold_back_app(&site).await?;
    visit_site(&site, Options::default(), async |page: &Page| {
        page.go("").await?;
        let requested =
            "return performance.getEntriesByType('resource').some(({ name }) => name.includes('/app-'))";
        page.until("the app is requested", async || {
            Ok(page.script(requested, &[]).await? == json!(true))
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

async fn hydration_moves_nothing(site: Site) -> Result<()> {
    let gate = hold_back_app(&site).await?;
    visit_site(&site, Options::default(), async |page: &Page| {
        page.go("").await?;
        // The footer may grow: it reports when the page is ready to work offline.
        let moved_elements = "const shown = [...document.querySelectorAll('body :not(footer, footer *)')].filter(element => element.checkVisibility()); \
            window.places ??= shown.map(element => [element, element.getBoundingClientRect()]); \
            return window.places.filter(([element, { x, y, width, height }]) => { \
                const now = element.getBoundingClientRect(); \
                return x !== now.x || y !== now.y || width !== now.width || height !== now.height; \
            }).map(([element]) => element.outerHTML)";
        ensure!(page.script(moved_elements, &[]).await? == json!([]));
        gate.open();
        page.ready().await?;
        page.shows("ready to work without the internet").await?;
        let moved = page.script(moved_elements, &[]).await?;
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
async fn structured_data_equals_the_visible_text() -> Result<()> {
    let site = Site::start(Fixture::LinkWorkers).await?;
    visit_site(&site, Options::default(), async |page: &Page| {
        page.open("").await?;
        let script = "const data = JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent); \
            const shown = [...document.querySelectorAll('main details')].map(details => \
                [details.querySelector('h3').textContent, details.querySelector(':scope > :not(summary)').textContent.trim()]); \
            return [data['@type'], data.mainEntity.map(q => [q.name, q.acceptedAnswer.text]), shown]";
        let found = page.script(script, &[]).await?;
        ensure!(found[0] == "FAQPage" && found[1] == found[2] && found[1][4].is_array(), "{found}");
        Ok(())
    })
    .await
}
